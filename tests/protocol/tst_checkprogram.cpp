// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "protocol/check/catalogue.h"
#include "protocol/check/commandline.h"
#include "protocol/check/program.h"
#include "protocol/check/serverargument.h"
#include "protocol/check/verdict.h"
#include "protocol/check/words.h"
#include "tests/support/program/testprogram.h"

#include <QFile>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>
#include <QTextStream>
#include <QWebSocket>
#include <QWebSocketServer>
#include <QXmlStreamReader>

using namespace Morelia::Check;
using namespace Qt::StringLiterals;

namespace {

// Registers everybody, and answers the rest in a way that no document knows, with hostile words and the secrets it got.
class OddServer : public QObject
{
    Q_OBJECT

public:
    OddServer()
        : m_server(u"odd"_s, QWebSocketServer::NonSecureMode)
    {
        m_server.listen(QHostAddress::LocalHost);
        connect(&m_server, &QWebSocketServer::newConnection, this, [this] {
            QWebSocket *socket = m_server.nextPendingConnection();
            socket->setParent(this);
            connect(socket, &QWebSocket::textMessageReceived, this,
                [this, socket](const QString &text) { socket->sendTextMessage(answerTo(text)); });
        });
    }

    QString url() const { return u"ws://127.0.0.1:%1/ws"_s.arg(m_server.serverPort()); }
    const QStringList &passwords() const { return m_passwords; }

private:
    QString answerTo(const QString &text)
    {
        const QJsonObject request = QJsonDocument::fromJson(text.toUtf8()).object();
        const QString password = request["data"_L1]["user"_L1][0]["password"_L1].toString();
        const bool signUp = request["type"_L1] == "register_user"_L1;
        if (!password.isEmpty())
            m_passwords << password;
        QJsonObject errors{{u"code"_s, signUp ? 201 : 299}, {u"status"_s, u"odd"_s}, {u"time"_s, 1},
            {u"detail"_s, u"\u001b[31m</failure>&\"\u202e\n%1 token-5"_s.arg(m_passwords.value(0))}};
        const QJsonArray users{QJsonObject{{u"uuid"_s, u"1"_s}, {u"auth_id"_s, u"token-5"_s}}};
        const QJsonObject reply{{u"type"_s, request["type"_L1]}, {u"jsonapi"_s, QJsonObject()},
            {u"meta"_s, QJsonValue()}, {u"data"_s, signUp ? QJsonValue(QJsonObject{{u"user"_s, users}}) : QJsonValue()},
            {u"errors"_s, errors}};
        return QString::fromUtf8(QJsonDocument(reply).toJson());
    }

    QWebSocketServer m_server;
    QStringList m_passwords;
};

struct Run
{
    int exitCode = -1;
    QString out;
    QString err;
};

Run runWith(const QStringList &arguments)
{
    Run run;
    QTextStream out(&run.out);
    QTextStream err(&run.err);
    run.exitCode = runProgram(QStringList{u"morelia-check"_s} + arguments, out, err);
    return run;
}

QByteArray contentsOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

//! The program morelia-check: its arguments, its reports and its exit code.
class TestCheckProgram : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void thisComputer_data();
    void thisComputer();
    void refusesForeignServers();
    void badArguments_data();
    void badArguments();
    void listsAndHelps();
    void selection_data();
    void selection();
    void verdicts_data();
    void verdicts();
    void foreignWordsAreTamed();
    void differenceIsReported();
    void reportOnStandardOutput();
    void unwritableReport();
    void nobodyThere();
};

void TestCheckProgram::thisComputer_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("own");
    for (const char *url :
        {"ws://127.0.0.1:1/ws", "ws://127.9.9.9/ws", "ws://localhost:1/ws", "wss://LOCALHOST/ws", "ws://[::1]:1/ws"})
        QTest::newRow(url) << QString::fromLatin1(url) << true;
    for (const char *url : {"ws://192.0.2.1:1/ws", "ws://example.com/ws", "ws://localhost.example.com/ws",
             "ws://[2001:db8::1]/ws", "ws://127.0.0.1.example.com/ws", "ws://localhost@example.com/ws"})
        QTest::newRow(url) << QString::fromLatin1(url) << false;
}

void TestCheckProgram::thisComputer()
{
    QFETCH(const QString, url);
    QTEST(isThisComputer(QUrl(url)), "own");
}

void TestCheckProgram::refusesForeignServers()
{
    const Run run = runWith({u"ws://192.0.2.1:8000/ws"_s});
    QCOMPARE(run.exitCode, 2);
    QVERIFY(run.out.isEmpty());
    QVERIFY(run.err.contains("192.0.2.1 is not this computer"_L1));
    QVERIFY(run.err.contains(QRegularExpression(u"up to \\d+ accounts, \\d+ flows and \\d+ messages"_s)));
    const CommandLine allowed =
        parseCommandLine({u"morelia-check"_s, u"--yes-this-server"_s, u"ws://192.0.2.1:8000/ws"_s});
    QCOMPARE(allowed.action, CommandLine::Action::Run);
}

void TestCheckProgram::badArguments_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("nothing") << QStringList();
    QTest::newRow("two servers") << QStringList{u"ws://127.0.0.1/ws"_s, u"ws://127.0.0.1/ws"_s};
    QTest::newRow("no scheme") << QStringList{u"127.0.0.1:8000"_s};
    QTest::newRow("http") << QStringList{u"http://127.0.0.1:8000/ws"_s};
    QTest::newRow("no host") << QStringList{u"ws:///ws"_s};
    QTest::newRow("unknown option") << QStringList{u"--frobnicate"_s, u"ws://127.0.0.1/ws"_s};
    QTest::newRow("unknown check") << QStringList{u"--only"_s, u"nonsense*"_s, u"ws://127.0.0.1/ws"_s};
    QTest::newRow("two on standard output")
        << QStringList{u"--json"_s, u"-"_s, u"--junit"_s, u"-"_s, u"ws://127.0.0.1/ws"_s};
}

void TestCheckProgram::badArguments()
{
    QFETCH(const QStringList, arguments);
    const Run run = runWith(arguments);
    QCOMPARE(run.exitCode, 2);
    QVERIFY(run.out.isEmpty());
    QVERIFY(run.err.endsWith(u'\n'));
}

void TestCheckProgram::listsAndHelps()
{
    const Run list = runWith({u"--list"_s});
    QCOMPARE(list.exitCode, 0);
    const QList<const Check *> checks = allChecks();
    for (const Check *check : checks)
        QVERIFY(list.out.contains(QRegularExpression(
            u"^%1 +%2"_s.arg(QRegularExpression::escape(check->name), QRegularExpression::escape(check->title)),
            QRegularExpression::MultilineOption)));
    QVERIFY(list.out.contains("quirk 28: "_L1));
    const Run help = runWith({u"--help"_s});
    QCOMPARE(help.exitCode, 0);
    QVERIFY(help.out.contains("--yes-this-server"_L1) && help.out.contains("Exit code"_L1));
}

void TestCheckProgram::selection_data()
{
    QTest::addColumn<QStringList>("globs");
    QTest::addColumn<bool>("heavy");
    QTest::addColumn<QStringList>("names");
    QTest::newRow("one") << QStringList{u"ping.plain"_s} << false << QStringList{u"ping.plain"_s};
    QTest::newRow("a group") << QStringList{u"surrogates.*"_s} << false
                             << QStringList{u"surrogates.login"_s, u"surrogates.text"_s, u"surrogates.file"_s,
                                    u"surrogates.edit"_s};
    QTest::newRow("two, in the order of the table") << QStringList{u"ping.plain"_s, u"register.pl?in"_s} << false
                                                    << QStringList{u"register.plain"_s, u"ping.plain"_s};
    QTest::newRow("heavy by name") << QStringList{u"wire.silent"_s} << false << QStringList{u"wire.silent"_s};
    QTest::newRow("not heavy by glob") << QStringList{u"wire.sil*"_s} << false << QStringList();
    QTest::newRow("heavy on demand") << QStringList{u"wire.sil*"_s} << true << QStringList{u"wire.silent"_s};
    QTest::newRow("none") << QStringList{u"Ping.plain"_s} << true << QStringList();
}

void TestCheckProgram::selection()
{
    QFETCH(const QStringList, globs);
    QFETCH(const bool, heavy);
    QStringList names;
    const QList<const Check *> checks = selectChecks(globs, heavy);
    for (const Check *check : checks)
        names << check->name;
    QTEST(names, "names");
}

void TestCheckProgram::verdicts_data()
{
    QTest::addColumn<QString>("observed");
    QTest::addColumn<Verdict>("verdict");
    QTest::newRow("documented") << u"200"_s << Verdict::AsDocumented;
    QTest::newRow("documented too") << u"201"_s << Verdict::AsDocumented;
    QTest::newRow("release") << u"dropped"_s << Verdict::AsRelease;
    QTest::newRow("release too") << u"415 error"_s << Verdict::AsRelease;
    QTest::newRow("part of an outcome") << u"20"_s << Verdict::Different;
    QTest::newRow("more than an outcome") << u"200, 1 user"_s << Verdict::Different;
    QTest::newRow("silence") << u"no reply"_s << Verdict::Dead;
    QTest::newRow("close") << u"close 1011"_s << Verdict::Dead;
    QTest::newRow("empty") << QString() << Verdict::Different;
}

void TestCheckProgram::verdicts()
{
    constexpr Check check{"a.b"_L1, "t"_L1, nullptr, "200 | 201"_L1, "dropped | 415 error"_L1, 13};
    QFETCH(const QString, observed);
    QTEST(judge(check, observed), "verdict");
    QCOMPARE(wordsOf({.check = &check, .verdict = Verdict::AsRelease}), u"as in the 2023 release (quirk 13)"_s);
}

void TestCheckProgram::foreignWordsAreTamed()
{
    QCOMPARE(printable(u"a\u001b[31m\n\u202eb\u0000c\u2028"_s), u"a\\u001b[31m\\u000a\\u202eb\\u0000c\\u2028"_s);
    QCOMPARE(printable(QString(500, u'x'), 10), QString(10, u'x') + u'…');
}

void TestCheckProgram::differenceIsReported()
{
    OddServer server;
    const QTemporaryDir folder;
    const QString json = folder.filePath(u"r.json"_s);
    const QString junit = folder.filePath(u"r.xml"_s);
    const Run run =
        runWith({u"--only"_s, u"ping.plain,register.taken"_s, u"--json"_s, json, u"--junit"_s, junit, server.url()});
    QCOMPARE(run.exitCode, 1);
    const QString words = u"a ping: expected 200, data null, got 299, data null; the server says: \\u001b[31m"_s;
    QVERIFY2(run.out.contains(words), qPrintable(run.out));
    QVERIFY(run.out.contains("0 as documented, 0 as in the 2023 release, 2 different, 0 dead sockets"_L1));

    const QJsonObject report = QJsonDocument::fromJson(contentsOf(json)).object();
    QCOMPARE(report["good"_L1], QJsonValue(false));
    QCOMPARE(report["counts"_L1]["different"_L1].toInt(), 2);
    QCOMPARE(report["checks"_L1][1]["name"_L1].toString(), u"ping.plain"_s);
    QCOMPARE(report["checks"_L1][1]["observed"_L1].toString(), u"299, data null"_s);

    QXmlStreamReader xml(contentsOf(junit));
    QStringList failures;
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == "failure"_L1)
            failures << xml.attributes().value("message"_L1).toString();
    }
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    QCOMPARE(failures.size(), 2);
    QVERIFY(failures.at(1).contains("</failure>&\"\\u202e\\u000a"_L1));

    const QString everything = run.out + run.err + QString::fromUtf8(contentsOf(json) + contentsOf(junit));
    QVERIFY(server.passwords().size() >= 3);
    for (const QString &password : server.passwords())
        QVERIFY(!everything.contains(password) || password == "not a secret"_L1);
    QVERIFY(!everything.contains("token-5"_L1));
}

void TestCheckProgram::reportOnStandardOutput()
{
    OddServer server;
    const Run run = runWith({u"--only"_s, u"ping.plain"_s, u"--json"_s, u"-"_s, server.url()});
    QCOMPARE(run.exitCode, 1);
    QVERIFY(QJsonDocument::fromJson(run.out.toUtf8()).isObject());
    QVERIFY(run.err.contains("1 different"_L1));
}

void TestCheckProgram::unwritableReport()
{
    OddServer server;
    const QTemporaryDir folder;
    const Run run = runWith({u"--only"_s, u"ping.plain"_s, u"--json"_s, folder.filePath(u"no/r"_s), server.url()});
    QCOMPARE(run.exitCode, 2);
    QVERIFY(run.err.contains("cannot be written"_L1));
}

void TestCheckProgram::nobodyThere()
{
    quint16 port = 0;
    {
        QTcpServer taken;
        QVERIFY(taken.listen(QHostAddress::LocalHost));
        port = taken.serverPort();
    }
    const Run run = runWith({u"ws://127.0.0.1:%1/ws"_s.arg(port)});
    QCOMPARE(run.exitCode, 2);
    QVERIFY(run.err.contains("No WebSocket server answers"_L1));
}

MORELIA_TEST(TestCheckProgram)
#include "tst_checkprogram.moc"

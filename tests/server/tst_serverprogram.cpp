// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/server/serverprocess.h"
#include "tests/server/wsclient.h"
#include "tests/support/program/testprogram.h"

#include <QFile>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Morelia::Test;

//! The program morelia-server: its arguments, its end, and the data that survive a kill.
class tst_ServerProgram : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void announcesItself();
    void ipv6();
    void badArguments();
    void usedPort();
    void usedFolder();
    void ends_data();
    void ends();
    void endsWithoutClients();
    void killedServerKeepsWhatItConfirmed();
    void fullDiskIsSaidAndSurvived();

private:
    static QStringList allTexts(WsClient &client, const Account &account, const QString &flow);
    static QString sendFrame(const Account &account, const QString &flow, const QString &text);
};

QString tst_ServerProgram::sendFrame(const Account &account, const QString &flow, const QString &text)
{
    return WsClient::frame(u"send_message"_s,
        {{u"user"_s, QJsonArray{account.credentials()}}, {u"flow"_s, QJsonArray{QJsonObject{{u"uuid"_s, flow}}}},
            {u"message"_s, QJsonArray{QJsonObject{{u"text"_s, text}}}}});
}

QStringList tst_ServerProgram::allTexts(WsClient &client, const Account &account, const QString &flow)
{
    QStringList texts;
    for (;;) {
        const QJsonObject range{{u"uuid"_s, flow}, {u"message_start"_s, texts.size()}};
        const QJsonObject reply =
            client.ask(u"all_messages"_s, account, {{u"time"_s, 0}, {u"flow"_s, QJsonArray{range}}});
        const QJsonArray messages = listOf(reply, u"message"_s);
        for (const auto &message : messages)
            texts.append(message["text"_L1].toString());
        if (codeOf(reply) != 206 || messages.isEmpty())
            return texts;
    }
}

void tst_ServerProgram::announcesItself()
{
    const QTemporaryDir folder;
    ServerProcess server(folder.filePath(u"new/below"_s));
    QVERIFY(server.start());
    QVERIFY(QRegularExpression(u"^listening on ws://127\\.0\\.0\\.1:[1-9][0-9]*/ws$"_s)
            .match(server.firstLine())
            .hasMatch());
    WsClient client(server.url());
    const Account alice = client.signUp(u"alice"_s);
    QVERIFY(!alice.uuid.isEmpty());
    const QJsonObject flow = firstOf(client.ask(u"all_flow"_s, alice), u"flow"_s);
    QCOMPARE(flow["title"_L1].toString(), u"Everyone here"_s);
}

void tst_ServerProgram::ipv6()
{
    const QTemporaryDir folder;
    ServerProcess server(folder.path());
    QVERIFY(server.start({u"--listen"_s, u"[::1]:0"_s, u"--lobby"_s, u""_s}));
    QCOMPARE(server.url().host(), u"::1"_s);
    WsClient client(server.url());
    QCOMPARE(codeOf(client.ask(u"all_flow"_s, client.signUp(u"alice"_s))), 404);
}

void tst_ServerProgram::badArguments()
{
    const QTemporaryDir folder;
    ServerProcess server(folder.path());
    QVERIFY(!server.start({u"--listen"_s, u"nonsense"_s}));
    QCOMPARE(server.waitForExit(), 2);
    const QByteArray errors = server.errors();
    QVERIFY(errors.startsWith("morelia-server: "));
    QCOMPARE(errors.count('\n'), 1);
}

void tst_ServerProgram::usedPort()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    const QTemporaryDir folder;
    ServerProcess server(folder.path());
    QVERIFY(!server.start({u"--listen"_s, u"127.0.0.1:%1"_s.arg(other.serverPort())}));
    QCOMPARE(server.waitForExit(), 1);
    const QByteArray errors = server.errors();
    QVERIFY(errors.contains(QByteArray::number(other.serverPort())));
    QCOMPARE(errors.count('\n'), 1);
}

void tst_ServerProgram::usedFolder()
{
    const QTemporaryDir folder;
    ServerProcess first(folder.path());
    QVERIFY(first.start());
    ServerProcess second(folder.path());
    QVERIFY(!second.start());
    QCOMPARE(second.waitForExit(), 1);
    QVERIFY(second.errors().contains("Another server uses"));
    // A killed server leaves its lock file; it must not hold up the next one.
    first.kill();
    QCOMPARE(first.waitForExit(), -1);
    ServerProcess third(folder.path());
    QVERIFY(third.start());
}

void tst_ServerProgram::ends_data()
{
    QTest::addColumn<QString>("signal");
    QTest::newRow("SIGTERM") << u"-TERM"_s;
    QTest::newRow("SIGINT") << u"-INT"_s;
}

void tst_ServerProgram::ends()
{
    QFETCH(const QString, signal);
    const QTemporaryDir folder;
    // The shell tells its process id, which exec keeps.
    const QString pidFile = folder.filePath(u"pid"_s);
    ServerProcess server(folder.filePath(u"data"_s));
    QVERIFY(server.startAfter(u"echo $$ > '%1'"_s.arg(pidFile)));
    QFile file(pidFile);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString pid = QString::fromLatin1(file.readAll()).trimmed();
    WsClient client(server.url());
    const Account alice = client.signUp(u"alice"_s);
    QVERIFY(!alice.uuid.isEmpty());
    QCOMPARE(QProcess::execute(u"/bin/kill"_s, {signal, pid}), 0);
    QVERIFY(client.waitForClose());
    QCOMPARE(client.closeCode(), 1001);
    QCOMPARE(server.waitForExit(), 0);
    QVERIFY(server.errors().isEmpty());
    ServerProcess again(folder.filePath(u"data"_s));
    QVERIFY(again.start());
    WsClient later(again.url());
    QCOMPARE(codeOf(later.ask(u"ping_pong"_s, alice)), 200);
}

void tst_ServerProgram::endsWithoutClients()
{
    const QTemporaryDir folder;
    ServerProcess server(folder.path());
    QVERIFY(server.start());
    server.terminate();
    QCOMPARE(server.waitForExit(), 0);
}

void tst_ServerProgram::killedServerKeepsWhatItConfirmed()
{
    const QTemporaryDir folder;
    auto server = std::make_unique<ServerProcess>(folder.path());
    QVERIFY(server->start());
    Account alice;
    QString flow;
    {
        WsClient client(server->url());
        alice = client.signUp(u"alice"_s);
        flow = firstOf(client.ask(u"all_flow"_s, alice), u"flow"_s).value("uuid"_L1).toString();
    }
    QStringList confirmed;
    for (int round = 0; round < 5; ++round) {
        constexpr int burst = 300;
        std::array<std::unique_ptr<WsClient>, 3> clients;
        for (size_t c = 0; c < clients.size(); ++c) {
            clients.at(c) = std::make_unique<WsClient>(server->url());
            QVERIFY(clients.at(c)->waitForOpen());
            for (int i = 0; i < burst; ++i)
                clients.at(c)->post(sendFrame(alice, flow, u"%1/%2/%3"_s.arg(round).arg(c).arg(i)));
        }
        // Anywhere in the burst of the first client; its replies come in order, so each one names its text.
        const int after = QRandomGenerator::global()->bounded(1, burst);
        std::array<int, 3> answered{};
        for (; answered[0] < after; ++answered[0])
            QCOMPARE(codeOf(clients[0]->nextReply()), 200);
        server->kill();
        for (size_t c = 0; c < clients.size(); ++c) {
            while (codeOf(clients.at(c)->nextReply()) == 200)
                ++answered.at(c);
            for (int i = 0; i < answered.at(c); ++i)
                confirmed.append(u"%1/%2/%3"_s.arg(round).arg(c).arg(i));
        }
        QCOMPARE(server->waitForExit(), -1);
        server = std::make_unique<ServerProcess>(folder.path());
        QVERIFY(server->start());
        WsClient reader(server->url());
        const QStringList stored = allTexts(reader, alice, flow);
        for (const QString &text : std::as_const(confirmed))
            QVERIFY2(stored.count(text) == 1, qPrintable(u"killed after %1 replies: %2"_s.arg(after).arg(text)));
        QCOMPARE(QSet<QString>(stored.begin(), stored.end()).size(), stored.size());
    }
}

void tst_ServerProgram::fullDiskIsSaidAndSurvived()
{
    const QTemporaryDir folder;
    ServerProcess server(folder.path());
    // Blocks of 512 bytes: no file may grow over 1 MB.
    QVERIFY(server.startAfter(u"trap '' XFSZ; ulimit -f 2000"_s));
    WsClient client(server.url());
    const Account alice = client.signUp(u"alice"_s);
    const QString flow = firstOf(client.ask(u"all_flow"_s, alice), u"flow"_s).value("uuid"_L1).toString();
    QStringList confirmed;
    int refused = 0;
    for (int i = 0; i < 400 && refused < 3; ++i) {
        const QString text = QString::number(i) + QString(10'000, u'x');
        const int code = codeOf(client.askText(sendFrame(alice, flow, text)));
        QVERIFY2(code == 200 || code == 520, qPrintable(QString::number(code)));
        if (code == 200)
            confirmed.append(text);
        else
            ++refused;
    }
    QCOMPARE(refused, 3);
    QVERIFY(!confirmed.isEmpty());
    QCOMPARE(allTexts(client, alice, flow), confirmed);
    server.kill();
    QCOMPARE(server.waitForExit(), -1);
    // With space it goes on.
    ServerProcess again(folder.path());
    QVERIFY(again.start());
    WsClient later(again.url());
    QCOMPARE(allTexts(later, alice, flow), confirmed);
    QCOMPARE(codeOf(later.askText(sendFrame(alice, flow, u"more"_s))), 200);
}

MORELIA_TEST(tst_ServerProgram)
#include "tst_serverprogram.moc"

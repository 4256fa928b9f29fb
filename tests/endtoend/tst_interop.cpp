// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/interop/play.h"
#include "client/interop/program.h"
#include "client/interop/relay.h"
#include "models/base/systemclock.h"
#include "tests/server/testserver.h"
#include "tests/support/program/testprogram.h"
#include "tests/support/protocol/stockserver.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QTextStream>

using namespace Morelia::Interop;
using namespace Qt::StringLiterals;

//! The play of whole Morelias, on Morelia's own server and on the double of a stock one.
class InteropTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void onOwnServer();
    void onStockDouble();
    void nobodyThere();
    void reportsSayWhatHappened();
    void relayPassesCutsAndReturns();
    void refusesForeignServers();
    void badArguments_data();
    void badArguments();

private:
    static QString failuresOn(const QUrl &server);
};

// Lines of the steps that are not ok.
QString InteropTest::failuresOn(const QUrl &server)
{
    QStringList lines;
    // Tests share the machine: how fast a text arrives is looked at by hand, and by the tests of the pace.
    constexpr std::chrono::seconds busyMachine(15);
    const QList<StepResult> results = play(
        server, {},
        [&lines](const StepResult &result) {
            if (result.outcome.kind != Outcome::Kind::Ok)
                lines << lineOf(result);
        },
        busyMachine);
    if (results.size() < 20)
        lines << u"only %1 steps"_s.arg(results.size());
    return lines.join(u'\n');
}

void InteropTest::onOwnServer()
{
    Morelia::Test::TestServer server;
    QCOMPARE(server.start(), QString());
    QCOMPARE(failuresOn(server.url()), QString());
}

void InteropTest::onStockDouble()
{
    Morelia::SystemClock clock;
    Morelia::Test::StockDouble stock(clock);
    Morelia::Test::StockServer server(stock, clock);
    QVERIFY(server.listen());
    QCOMPARE(failuresOn(server.url()), QString());
}

void InteropTest::nobodyThere()
{
    quint16 port = 0;
    {
        QTcpServer taken;
        QVERIFY(taken.listen(QHostAddress::LocalHost));
        port = taken.serverPort();
    }
    QString text;
    QTextStream out(&text);
    QTextStream err(&text);
    QCOMPARE(runProgram({u"morelia-interop"_s, u"ws://127.0.0.1:%1/ws"_s.arg(port)}, out, err), 1);
    const QStringList lines = text.split(u'\n', Qt::SkipEmptyParts);
    QVERIFY2(lines.constFirst().startsWith("failed"_L1), qPrintable(text));
    QVERIFY2(lines.constLast().contains(QRegularExpression(u": 0 ok, 1 failed, \\d\\d left out$"_s)), qPrintable(text));
}

void InteropTest::reportsSayWhatHappened()
{
    constexpr Step step{"text-ab"_L1, "a text from Ann to Bob"_L1, nullptr};
    const QList<StepResult> results{
        {.step = &step, .outcome = Outcome::ok(), .time = std::chrono::milliseconds(420)},
        {.step = &step, .outcome = Outcome::failed(u"it is late"_s), .time = std::chrono::milliseconds(3000)},
        {.step = &step, .outcome = Outcome::leftOut(u"not here"_s), .time = {}},
    };
    QVERIFY(lineOf(results.at(0)).contains(QRegularExpression(u"^ok +0\\.4 s +text-ab +a text from Ann to Bob$"_s)));
    QVERIFY(lineOf(results.at(1)).contains(QRegularExpression(u"^failed +3\\.0 s .*: it is late$"_s)));
    QCOMPARE(summaryOf(results), u"3 steps in 3.4 s: 1 ok, 1 failed, 1 left out"_s);
    QVERIFY(!isGood(results));
    QVERIFY(isGood({results.at(0), results.at(2)}));
    const QJsonObject report = QJsonDocument::fromJson(toJson(QUrl(u"ws://127.0.0.1:1/ws"_s), results)).object();
    QCOMPARE(report["good"_L1], QJsonValue(false));
    QCOMPARE(report["steps"_L1][1]["verdict"_L1].toString(), u"failed"_s);
    QCOMPARE(report["steps"_L1][0]["milliseconds"_L1].toInt(), 420);
}

void InteropTest::relayPassesCutsAndReturns()
{
    QTcpServer echo;
    QVERIFY(echo.listen(QHostAddress::LocalHost));
    connect(&echo, &QTcpServer::newConnection, &echo, [&echo] {
        QTcpSocket *socket = echo.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, socket, [socket] { socket->write(socket->readAll()); });
    });
    Relay relay(QUrl(u"ws://127.0.0.1:%1/ws"_s.arg(echo.serverPort())));
    QVERIFY(relay.start());
    const QUrl url = relay.url();
    QCOMPARE(url.path(), u"/ws"_s);
    QTcpSocket client;
    QByteArray received;
    connect(&client, &QTcpSocket::readyRead, this, [&] { received += client.readAll(); });
    client.connectToHost(url.host(), static_cast<quint16>(url.port()));
    // More than its buffers hold.
    const QByteArray much(5'000'000, 'x');
    client.write(much);
    QTRY_COMPARE(received.size(), much.size());

    relay.cut();
    QTRY_COMPARE(client.state(), QAbstractSocket::UnconnectedState);
    client.connectToHost(url.host(), static_cast<quint16>(url.port()));
    QTRY_COMPARE(client.error(), QAbstractSocket::ConnectionRefusedError);

    QVERIFY(relay.start());
    QCOMPARE(relay.url(), url);
    received.clear();
    client.connectToHost(url.host(), static_cast<quint16>(url.port()));
    client.write("again");
    QTRY_COMPARE(received, "again");
}

void InteropTest::refusesForeignServers()
{
    QString words;
    QTextStream out(&words);
    QTextStream err(&words);
    QCOMPARE(runProgram({u"morelia-interop"_s, u"ws://192.0.2.1/ws"_s}, out, err), 2);
    QVERIFY(words.contains("192.0.2.1 is not this computer"_L1) && words.contains("3 accounts"_L1));
}

void InteropTest::badArguments_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("nothing") << QStringList();
    QTest::newRow("two servers") << QStringList{u"ws://127.0.0.1/ws"_s, u"ws://127.0.0.1/ws"_s};
    QTest::newRow("http") << QStringList{u"http://127.0.0.1:8000/ws"_s};
    QTest::newRow("unknown option") << QStringList{u"--frobnicate"_s, u"ws://127.0.0.1/ws"_s};
}

void InteropTest::badArguments()
{
    QFETCH(const QStringList, arguments);
    QString said;
    QString complained;
    QTextStream out(&said);
    QTextStream err(&complained);
    QCOMPARE(runProgram(QStringList{u"morelia-interop"_s} + arguments, out, err), 2);
    QVERIFY(said.isEmpty() && complained.endsWith(u'\n'));
}

MORELIA_TEST(InteropTest)
#include "tst_interop.moc"

// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/protocol/replay/replayer.h"
#include "tests/support/program/testprogram.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Morelia;
using namespace Morelia::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

//! The stock double says what the real server said: captured scenarios, replayed.
class TestStockDouble : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void noCaptureIsForgotten();
    void replays_data();
    void replays();
    void findsDifferences_data();
    void findsDifferences();
    void closesAtBadUtf8();
    void behavesAsItsStack_data();
    void behavesAsItsStack();

private:
    static ScenarioHooks hooksOf(const QString &scenario);
    static QMap<int, QString> listedDeviations(const QString &scenario);
    static QJsonDocument json(const QString &name);
    static QStringList scenarios();
    static QString path(const QString &name) { return QStringLiteral(MORELIA_TEST_DATA "/mtp/") + name; }
};

void TestStockDouble::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
}

// The acts on the captured servers that are not in the frames.
ScenarioHooks TestStockDouble::hooksOf(const QString &scenario)
{
    ScenarioHooks hooks;
    if (scenario == "admin_created_user"_L1) {
        hooks.keptWords = {u"root"_s};
        hooks.before = [](StockDouble &server) {
            const QString root = server.addAdminUser(u"root"_s, u"Root"_s);
            const QString flow = server.addFlow(u"group"_s, {root, root}, root, u"Test"_s);
            server.tables().flow(flow)->info = u"Test flow"_s;
        };
    } else if (scenario == "db_locked"_L1) {
        hooks.atNote.insert(u"the database is write-locked by another process"_s,
            [](StockDouble &server) { server.lockDatabase(9080ms); });
    } else if (scenario == "restart_server"_L1) {
        hooks.beforeClose = [](StockDouble &server) { server.dropAll(); };
    }
    return hooks;
}

QJsonDocument TestStockDouble::json(const QString &name)
{
    QFile file(path(name));
    if (!file.open(QIODevice::ReadOnly))
        qWarning("%s cannot be read", qPrintable(name));
    return QJsonDocument::fromJson(file.readAll());
}

QStringList TestStockDouble::scenarios()
{
    QStringList names = QDir(path({})).entryList({u"*.jsonl"_s}, QDir::Files, QDir::Name);
    for (QString &name : names)
        name.chop(6);
    return names;
}

QMap<int, QString> TestStockDouble::listedDeviations(const QString &scenario)
{
    QMap<int, QString> out;
    const QJsonArray list = json(u"deviations.json"_s).array();
    for (const auto &entry : list) {
        if (entry["file"_L1].toString() == scenario)
            out.insert(entry["line"_L1].toInt(), entry["reason"_L1].toString());
    }
    return out;
}

// Every capture is replayed or left out for a reason.
void TestStockDouble::noCaptureIsForgotten()
{
    const QJsonDocument list = json(u"captures.json"_s);
    QStringList expected;
    const QJsonArray captures = list["captures"_L1].toArray();
    for (const auto &name : captures)
        expected.append(name.toString());
    QCOMPARE(expected.size(), 34);
    QCOMPARE(QSet<QString>(expected.cbegin(), expected.cend()).size(), expected.size());
    const QJsonArray leftOut = list["leftOut"_L1].toArray();
    for (const auto &entry : leftOut) {
        const QString name = entry["name"_L1].toString();
        QVERIFY2(expected.removeOne(name), qPrintable(u"%1 is no capture, or left out twice"_s.arg(name)));
        QVERIFY2(entry["reason"_L1].toString().size() > 20, qPrintable(u"no reason to leave out %1"_s.arg(name)));
    }
    expected.sort();
    QCOMPARE(scenarios(), expected);
}

void TestStockDouble::replays_data()
{
    QTest::addColumn<QString>("scenario");
    QTest::addColumn<int>("seed");
    const QStringList names = scenarios();
    QVERIFY(!names.isEmpty());
    for (const QString &scenario : names) {
        QTest::addRow("%s", qPrintable(scenario)) << scenario << 0;
        for (int seed = 1; seed <= 3; ++seed)
            QTest::addRow("%s, seed %d", qPrintable(scenario), seed) << scenario << seed;
    }
}

void TestStockDouble::replays()
{
    QFETCH(const QString, scenario);
    QFETCH(const int, seed);
    const Transcript transcript = readTranscript(path(scenario + u".jsonl"_s));
    QVERIFY(!transcript.isEmpty());
    Replayer replayer(transcript, hooksOf(scenario), seed);
    const auto deviations = replayer.run();
    QMap<int, QString> listed = listedDeviations(scenario);
    QStringList surprises;
    for (const auto &deviation : deviations) {
        if (listed.remove(deviation.line) == 0)
            surprises.append(u"line %1: %2"_s.arg(deviation.line).arg(deviation.words));
    }
    QVERIFY2(surprises.isEmpty(), qPrintable(surprises.join(u'\n')));
    QVERIFY2(listed.isEmpty(), "a listed deviation does not occur any more");
    const auto answers = std::ranges::count_if(transcript, [](const CapturedLine &line) {
        return line.kind == CapturedLine::Kind::Server || line.kind == CapturedLine::Kind::ClosedByServer;
    });
    QVERIFY(answers > 0);
    QCOMPARE(replayer.compared(), answers);
}

void TestStockDouble::findsDifferences_data()
{
    QTest::addColumn<QString>("scenario");
    QTest::addColumn<Quirk>("quirk");
    QTest::addRow("retry") << u"send_message"_s << Quirk::Q5RetryDuplicates;
    QTest::addRow("boundary") << u"get_update_time_boundary"_s << Quirk::Q8CursorIsInclusive;
    QTest::addRow("edits") << u"get_update_edits_deletes"_s << Quirk::Q9EditsAreNoNews;
    QTest::addRow("empty flow") << u"all_messages_small"_s << Quirk::Q13EmptyFlowDrops;
    QTest::addRow("no end") << u"all_messages_paging"_s << Quirk::Q16StartWithoutEnd;
    QTest::addRow("below zero") << u"all_messages_paging"_s << Quirk::Q18NegativeOffsets;
    QTest::addRow("total") << u"paging_with_time"_s << Quirk::Q17TotalInMessageEnd;
    QTest::addRow("crash") << u"crash_consequences"_s << Quirk::Q20ExceptionsDropTheLink;
    QTest::addRow("half a flow") << u"add_flow"_s << Quirk::Q23HalfMadeFlows;
    QTest::addRow("foreign edit") << u"edited_message"_s << Quirk::Q25AnybodyMayChangeAnything;
    QTest::addRow("no token") << u"admin_created_user"_s << Quirk::Q28UsersWithoutToken;
    QTest::addRow("tombstone") << u"delete_message"_s << Quirk::Q34Tombstones;
    QTest::addRow("locked") << u"db_locked"_s << Quirk::Q40OneThread;
    QTest::addRow("types") << u"protocol_errors"_s << Quirk::Q44BentTypes;
}

// With a quirk turned off the replay has to notice.
void TestStockDouble::findsDifferences()
{
    QFETCH(const QString, scenario);
    QFETCH(const Quirk, quirk);
    Replayer replayer(readTranscript(path(scenario + u".jsonl"_s)), hooksOf(scenario), 0);
    replayer.server().setQuirk(quirk, false);
    QVERIFY(!replayer.run().isEmpty());
}

void TestStockDouble::closesAtBadUtf8()
{
    VirtualClock clock;
    StockDouble server(clock);
    RawClient client(server, clock);
    client.open();
    QVERIFY(client.isOpen());
    client.ask("{\"type\":\"\xff\xfe\"}");
    QCOMPARE(client.closeCode(), 1007);
}

void TestStockDouble::behavesAsItsStack_data()
{
    QTest::addColumn<QByteArray>("data");
    QTest::addColumn<QByteArray>("meta");
    QTest::addColumn<int>("older");
    QTest::addColumn<int>("newer");
    const QByteArray user = R"("user":[{"uuid":UUID,"auth_id":"TOKEN"}])";
    const auto send = [&](const QByteArray &clientId) {
        return "{" + user + R"(,"flow":[{"uuid":"FLOW"}],"message":[{"uuid":"0","client_id":)" + clientId + "}]}";
    };
    QTest::newRow("nested deeply") << QByteArray("{" + user + "}") << QByteArray(2000, '[') + QByteArray(2000, ']')
                                   << 1002 << 415;
    QTest::newRow("nested") << QByteArray("{" + user + "}") << QByteArray(800, '[') + QByteArray(800, ']') << 404
                            << 404;
    QTest::newRow("client_id") << send("1") << QByteArray("null") << 200 << 200;
    QTest::newRow("client_id of any length") << send("100000000000000000000000") << QByteArray("null") << 200 << 200;
    QTest::newRow("client_id 1e+20") << send("1e+20") << QByteArray("null") << 200 << 415;
    QTest::newRow("client_id 1e+2") << send("1e+2") << QByteArray("null") << 200 << 200;
    QTest::newRow("client_id 1.9") << send("1.9") << QByteArray("null") << 200 << 415;
    QTest::newRow("data a list") << QByteArray("[]") << QByteArray("null") << 1006 << 415;
}

// all_flow, or with a message send_message. Where the link ends, the close code is compared.
void TestStockDouble::behavesAsItsStack()
{
    QFETCH(const QByteArray, data);
    QFETCH(const QByteArray, meta);
    QFETCH(const int, older);
    QFETCH(const int, newer);
    for (const auto stack : {StockDouble::Stack::Older, StockDouble::Stack::Newer}) {
        VirtualClock clock;
        StockDouble server(clock);
        server.setStack(stack);
        const QString anna = server.addUser(u"anna"_s, u"a"_s, u"Anna"_s);
        QByteArray filled = data;
        filled.replace("UUID", '"' + anna.toLatin1() + '"');
        filled.replace("TOKEN", server.tables().user(anna)->token->toLatin1());
        const bool sends = data.contains("message");
        if (sends)
            filled.replace("FLOW", server.addFlow(u"group"_s, {anna}).toLatin1());
        RawClient client(server, clock);
        client.open();
        const StockJson reply = client.ask(R"({"jsonapi":{"version":"1.0"},"type":")"
            + QByteArray(sends ? "send_message" : "all_flow") + R"(","meta":)" + meta + R"(,"data":)" + filled + "}");
        const qint64 code = reply.isNull() ? client.closeCode() : reply.at(u"errors.code"_s).toInteger().value_or(0);
        QCOMPARE(code, stack == StockDouble::Stack::Older ? older : newer);
        RawClient other(server, clock);
        other.open();
        server.shutDown();
        clock.advance(Milliseconds(100));
        QCOMPARE(other.closeCode(), stack == StockDouble::Stack::Older ? RawClient::droppedCode : 1012);
    }
}

MORELIA_TEST(TestStockDouble)
#include "tst_stockdouble.moc"

// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/base/systemclock.h"
#include "protocol/transport/websockettransport.h"
#include "server/storage/database.h"
#include "tests/protocol/filedesk.h"
#include "tests/server/testserver.h"
#include "tests/support/program/testprogram.h"
#include "tests/support/protocol/adapterprobe.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace Morelia;
using namespace Morelia::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Status = OpResult::Status;

namespace {

constexpr qint64 kilobyte = 1000;
constexpr qint64 megabyte = kilobyte * kilobyte;

//! What a log looks like: how many messages, and which of them carry a file.
struct Log
{
    int count = 0;
    QList<int> files = {};
    qint64 fileBytes = 0;
    qint64 smallestFileBytes = fileBytes; //!< the sizes lie between the two

    qint64 bytesOf(int place) const
    {
        const qsizetype index = files.indexOf(place);
        const qint64 steps = std::max<qint64>(1, files.size() - 1);
        return index < 0 ? 0 : smallestFileBytes + (fileBytes - smallestFileBytes) * index / steps;
    }
    //! On the wire, with some room for the frames around.
    qint64 content() const
    {
        qint64 bytes = count * kilobyte;
        for (const int place : files)
            bytes += bytesOf(place) * 4 / 3;
        return bytes;
    }
};

QList<int> everyOf(int count, int step)
{
    QList<int> places;
    for (int place = 0; place < count; place += step)
        places.append(place);
    return places;
}

} // namespace

Q_DECLARE_METATYPE(Log)

//! Flows whose messages are many megabytes: everything comes, the newest first, and not much more often than once.
class TestMtpLargeHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void newDevice_data();
    void newDevice();
    void openedAfterItsPage();
    void knownDevice_data() { addLogs(); }
    void knownDevice();
    void forgottenCursor();
    void smallestPageIsAtTheEnd();
    void newestDocumentComesOnce_data();
    void newestDocumentComesOnce();

private:
    static void addLogs();
    std::unique_ptr<AdapterProbe> device(const QString &login, const Entry &entry);
    //! Anna writes this, and then it was long ago.
    void write(const Log &log);
    void readToTheBeginning(AdapterProbe &probe);
    QString lobbyOf(const AdapterProbe &probe) const { return probe.flows.firstKey(); }

    SystemClock m_clock;
    std::unique_ptr<TestServer> m_server;
    std::unique_ptr<AdapterProbe> m_anna;
    QString m_lobby;
    qint64 m_received = 0; //!< bytes, by those that are not Anna
};

namespace {

//! Counts the bytes that arrive.
class CountingTransport final : public Transport
{
public:
    explicit CountingTransport(qint64 &bytes)
    {
        connect(&m_inner, &Transport::opened, this, &Transport::opened);
        connect(&m_inner, &Transport::pong, this, &Transport::pong);
        connect(&m_inner, &Transport::closed, this, &Transport::closed);
        connect(&m_inner, &Transport::textReceived, this, [this, &bytes](const QByteArray &text) {
            bytes += text.size();
            Q_EMIT textReceived(text);
        });
    }

    void open(const QUrl &url) override { m_inner.open(url); }
    void send(const QByteArray &text) override { m_inner.send(text); }
    void ping() override { m_inner.ping(); }
    void close() override { m_inner.close(); }
    void abort() override { m_inner.abort(); }

private:
    WebSocketTransport m_inner;
};

} // namespace

void TestMtpLargeHistory::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_received = 0;
    Server::ServerConfig config;
    config.lobbyTitle = u"Everyone here"_s;
    m_server = std::make_unique<TestServer>(config);
    QCOMPARE(m_server->start(), QString());
}

void TestMtpLargeHistory::cleanup()
{
    m_anna.reset();
    QVERIFY(m_server->stop());
}

void TestMtpLargeHistory::addLogs()
{
    QTest::addColumn<Log>("log");
    QTest::newRow("three files of 3 MB among 20") << Log{20, {0, 7, 14}, 3 * megabyte};
    QTest::newRow("the newest is over what a reply holds") << Log{12, {11}, 4 * megabyte};
    QTest::newRow("130") << Log{130, everyOf(130, 26), 3 * megabyte, 500 * kilobyte};
    QTest::newRow("small") << Log{20, {3}, 500 * kilobyte};
}

void TestMtpLargeHistory::newDevice_data()
{
    addLogs();
    QTest::newRow("the first ones are large") << Log{20, {0, 1, 2}, 3 * megabyte};
    QTest::newRow("the last ones are large") << Log{20, {17, 18, 19}, 3 * megabyte};
    QTest::newRow("one message over what a reply holds") << Log{12, {0}, 4 * megabyte};
    QTest::newRow("all are large") << Log{20, everyOf(20, 1), 2 * megabyte, 500 * kilobyte};
    QTest::newRow("documents") << Log{43, everyOf(43, 12), 6 * megabyte};
    QTest::newRow("exactly 100") << Log{100, everyOf(100, 10), 500 * kilobyte};
}

std::unique_ptr<AdapterProbe> TestMtpLargeHistory::device(const QString &login, const Entry &entry)
{
    const auto counted = [this] { return std::make_unique<CountingTransport>(m_received); };
    const auto plain = [] { return std::make_unique<WebSocketTransport>(); };
    auto probe = std::make_unique<AdapterProbe>(
        login == "anna"_L1 ? TransportFactory(plain) : TransportFactory(counted), m_clock);
    probe->config.server = m_server->url();
    probe->config.login = login;
    probe->secrets.credential = u"mt1_"_s + login;
    probe->start(entry);
    return probe;
}

void TestMtpLargeHistory::write(const Log &log)
{
    m_anna = device(u"anna"_s, SignUp{u"anna"_s, {}});
    QTRY_COMPARE(m_anna->state(), SessionState::Online);
    m_lobby = lobbyOf(*m_anna);
    for (int place = 0; place < log.count; ++place) {
        SendMessage message{newLocalId(), m_lobby, u"m%1"_s.arg(place), {}, {}};
        if (const qint64 bytes = log.bytesOf(place); bytes > 0) {
            Attachment file;
            file.name = u"file.bin"_s;
            file.size = bytes;
            file.cacheKey = m_anna->files.put(QByteArray(bytes, char('a' + place % 26))).value_or(QString());
            message.attachments = {file};
        }
        const LocalId op = m_anna->submit(message);
        QTRY_COMPARE_WITH_TIMEOUT(m_anna->result(op).status, Status::Accepted, 20'000);
    }
    QCOMPARE(m_anna->texts(m_lobby).size(), log.count);
    QVERIFY(m_server->stop());
    Server::Database database;
    database.open(m_server->folder() + u"/morelia-server.sqlite"_s);
    database.execute(u"UPDATE message SET time = time - 1000"_s);
    QCOMPARE(m_server->start(), QString());
    m_anna->adapter.reconnectNow();
    QTRY_COMPARE(m_anna->state(), SessionState::Online);
}

// As a window does that is scrolled to the beginning.
void TestMtpLargeHistory::readToTheBeginning(AdapterProbe &probe)
{
    for (OrderKey oldest = 0; oldest != firstOrder;) {
        const QList<OrderKey> known = probe.knownPlaces(m_lobby);
        QVERIFY(!known.isEmpty());
        qsizetype first = known.size() - 1;
        while (first > 0 && known.at(first - 1) == known.at(first) - 1)
            --first;
        QVERIFY2(known.at(first) != oldest, qPrintable(u"nothing before %1"_s.arg(oldest)));
        oldest = known.at(first);
        if (oldest == firstOrder)
            return;
        const LocalId op = probe.submit(LoadHistory{m_lobby, oldest, 50});
        QTRY_COMPARE_WITH_TIMEOUT(probe.resultCount(op), 1, 20'000);
        QCOMPARE(probe.result(op).status, Status::Accepted);
    }
}

void TestMtpLargeHistory::newDevice()
{
    QFETCH(const Log, log);
    write(log);
    const auto boris = device(u"boris"_s, SignUp{u"boris"_s, {}});
    QTRY_COMPARE(boris->state(), SessionState::Online);
    boris->submit(OpenFlow{m_lobby, 0});
    QTRY_VERIFY_WITH_TIMEOUT(!boris->texts(m_lobby).isEmpty(), 20'000);
    QTRY_COMPARE_WITH_TIMEOUT(boris->texts(m_lobby).constLast(), u"m%1"_s.arg(log.count - 1), 20'000);
    m_anna->send(m_lobby, u"later"_s);
    m_anna->send(m_lobby, u"last"_s);
    QTRY_COMPARE(boris->texts(m_lobby).constLast(), u"last"_s);
    readToTheBeginning(*boris);
    QTRY_COMPARE(boris->texts(m_lobby), m_anna->texts(m_lobby));
    QCOMPARE(boris->knownPlaces(m_lobby).size(), log.count + 2);
    QCOMPARE(boris->withheld(m_lobby), QList<OrderKey>());
    QVERIFY2(m_received * 10 <= log.content() * 13, qPrintable(u"%1 for %2"_s.arg(m_received).arg(log.content())));
}

// Opening a conversation does not fetch the page again that came a moment ago.
void TestMtpLargeHistory::openedAfterItsPage()
{
    const Log log{20, {0, 7, 14}, 3 * megabyte};
    write(log);
    const auto boris = device(u"boris"_s, SignUp{u"boris"_s, {}});
    QTRY_VERIFY(boris->flows.size() == 1 && boris->texts(m_lobby).contains(u"m19"_s));
    boris->submit(OpenFlow{m_lobby, 0});
    readToTheBeginning(*boris);
    QTRY_COMPARE(boris->texts(m_lobby), m_anna->texts(m_lobby));
    const LocalId op = boris->send(m_lobby, u"answer"_s);
    QTRY_COMPARE(boris->result(op).status, Status::Accepted);
    QVERIFY2(m_received * 10 <= log.content() * 11, qPrintable(u"%1 for %2"_s.arg(m_received).arg(log.content())));
}

void TestMtpLargeHistory::knownDevice()
{
    QFETCH(const Log, log);
    write(log);
    const auto boris = device(u"boris"_s, SignUp{u"boris"_s, {}});
    QTRY_COMPARE(boris->state(), SessionState::Online);
    QTRY_VERIFY_WITH_TIMEOUT(!boris->texts(m_lobby).isEmpty(), 20'000);
    readToTheBeginning(*boris);
    QTRY_COMPARE(boris->texts(m_lobby), m_anna->texts(m_lobby));
    boris->adapter.stop();
    m_received = 0;
    m_anna->send(m_lobby, u"while away"_s);
    QTRY_COMPARE(m_anna->texts(m_lobby).constLast(), u"while away"_s);
    boris->restart();
    boris->submit(OpenFlow{m_lobby, 0});
    QTRY_COMPARE(boris->state(), SessionState::Online);
    m_anna->send(m_lobby, u"last"_s);
    QTRY_COMPARE(m_anna->texts(m_lobby).constLast(), u"last"_s);
    QTRY_COMPARE_WITH_TIMEOUT(boris->texts(m_lobby), m_anna->texts(m_lobby), 20'000);
    QCOMPARE(boris->orders(m_lobby).constLast(), log.count + 2);
    QVERIFY2(m_received * 10 <= log.content() * 13, qPrintable(u"%1 for %2"_s.arg(m_received).arg(log.content())));
}

// What the store has not got is read back to where it ends, piece by piece.
void TestMtpLargeHistory::forgottenCursor()
{
    const Log log{40, everyOf(40, 5), 3 * megabyte};
    write(log);
    const auto boris = device(u"boris"_s, SignUp{u"boris"_s, {}});
    QTRY_COMPARE(boris->state(), SessionState::Online);
    QTRY_VERIFY_WITH_TIMEOUT(!boris->texts(m_lobby).isEmpty(), 20'000);
    boris->adapter.stop();
    m_received = 0;
    for (Cursor &cursor : boris->stored.cursors)
        cursor.value = cursor.scope == "account"_L1 ? u"1"_s : QString();
    boris->start();
    QTRY_COMPARE_WITH_TIMEOUT(boris->texts(m_lobby), m_anna->texts(m_lobby), 30'000);
    QVERIFY2(m_received * 10 <= log.content() * 13, qPrintable(u"%1 for %2"_s.arg(m_received).arg(log.content())));
}

// A page that reaches beyond the end of the log gets smaller towards that end, not behind it.
void TestMtpLargeHistory::smallestPageIsAtTheEnd()
{
    FileDesk d;
    d.desk.post(250);
    d.desk.clock.advance(60s);
    d.probe.start();
    d.desk.clock.advance(20s);
    QCOMPARE(d.probe.texts(d.desk.chat).constLast(), u"m249"_s);
    d.filter.tooBig = [](const QJsonObject &frame) {
        return frame["type"_L1] == "all_messages"_L1 && frame["data"_L1]["message"_L1].toArray().size() > 1;
    };
    d.probe.restart();
    d.desk.server.edit(d.probe.message(d.desk.chat, u"m249"_s).remoteId, u"edited"_s);
    d.probe.submit(OpenFlow{d.desk.chat, 0});
    d.desk.clock.advance(10s);
    QCOMPARE(d.probe.texts(d.desk.chat).constLast(), u"edited"_s);
    QCOMPARE(d.probe.orders(d.desk.chat).constLast(), 250);
    // And again, now that it is known that only one fits.
    d.desk.server.edit(d.seen(u"edited"_s).remoteId, u"edited again"_s);
    d.desk.clock.advance(1min);
    QCOMPARE(d.probe.texts(d.desk.chat).constLast(), u"edited again"_s);
}

void TestMtpLargeHistory::newestDocumentComesOnce_data()
{
    QTest::addColumn<bool>("isKnown");
    QTest::newRow("new device") << false;
    QTest::newRow("device that knows the chat") << true;
}

void TestMtpLargeHistory::newestDocumentComesOnce()
{
    QFETCH(const bool, isKnown);
    int documents = 0;
    FileDesk d;
    d.filter.outgoing = [](QJsonObject &) {};
    const auto show = d.filter.incoming;
    d.filter.incoming = [&documents, show](QJsonObject &frame) {
        show(frame);
        const QJsonArray messages = frame["data"_L1]["message"_L1].toArray();
        documents +=
            int(std::ranges::count_if(messages, [](const auto &message) { return message["text"_L1] == "doc"_L1; }));
    };
    d.desk.post(10);
    d.post(u"doc"_s, {{u"file_document"_s, QString(9 * megabyte, u'A')}});
    d.desk.clock.advance(1min);
    if (isKnown) {
        d.probe.start();
        d.desk.clock.advance(20s);
        d.probe.adapter.stop();
        d.desk.clock.advance(1min);
        documents = 0;
    }
    d.probe.start();
    d.probe.submit(OpenFlow{d.desk.chat, 0});
    for (int i = 0; i < 4; ++i) {
        d.probe.submit(SetAttention{});
        d.desk.clock.advance(30s);
    }
    QCOMPARE(d.probe.texts(d.desk.chat).constLast(), u"doc"_s);
    QCOMPARE(documents, 1);
}

MORELIA_TEST(TestMtpLargeHistory)
#include "tst_mtplargehistory.moc"

// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/base/systemclock.h"
#include "protocol/mtp/requestbuilder.h"
#include "protocol/transport/websockettransport.h"
#include "tests/server/testserver.h"
#include "tests/server/wsclient.h"
#include "tests/support/program/testprogram.h"
#include "tests/support/protocol/adapterprobe.h"
#include "tests/support/protocol/stockserver.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace Morelia;
using namespace Morelia::Test;
using namespace Qt::StringLiterals;
using Status = OpResult::Status;

namespace {

constexpr int wholeNewsMs = 60'000;
constexpr quint64 frameOfQt = 524'288; // Qt cuts what is longer, also inside of a character
constexpr qsizetype textBytes = 40'000;

//! Texts of so many bytes together. Their characters stand at all alignments.
QStringList textsOf(const QString &letter, qint64 bytes)
{
    const qsizetype letterBytes = letter.toUtf8().size();
    QStringList texts;
    for (qint64 i = 0; i < std::max<qint64>(1, bytes / textBytes); ++i)
        texts.append(QString(i % 4, u'x') + letter.repeated(textBytes / letterBytes) + QString::number(i));
    return texts;
}

void addScripts(const QList<int> &megabytes, bool everyScript = true)
{
    QTest::addColumn<QString>("letter");
    QTest::addColumn<int>("megabytes");
    for (const int size : megabytes) {
        QTest::addRow("Chinese, %d MB", size) << u"中"_s << size;
        if (!everyScript)
            continue;
        QTest::addRow("Russian, %d MB", size) << u"Ж"_s << size;
        QTest::addRow("emoji, %d MB", size) << u"😀"_s << size;
    }
}

//! A person who writes a lot, without waiting for answers.
class Writer
{
public:
    explicit Writer(const QUrl &url)
        : m_client(url)
        , m_account(m_client.signUp(u"anna"_s))
    {}

    bool write(const QString &flow, const QStringList &texts)
    {
        constexpr qsizetype atOnce = 100;
        for (qsizetype begin = 0; begin < texts.size(); begin += atOnce) {
            const QStringList some = texts.mid(begin, atOnce);
            for (const QString &text : some)
                post(flow, text);
            for (qsizetype i = 0; i < some.size(); ++i) {
                if (Test::codeOf(m_client.nextReply()) != 200)
                    return false;
            }
        }
        return true;
    }

private:
    void post(const QString &flow, const QString &text)
    {
        QJsonObject data{{u"flow"_s, QJsonArray{QJsonObject{{u"uuid"_s, flow}}}}};
        data.insert("message"_L1, QJsonArray{QJsonObject{{u"text"_s, text}}});
        data.insert("user"_L1, QJsonArray{m_account.credentials()});
        m_client.post(Test::WsClient::frame(u"send_message"_s, data));
    }

    Test::WsClient m_client;
    Test::Account m_account;
};

std::unique_ptr<AdapterProbe> makeProbe(const QString &login, const QUrl &url, Clock &clock)
{
    auto probe = std::make_unique<AdapterProbe>([] { return std::make_unique<WebSocketTransport>(); }, clock);
    probe->config.server = url;
    probe->config.login = login;
    probe->secrets.credential = u"mt1_"_s + login;
    return probe;
}

qsizetype losses(const AdapterProbe &probe)
{
    const QList<SessionStatus> states = probe.states();
    return std::ranges::count(states, SessionState::Waiting, &SessionStatus::state);
}

//! MORELIA_LONG=1 in the environment: every size in every script, as `./dev soak` runs it.
bool isLong()
{
    return qEnvironmentVariableIntValue("MORELIA_LONG") != 0;
}

} // namespace

//! Whole clients and servers over real sockets, with more to say than fits into one of Qt's frames, in scripts whose
//! characters take several bytes.
class TestLargeNews : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void ofOurServer_data() { addScripts(isLong() ? QList{1, 5, 50} : QList{1, 5}); }
    void ofOurServer();
    void manyShortOnes();
    void largestRequests_data();
    void largestRequests();
    void ofAStockServer_data() { addScripts(isLong() ? QList{1, 5, 50} : QList{1, 5}); }
    void ofAStockServer();
    void ofAServerThatCutsCharacters_data() { addScripts({8}, isLong()); }
    void ofAServerThatCutsCharacters();

private:
    SystemClock m_clock;
};

// As pushes and, after an absence, as answers.
void TestLargeNews::ofOurServer()
{
    QFETCH(const QString, letter);
    QFETCH(const int, megabytes);
    Server::ServerConfig config;
    config.lobbyTitle = u"Все здесь"_s;
    Test::TestServer server(config);
    QCOMPARE(server.start(), QString());
    Writer anna(server.url());
    const auto boris = makeProbe(u"boris"_s, server.url(), m_clock);
    const auto cyril = makeProbe(u"cyril"_s, server.url(), m_clock);
    boris->start(SignUp{u"Борис"_s, {}});
    cyril->start(SignUp{u"Кирилл"_s, {}});
    QTRY_COMPARE(boris->state(), SessionState::Online);
    QTRY_COMPARE(cyril->state(), SessionState::Online);
    const QString lobby = boris->flows.firstKey();
    cyril->adapter.stop();

    const QStringList texts = textsOf(letter, qint64{megabytes} * 1'000'000);
    QVERIFY(anna.write(lobby, texts));
    QTRY_COMPARE_WITH_TIMEOUT(boris->orders(lobby).size(), texts.size(), wholeNewsMs);
    QVERIFY(boris->texts(lobby) == texts);
    QCOMPARE(losses(*boris), 0);

    cyril->restart();
    QTRY_COMPARE_WITH_TIMEOUT(cyril->orders(lobby).size(), texts.size(), wholeNewsMs);
    QVERIFY(cyril->texts(lobby) == texts);
    QTRY_COMPARE(cyril->state(), SessionState::Online);
    QCOMPARE(losses(*cyril), 0);
}

void TestLargeNews::manyShortOnes()
{
    Server::ServerConfig config;
    config.lobbyTitle = u"Все здесь"_s;
    Test::TestServer server(config);
    QCOMPARE(server.start(), QString());
    Writer anna(server.url());
    const auto boris = makeProbe(u"boris"_s, server.url(), m_clock);
    boris->start(SignUp{u"Борис"_s, {}});
    QTRY_COMPARE(boris->state(), SessionState::Online);
    const QString lobby = boris->flows.firstKey();
    boris->adapter.stop();
    QStringList texts;
    for (int i = 0; i < 20'000; ++i)
        texts.append(u"Сообщение номер %1, пока никого не было"_s.arg(i));
    QVERIFY(anna.write(lobby, texts));
    boris->restart();
    QTRY_COMPARE_WITH_TIMEOUT(boris->orders(lobby).size(), texts.size(), wholeNewsMs);
    QVERIFY(boris->texts(lobby) == texts);
    QTRY_COMPARE(boris->state(), SessionState::Online);
    QCOMPARE(losses(*boris), 0);
}

void TestLargeNews::largestRequests_data()
{
    QTest::addColumn<QString>("letter");
    QTest::addColumn<int>("shift");
    for (int shift = 0; shift < 4; ++shift) {
        QTest::addRow("emoji, %d", shift) << u"😀"_s << shift;
        if (isLong()) {
            QTest::addRow("Russian, %d", shift) << u"Ж"_s << shift;
            QTest::addRow("Chinese, %d", shift) << u"中"_s << shift;
        }
    }
}

// As large as our client makes them, on both servers.
void TestLargeNews::largestRequests()
{
    QFETCH(const QString, letter);
    QFETCH(const int, shift);
    constexpr qsizetype envelope = 2'000;
    const qsizetype letters = (Mtp::maxRequestBytes - envelope) / letter.toUtf8().size();
    const QString text = QString(shift, u'x') + letter.repeated(letters);

    Server::ServerConfig config;
    config.lobbyTitle = u"Все здесь"_s;
    Test::TestServer ours(config);
    QCOMPARE(ours.start(), QString());
    StockDouble stock(m_clock);
    stock.setQuirk(Quirk::Q39AsciiJson, false);
    StockServer front(stock, m_clock);
    QVERIFY(front.listen());
    for (const QUrl &url : {ours.url(), front.url()}) {
        const auto anna = makeProbe(u"anna"_s, url, m_clock);
        anna->start(SignUp{u"Анна"_s, {}});
        QTRY_COMPARE(anna->state(), SessionState::Online);
        if (url == front.url()) {
            stock.addFlow(u"group"_s, {anna->identity.userId});
            QTRY_VERIFY(!anna->flows.isEmpty());
        }
        const QString flow = anna->flows.firstKey();
        const LocalId op = anna->send(flow, text);
        QTRY_COMPARE_WITH_TIMEOUT(anna->resultCount(op), 1, wholeNewsMs);
        QCOMPARE(anna->result(op).status, Status::Accepted);
        QTRY_COMPARE_WITH_TIMEOUT(anna->orders(flow).size(), 1, wholeNewsMs);
        QVERIFY(anna->texts(flow) == QStringList{text});
        QCOMPARE(losses(*anna), 0);
    }
}

void TestLargeNews::ofAStockServer()
{
    QFETCH(const QString, letter);
    QFETCH(const int, megabytes);
    StockDouble stock(m_clock);
    stock.setQuirk(Quirk::Q39AsciiJson, false);
    StockServer front(stock, m_clock);
    QVERIFY(front.listen());
    const auto anna = makeProbe(u"anna"_s, front.url(), m_clock);
    anna->start(SignUp{u"Анна"_s, {}});
    QTRY_COMPARE(anna->state(), SessionState::Online);
    const QString boris = stock.addUser(u"boris"_s, u"mt1_boris"_s, u"Борис"_s);
    const QString chat = stock.addFlow(u"chat"_s, {anna->identity.userId, boris});
    QTRY_VERIFY(anna->flows.contains(chat));
    anna->adapter.stop();
    const QStringList texts = textsOf(letter, qint64{megabytes} * 1'000'000);
    for (const QString &text : texts)
        stock.post(chat, boris, text);
    anna->restart();
    QTRY_COMPARE_WITH_TIMEOUT(anna->orders(chat).size(), texts.size(), wholeNewsMs);
    QVERIFY(anna->texts(chat) == texts);
    QTRY_COMPARE(anna->state(), SessionState::Online);
    QCOMPARE(losses(*anna), 0);
}

// Qt reads no message that is cut inside of a character. Smaller answers still arrive, and no client is locked out.
void TestLargeNews::ofAServerThatCutsCharacters()
{
    QFETCH(const QString, letter);
    QFETCH(const int, megabytes);
    StockDouble stock(m_clock);
    stock.setQuirk(Quirk::Q39AsciiJson, false);
    StockServer front(stock, m_clock);
    front.cutFrames(frameOfQt);
    QVERIFY(front.listen());
    const auto anna = makeProbe(u"anna"_s, front.url(), m_clock);
    anna->start(SignUp{u"Анна"_s, {}});
    QTRY_COMPARE(anna->state(), SessionState::Online);
    const QString boris = stock.addUser(u"boris"_s, u"mt1_boris"_s, u"Борис"_s);
    const QString chat = stock.addFlow(u"chat"_s, {anna->identity.userId, boris});
    QTRY_VERIFY(anna->flows.contains(chat));
    anna->adapter.stop();
    const QStringList texts = textsOf(letter, qint64{megabytes} * 1'000'000);
    for (const QString &text : texts)
        stock.post(chat, boris, text);
    const int before = stock.connections();
    anna->restart();
    QTRY_COMPARE_WITH_TIMEOUT(anna->state(), SessionState::Online, wholeNewsMs);
    QTRY_VERIFY_WITH_TIMEOUT(anna->texts(chat).contains(texts.constLast()), wholeNewsMs);
    const QString later = stock.post(chat, boris, u"потом"_s);
    QTRY_COMPARE_WITH_TIMEOUT(anna->message(chat, u"потом"_s).remoteId, later, wholeNewsMs);
    QVERIFY2(stock.connections() - before <= 8, qPrintable(QString::number(stock.connections() - before)));
}

MORELIA_TEST(TestLargeNews)
#include "tst_largenews.moc"

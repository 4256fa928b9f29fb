// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/platform/workerthread.h"
#include "client/sync/syncengine.h"
#include "models/store/store.h"
#include "protocol/mtp/mtpadapter.h"
#include "protocol/session/systemclock.h"
#include "protocol/transport/websockettransport.h"
#include "tests/support/protocol/memoryattachments.h"
#include "tests/support/protocol/stockserver.h"

#include <QElapsedTimer>
#include <QLoggingCategory>
#include <QRegularExpression>
#include <QSemaphore>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <atomic>
#include <thread>

using namespace Morelia;
using namespace Morelia::Testing;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto beat = 10ms;
constexpr qint64 allowedMs = 50;
constexpr qsizetype fileCount = 3;
constexpr qsizetype base64Bytes = 10'000'000;

//! The longest time between two beats of a timer in the interface's thread.
class Heartbeat final : public QObject
{
    Q_OBJECT

public:
    Heartbeat()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        connect(&m_timer, &QTimer::timeout, this, [this] { m_longestMs = std::max(m_longestMs, m_since.restart()); });
        m_since.start();
        m_timer.start(beat);
    }
    qint64 longestMs() const { return m_longestMs; }

private:
    QTimer m_timer;
    QElapsedTimer m_since;
    qint64 m_longestMs = 0;
};

//! The same in a thread that does nothing else: what this computer has to do besides.
class Floor
{
public:
    Floor()
        : m_thread([this] { run(); })
    {}
    ~Floor() { longestMs(); }
    Q_DISABLE_COPY_MOVE(Floor)

    //! Ends the measurement.
    qint64 longestMs()
    {
        m_ending = true;
        if (m_thread.joinable())
            m_thread.join();
        return m_longestMs;
    }

private:
    void run()
    {
        QElapsedTimer since;
        since.start();
        while (!m_ending) {
            std::this_thread::sleep_for(beat);
            m_longestMs = std::max(m_longestMs, since.restart());
        }
    }

    std::atomic<bool> m_ending = false;
    qint64 m_longestMs = 0;
    std::thread m_thread; // last: it starts when everything else is there
};

//! A stock server with a chat full of large files, on a thread of its own.
class FullServer
{
public:
    FullServer()
    {
        onThread([this] {
            m_double = std::make_unique<StockDouble>(m_clock);
            const QString anna = m_double->addUser(u"anna"_s, u"mt1_a"_s, u"Anna"_s);
            const QString boris = m_double->addUser(u"boris"_s, u"mt1_b"_s, u"Boris"_s);
            StockMessage row;
            row.user = boris;
            row.flow = m_double->addFlow(u"chat"_s, {anna, boris});
            row.text = u"a file"_s;
            row.files[3] = QString(base64Bytes / 4 * 4, u'A');
            for (qsizetype i = 0; i < fileCount; ++i)
                m_double->post(row);
            m_flowId = row.flow;
            m_server = std::make_unique<StockServer>(*m_double, m_clock);
            if (m_server->listen())
                m_url = m_server->url();
        });
    }
    ~FullServer()
    {
        onThread([this] {
            m_server.reset();
            m_double.reset();
        });
    }
    Q_DISABLE_COPY_MOVE(FullServer)

    const QUrl &url() const { return m_url; }
    const QString &flowId() const { return m_flowId; }

private:
    void onThread(const std::function<void()> &action)
    {
        QSemaphore done;
        m_thread.post([&] {
            action();
            done.release();
        });
        done.acquire();
    }

    SystemClock m_clock;
    WorkerThread m_thread{u"server"_s};
    std::unique_ptr<StockDouble> m_double;
    std::unique_ptr<StockServer> m_server;
    QUrl m_url;
    QString m_flowId;
};

} // namespace

//! However much comes in: the interface's thread goes on.
class FluidityTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLoggingCategory::setFilterRules(u"morelia.*.info=false"_s); }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void tensOfMegabytesInOneFrame();

private:
    static StoredAccount accountAt(const QUrl &url);
};

StoredAccount FluidityTest::accountAt(const QUrl &url)
{
    StoredAccount account;
    account.config.protocol = u"mtp"_s;
    account.config.server = url;
    account.config.realm = u"localhost"_s;
    account.config.login = u"anna"_s;
    account.secrets.credential = u"mt1_a"_s;
    return account;
}

void FluidityTest::tensOfMegabytesInOneFrame()
{
    const FullServer server;
    QVERIFY(!server.url().isEmpty());
    const QTemporaryDir folder;
    SystemClock clock;
    MemoryAttachments files;
    std::atomic<qsizetype> largestFrame = 0;
    const auto transports = [largest = &largestFrame] {
        auto transport = std::make_unique<WebSocketTransport>();
        connect(
            transport.get(), &Transport::textReceived, transport.get(),
            [largest](const QByteArray &text) { *largest = std::max(largest->load(), text.size()); },
            Qt::DirectConnection);
        return transport;
    };
    WorkerThread network(u"network"_s);
    Store store(folder.path(), SecretKey::generate());
    store.open().waitForFinished();
    store.addAccount(accountAt(server.url())).waitForFinished();
    const QList<StoredAccount> accounts = store.accounts().result();
    SyncEngine engine(accounts.constFirst(), store, std::make_unique<MtpAdapter>(transports, clock, files), network);

    const Heartbeat heartbeat;
    Floor floor;
    engine.start();
    QTRY_COMPARE_WITH_TIMEOUT(engine.status().state, SessionState::Online, 60s);
    engine.openFlow(server.flowId());
    QTRY_COMPARE_WITH_TIMEOUT(files.puts() >= fileCount, true, 60s);
    const FlowRef ref{accounts.constFirst().config.id, server.flowId()};
    const auto count = [&] { return store.messages(ref, {newestAnchor, 10, 0}).result().rows.size(); };
    QTRY_COMPARE_WITH_TIMEOUT(count(), fileCount, 60s);
    const qint64 longest = heartbeat.longestMs();
    const qint64 least = floor.longestMs();
    qInfo("largest frame %lld bytes; the interface's thread paused %lld ms at most, an idle one %lld ms",
        qlonglong(largestFrame.load()), qlonglong(longest), qlonglong(least));
    QVERIFY(largestFrame >= fileCount * base64Bytes);
    QVERIFY(longest <= least + allowedMs);
    engine.stop();
}

QTEST_GUILESS_MAIN(FluidityTest)
#include "tst_fluidity.moc"

// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/platform/eventthread.h"
#include "client/sync/syncengine.h"
#include "models/base/systemclock.h"
#include "models/store/store.h"
#include "protocol/mtp/mtpaccount.h"
#include "protocol/mtp/mtpadapter.h"
#include "protocol/transport/websockettransport.h"
#include "tests/support/program/testprogram.h"
#include "tests/support/protocol/memoryattachments.h"
#include "tests/support/protocol/stockserver.h"
#include "tests/support/waiting/await.h"

#include <QDeadlineTimer>
#include <QLoggingCategory>
#include <QRegularExpression>
#include <QScopeGuard>
#include <QSemaphore>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <algorithm>
#include <atomic>
#include <memory>
#include <optional>

using namespace Morelia;
using namespace Morelia::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qsizetype base64Bytes = 10'000'000;

//! The load on a server.
struct Burden
{
    qsizetype people = 0; //!< besides Anna and Boris
    qsizetype files = 0;
    Milliseconds delay{0};    //!< before each answer
    qsizetype frameBytes = 0; //!< of the largest frame, at least
};

//! The interface's thread, as the others see it: in the midst of their work it has to answer, and none of that work is
//! its own. An answer that never comes is a thread that waits or works too long; nothing is measured in time.
class Interface final : public QObject
{
    Q_OBJECT

public:
    //! From any thread, in the midst of its work.
    void ask()
    {
        if (!m_asking)
            return;
        ++m_asked;
        if (QThread::currentThread() == thread()) {
            ++m_burdens;
            return;
        }
        // Shared: an answer may come when nobody waits for it any more.
        const auto answer = std::make_shared<QSemaphore>();
        QMetaObject::invokeMethod(this, [answer] { answer->release(); }, Qt::QueuedConnection);
        const QDeadlineTimer patience(30s);
        while (!answer->tryAcquire(1, 20)) {
            if (!m_asking)
                return;
            if (patience.hasExpired()) {
                ++m_silences;
                return;
            }
        }
    }
    //! The interface's thread is about to wait for the others' end.
    void leave() { m_asking = false; }

    int asked() const { return m_asked; }
    //! Pieces of work that others were to do.
    int burdens() const { return m_burdens; }
    int silences() const { return m_silences; }

private:
    std::atomic<bool> m_asking = true;
    std::atomic<int> m_asked = 0;
    std::atomic<int> m_burdens = 0;
    std::atomic<int> m_silences = 0;
};

//! Keeps files, and asks for each of them while its frame is being read.
class AskingFiles final : public AttachmentStore
{
public:
    explicit AskingFiles(Interface &interface)
        : m_interface(interface)
    {}

    std::optional<QString> put(const QByteArray &bytes) override
    {
        m_interface.ask();
        return m_files.put(bytes);
    }
    std::optional<QByteArray> get(const QString &key) const override { return m_files.get(key); }
    int puts() const { return m_files.puts(); }

private:
    Interface &m_interface;
    MemoryAttachments m_files;
};

//! A stock server with a burden, on a thread of its own.
class HeavyServer
{
public:
    explicit HeavyServer(const Burden &burden)
    {
        onThread([&] {
            m_double = std::make_unique<StockDouble>(m_clock);
            const QString anna = m_double->addUser(u"anna"_s, u"mt1_a"_s, u"Anna"_s);
            m_boris = m_double->addUser(u"boris"_s, u"mt1_b"_s, u"Boris"_s);
            m_flowId = m_double->addFlow(u"chat"_s, {anna, m_boris});
            load(burden);
            m_server = std::make_unique<StockServer>(*m_double, m_clock);
            if (m_server->listen())
                m_url = m_server->url();
        });
    }
    ~HeavyServer()
    {
        onThread([this] {
            m_server.reset();
            m_double.reset();
        });
    }
    Q_DISABLE_COPY_MOVE(HeavyServer)

    const QUrl &url() const { return m_url; }
    const QString &flowId() const { return m_flowId; }
    //! Boris writes something, as soon as the server finds the time.
    void post()
    {
        m_thread.post([this] { m_double->post(m_flowId, m_boris, u"Hello"_s); });
    }

private:
    void load(const Burden &burden)
    {
        m_double->delay = burden.delay;
        for (qsizetype i = 0; i < burden.people; ++i)
            m_double->addUser(u"user %1"_s.arg(i), u"mt1_x"_s, u"User %1"_s.arg(i));
        StockMessage row;
        row.user = m_boris;
        row.flow = m_flowId;
        row.text = u"a file"_s;
        row.files[3] = QString(base64Bytes / 4 * 4, u'A');
        for (qsizetype i = 0; i < burden.files; ++i)
            m_double->post(row);
    }
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
    EventThread m_thread{u"server"_s};
    std::unique_ptr<StockDouble> m_double;
    std::unique_ptr<StockServer> m_server;
    QUrl m_url;
    QString m_boris;
    QString m_flowId;
};

//! Looks at what the store holds whenever that changes, without waiting, as the interface does.
class Onlooker final : public QObject
{
    Q_OBJECT

public:
    Onlooker(Store &store, const FlowRef &ref)
        : m_store(store)
        , m_ref(ref)
    {
        connect(&store, &Store::changed, this, &Onlooker::look);
    }

    qsizetype people() const { return m_people; }
    qsizetype messages() const { return m_messages; }

private:
    void look()
    {
        m_store.users(m_ref.account).then(this, [this](const Result<QList<User>> &users) {
            m_people = users ? users->size() : 0;
        });
        m_store.messages(m_ref, {newestAnchor, 10, 0}).then(this, [this](const Result<MessagePage> &page) {
            m_messages = page ? page->rows.size() : 0;
        });
    }

    Store &m_store;
    const FlowRef m_ref;
    qsizetype m_people = 0;
    qsizetype m_messages = 0;
};

} // namespace

//! However much comes in: the interface's thread goes on.
class FluidityTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLoggingCategory::setFilterRules(u"morelia.*.info=false"_s); }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void goesOn_data();
    void goesOn();

private:
    static StoredAccount accountAt(const QUrl &url);
};

StoredAccount FluidityTest::accountAt(const QUrl &url)
{
    StoredAccount account;
    account.config.protocol = u"mtp"_s;
    account.config.settings = Mtp::AccountSettings{.server = url, .realm = u"localhost"_s}.encoded();
    account.config.login = u"anna"_s;
    account.secrets = Mtp::Credentials{.credential = u"mt1_a"_s, .authId = {}}.encoded();
    return account;
}

void FluidityTest::goesOn_data()
{
    QTest::addColumn<Burden>("burden");
    QTest::newRow("tens of megabytes in one frame") << Burden{.files = 3, .frameBytes = 3 * base64Bytes};
    QTest::newRow("5,000 people") << Burden{.people = 5'000, .frameBytes = 1'000'000};
    QTest::newRow("slow answers") << Burden{.delay = 300ms};
}

void FluidityTest::goesOn()
{
    QFETCH(const Burden, burden);
    HeavyServer server(burden);
    QVERIFY(!server.url().isEmpty());
    const QTemporaryDir folder;
    SystemClock clock;
    Interface interface;
    AskingFiles files(interface);
    std::atomic<qsizetype> largestFrame = 0;
    const auto transports = [&largestFrame, &interface] {
        auto transport = std::make_unique<WebSocketTransport>();
        connect(
            transport.get(), &Transport::textReceived, transport.get(),
            [&largestFrame, &interface](const QByteArray &text) {
                largestFrame = std::max(largestFrame.load(), text.size());
                interface.ask();
            },
            Qt::DirectConnection);
        return transport;
    };
    EventThread network(u"network"_s);
    // A write has done its work by then and is not committed.
    Store store(folder.path(), SecretKey::generate(), clock, {.fault = [&interface](StoreOperation) {
        interface.ask();
        return std::optional<Error>();
    }});
    await(store.open());
    await(store.addAccount(accountAt(server.url())));
    const StoredAccount account = await(store.accounts()).constFirst();
    SyncEngine engine(account, store, std::make_unique<MtpAdapter>(transports, clock, files), network, clock);
    const Onlooker onlooker(store, {account.config.id, server.flowId()});
    const auto leaving = qScopeGuard([&interface] { interface.leave(); });

    engine.start();
    QTRY_COMPARE_WITH_TIMEOUT(engine.status().state, SessionState::Online, 60s);
    engine.openFlow(server.flowId());
    QTRY_COMPARE_WITH_TIMEOUT(files.puts() >= burden.files, true, 60s);
    QTRY_COMPARE_WITH_TIMEOUT(onlooker.messages(), burden.files, 60s);
    server.post();
    QTRY_COMPARE_WITH_TIMEOUT(onlooker.messages(), burden.files + 1, 60s);
    QTRY_COMPARE_WITH_TIMEOUT(onlooker.people(), burden.people + 2, 60s);
    QVERIFY(largestFrame >= burden.frameBytes);
    QVERIFY(interface.asked() > 10);
    QCOMPARE(interface.burdens(), 0);
    QCOMPARE(interface.silences(), 0);
    engine.stop();
}

MORELIA_TEST(FluidityTest)
#include "tst_fluidity.moc"

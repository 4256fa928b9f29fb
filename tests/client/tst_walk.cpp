// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/controllers/composercontroller.h"
#include "client/core/core.h"
#include "client/media/fileintake.h"
#include "client/settings/settings.h"
#include "models/base/systemclock.h"
#include "models/lists/messagelistmodel.h"
#include "protocol/mtp/mtpaccount.h"
#include "protocol/mtp/mtpfactory.h"
#include "tests/support/program/testprogram.h"
#include "tests/support/protocol/stockdouble.h"
#include "tests/support/waiting/await.h"

#include <QRegularExpression>
#include <QSemaphore>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <mutex>

using namespace Morelia;
using namespace Morelia::Test;
using namespace Qt::StringLiterals;

namespace {

constexpr int allowedTurns = 3;

//! Where a datum was seen, and on which thread, between its first point and its last.
class Walk
{
public:
    void expect(const QString &first, const QString &last)
    {
        const std::lock_guard lock(m_mutex);
        m_first = first;
        m_last = last;
        m_steps.clear();
    }
    //! From any thread.
    void pass(const QString &point)
    {
        const std::lock_guard lock(m_mutex);
        const bool ended = !m_steps.isEmpty() && m_steps.constLast().point == m_last;
        if (ended || (m_steps.isEmpty() && point != m_first))
            return;
        m_steps.append({point, QThread::currentThreadId()});
    }
    bool isEnded() const
    {
        const std::lock_guard lock(m_mutex);
        return !m_steps.isEmpty() && m_steps.constLast().point == m_last;
    }
    int turns() const
    {
        const std::lock_guard lock(m_mutex);
        int turns = 0;
        for (qsizetype i = 1; i < m_steps.size(); ++i)
            turns += m_steps.at(i).thread != m_steps.at(i - 1).thread ? 1 : 0;
        return turns;
    }
    QByteArray text() const
    {
        const std::lock_guard lock(m_mutex);
        QStringList points;
        for (const Step &step : m_steps)
            points.append(step.point);
        return points.join(u" > "_s).toUtf8();
    }

private:
    struct Step
    {
        QString point;
        Qt::HANDLE thread = nullptr;
    };

    mutable std::mutex m_mutex;
    QString m_first;
    QString m_last;
    QList<Step> m_steps;
};

//! A transport that says when something goes through it.
class WatchedTransport final : public Transport
{
public:
    WatchedTransport(std::unique_ptr<Transport> real, Walk &walk)
        : m_real(std::move(real))
        , m_walk(walk)
    {
        connect(m_real.get(), &Transport::opened, this, &Transport::opened);
        connect(m_real.get(), &Transport::textReceived, this, [this](const QByteArray &text) {
            if (text.contains("Salut"))
                m_walk.pass(u"bytes"_s);
            Q_EMIT textReceived(text);
        });
        connect(m_real.get(), &Transport::pong, this, &Transport::pong);
        connect(m_real.get(), &Transport::sendProgressed, this, &Transport::sendProgressed);
        connect(m_real.get(), &Transport::closed, this, &Transport::closed);
    }

    void open(const QUrl &url) override { m_real->open(url); }
    void send(const QByteArray &text) override
    {
        if (text.contains("Privet"))
            m_walk.pass(u"wire"_s);
        m_real->send(text);
    }
    void ping() override { m_real->ping(); }
    void close() override { m_real->close(); }
    void abort() override { m_real->abort(); }

private:
    const std::unique_ptr<Transport> m_real;
    Walk &m_walk;
};

} // namespace

//! The way of a message between the socket and the screen, counted in changes of the thread.
class WalkTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void fromTheSocketToTheRow();
    void fromTheKeyToTheWire();

private:
    bool eventFilter(QObject *object, QEvent *event) override;
    void onNetwork(const std::function<void()> &action);
    ProtocolMaker protocols();
    void start();
    [[nodiscard]] bool comesToRest();

    Walk m_walk;
    std::atomic<int> m_storeJobs = 0;
    SystemClock m_serverClock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Profile> m_profile;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<StockDouble> m_server; // on the network's thread
    std::unique_ptr<Core> m_core;
    std::unique_ptr<MessageListModel> m_messages;
    QString m_boris;
    FlowRef m_chat;
};

void WalkTest::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_folder = std::make_unique<QTemporaryDir>();
    m_profile = std::make_unique<Profile>(u"test"_s, m_folder->path());
    m_settings = std::make_unique<Settings>(m_profile->settingsFile());
    StoreOptions options;
    // The store calls it on the thread that is about to do the work. Other operations are no part of the walk.
    options.fault = [this](StoreOperation operation) -> std::optional<Error> {
        ++m_storeJobs;
        if (operation == StoreOperation::Apply || operation == StoreOperation::Enqueue)
            m_walk.pass(u"written"_s);
        else if (operation == StoreOperation::MessagesById || operation == StoreOperation::Messages)
            m_walk.pass(u"read"_s);
        return std::nullopt;
    };
    m_core = std::make_unique<Core>(
        *m_profile, *m_settings, SecretKey::generate(), protocols(), std::unique_ptr<Clock>(), options);
    start();
    QCoreApplication::instance()->installEventFilter(this);
}

void WalkTest::cleanup()
{
    QCoreApplication::instance()->removeEventFilter(this);
    m_messages.reset();
    m_core->accounts().stop();
    onNetwork([this] { m_server->dropAll(); });
    m_core.reset();
    m_server.reset();
}

// Each word from another thread wakes this one.
bool WalkTest::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() == QEvent::MetaCall)
        m_walk.pass(u"interface"_s);
    return QObject::eventFilter(object, event);
}

void WalkTest::onNetwork(const std::function<void()> &action)
{
    QSemaphore done;
    m_core->network().post([&] {
        action();
        done.release();
    });
    done.acquire();
}

ProtocolMaker WalkTest::protocols()
{
    return [this](Clock &clock, AttachmentStore &files) {
        const TransportFactory transports = [this] {
            return std::make_unique<WatchedTransport>(m_server->transports()(), m_walk);
        };
        Protocols::Factories factories;
        factories.push_back(std::make_unique<MtpFactory>(transports, clock, files));
        return factories;
    };
}

void WalkTest::start()
{
    onNetwork([this] {
        m_server = std::make_unique<StockDouble>(m_serverClock);
        m_server->extended = true;
        const QString anna = m_server->addUser(u"anna"_s, u"mt1_a"_s, u"Anna"_s);
        m_boris = m_server->addUser(u"boris"_s, u"mt1_b"_s, u"Борис"_s);
        m_chat.flowId = m_server->addFlow(u"chat"_s, {anna, m_boris});
        for (int i = 0; i < 300; ++i)
            m_server->post(m_chat.flowId, m_boris, u"你好 %1"_s.arg(i));
    });
    QVERIFY(m_core->store().open().result().has_value());
    StoredAccount account;
    account.config.protocol = u"mtp"_s;
    account.config.settings =
        Mtp::AccountSettings{.server = QUrl(u"ws://127.0.0.1:9/ws"_s), .realm = u"localhost"_s}.encoded();
    account.config.login = u"anna"_s;
    account.secrets = Mtp::Credentials{.credential = u"mt1_a"_s, .authId = {}}.encoded();
    m_chat.account = *m_core->store().addAccount(account).result();
    m_core->accounts().load();
    QTRY_VERIFY(m_core->accounts().current() && m_core->accounts().current()->hasSynced());
    m_messages = std::make_unique<MessageListModel>(m_core->store(), m_core->clock());
    connect(m_messages.get(), &QAbstractItemModel::rowsInserted, this, [this] { m_walk.pass(u"row"_s); });
    m_messages->setFlow(m_chat);
    QTRY_VERIFY(m_messages->isLoaded() && m_messages->rowCount() > 0);
    // The newest page comes after the account is online.
    QTRY_COMPARE(m_messages->message(0).body.text, u"你好 299"_s);
    QTRY_VERIFY(m_core->accounts().current()->identity().capabilities.testFlag(Capability::Push));
    QVERIFY(comesToRest());
}

// The start goes on reading for a while, and its reads would count as turns of the walk. Waits until the store gets no more
// work.
bool WalkTest::comesToRest()
{
    constexpr int quietRounds = 5;
    constexpr int patience = 1000;
    int quiet = 0;
    for (int i = 0; i < patience && quiet < quietRounds; ++i) {
        const int before = m_storeJobs;
        onNetwork([] {});
        const bool isRead = await(m_core->store().accounts()).size() == 1;
        QCoreApplication::processEvents();
        // That one was a job too.
        quiet = isRead && m_storeJobs == before + 1 ? quiet + 1 : 0;
    }
    return quiet == quietRounds;
}

void WalkTest::fromTheSocketToTheRow()
{
    m_walk.expect(u"bytes"_s, u"row"_s);
    m_core->network().post([this] { m_server->post(m_chat.flowId, m_boris, u"Salut"_s); });
    QTRY_VERIFY(m_walk.isEnded());
    QCOMPARE(m_messages->message(0).body.text, u"Salut"_s);
    QVERIFY2(m_walk.turns() <= allowedTurns, m_walk.text());
}

void WalkTest::fromTheKeyToTheWire()
{
    FileIntake intake(m_core->media());
    EmojiController emoji(*m_settings);
    ComposerController composer(m_chat, m_core->store(), m_core->accounts(), m_core->clock(), intake, emoji);
    composer.setCapabilities(Capability::SendText);
    composer.setText(u"Privet"_s);
    QTRY_VERIFY(composer.canSend());
    // Only the list of messages reads them, and it is not what is watched here.
    m_messages.reset();
    m_walk.expect(u"key"_s, u"wire"_s);
    m_walk.pass(u"key"_s);
    composer.send();
    QTRY_VERIFY(m_walk.isEnded());
    QVERIFY2(m_walk.turns() <= allowedTurns, m_walk.text());
}

MORELIA_GUI_TEST(WalkTest)
#include "tst_walk.moc"

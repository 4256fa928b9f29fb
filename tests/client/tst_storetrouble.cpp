// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/controllers/appcontroller.h"
#include "client/platform/appearance.h"
#include "client/platform/translations.h"
#include "tests/client/clientfixture.h"
#include "tests/support/program/testprogram.h"
#include "tests/support/protocol/virtualclock.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <functional>

using namespace Morelia;
using namespace Morelia::Test;
using namespace Qt::StringLiterals;

//! Each kind of read and write fails while the window is used: the window says so, the typed text stays, and once the
//! store works again everything goes on.
class StoreTroubleTest : public QObject
{
    Q_OBJECT

    using Act = std::function<void(StoreTroubleTest &)>;

    AdapterScript &script() { return m_fixture->script; }
    FlowController &flow() { return *m_app->flow(); }
    ComposerController &composer() { return *flow().composer(); }

    void startApp()
    {
        m_account = m_fixture->addAccount();
        m_fixture->addFlows(m_account);
        Message own = ClientFixture::message(u"r1"_s, 1, u"me"_s, u"моё"_s);
        own.localId = newLocalId();
        m_own = own.localId;
        await(m_fixture->store().apply(
            m_account, ClientFixture::batch({own, ClientFixture::message(u"r2"_s, 2, u"ann"_s, u"她的 🦊"_s)})));
        m_fixture->load();
        m_settings = std::make_unique<SettingsController>(m_fixture->settings(), m_translations, m_appearance);
        m_media = std::make_unique<MediaController>(m_fixture->files(), m_fixture->folder() + u"/downloads"_s,
            QStringList{m_fixture->folder() + u"/opened"_s}, LinkOpener([](const QUrl &) { return true; }),
            FileDragger([](const std::unique_ptr<QMimeData> &, const QPixmap &) { return false; }), m_clock);
        m_app = std::make_unique<AppController>(m_fixture->core(), *m_settings, *m_media, m_fixture->intake());
        Q_EMIT m_fixture->accounts().loaded();
        script().enter(SessionState::Online);
        [&] { QTRY_COMPARE(m_app->flows()->count(), 3); }();
        m_app->openFlow(m_account, u"g"_s);
        [&] { QTRY_COMPARE(flow().messages()->rowCount(), 2); }();
        [&] { QTRY_VERIFY(flow().canWrite()); }();
        [&] { QTRY_COMPARE(m_app->connection()->state(), ConnectionController::State::Online); }();
        // Reads are answered in their order: what waits for the server has been read too.
        await(m_fixture->store().outbox(m_account));
    }

    static QString typed() { return u"не потеряй, 别丢, אל תאבד"_s; }

    qsizetype inStore()
    {
        const MessagePage page = await(
            m_fixture->store().messages({m_account, u"g"_s}, {.anchor = newestAnchor, .older = 50, .newer = 0}));
        return std::ranges::count(page.rows, Body(typed()), &MessageRow::body);
    }

    // Another fact of the server: failed reads are repeated with it.
    void somethingChanges()
    {
        ++m_facts;
        Message more = ClientFixture::message(u"x%1"_s.arg(m_facts), 100 + m_facts, u"bob"_s, u"more"_s);
        script().deliver(ClientFixture::batch({more}));
    }

    bool isSaid()
    {
        return !m_app->notices().isEmpty() || !composer().problem().isEmpty() || !m_app->login()->errorText().isEmpty()
            || !m_app->newChat()->errorText().isEmpty() || !m_app->failure().isEmpty();
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_fixture = std::make_unique<ClientFixture>();
        startApp();
    }

    void cleanup()
    {
        m_app.reset();
        m_media.reset();
        m_settings.reset();
        m_fixture.reset();
    }

    void nothingIsLostAndTheWindowSaysIt_data()
    {
        QTest::addColumn<StoreOperation>("operation");
        QTest::addColumn<Act>("act");
        const auto row = [](const char *name, StoreOperation operation, const Act &act) {
            QTest::newRow(name) << operation << act;
        };
        const Act change = [](StoreTroubleTest &t) { t.somethingChanges(); };
        const Act reopen = [](StoreTroubleTest &t) {
            t.m_app->closeFlow();
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
            t.m_app->openFlow(t.m_account, u"g"_s);
        };
        row("a send", StoreOperation::Enqueue, [](StoreTroubleTest &t) {
            t.composer().setText(typed());
            t.composer().send();
        });
        row("a draft", StoreOperation::SaveDraft, [](StoreTroubleTest &t) { t.composer().setText(typed()); });
        row("the mark of sending", StoreOperation::SetOutboxState, [](StoreTroubleTest &t) {
            // The lane is not free, so the next one is marked on its own.
            t.composer().setText(u"first"_s);
            t.composer().send();
            [&] { QTRY_COMPARE(t.script().durable().size(), 1); }();
            t.composer().setText(u"second"_s);
            [&] { QTRY_VERIFY(t.composer().canSend()); }();
            t.composer().send();
            [&] { QTRY_COMPARE(t.composer().text(), QString()); }();
            t.script().accept(t.script().durable().constFirst().opId, u"r8"_s, 8);
        });
        row("the result of a send", StoreOperation::Finish, [](StoreTroubleTest &t) {
            t.composer().setText(u"first"_s);
            t.composer().send();
            [&] { QTRY_COMPARE(t.script().durable().size(), 1); }();
            t.script().accept(t.script().durable().constFirst().opId, u"r8"_s, 8);
        });
        row("facts", StoreOperation::Apply, change);
        row("an identity", StoreOperation::SetIdentity, [](StoreTroubleTest &t) {
            Identity identity = t.m_fixture->accounts().current()->identity();
            identity.userId = u"me"_s;
            t.script().identify(identity);
        });
        row("the list", StoreOperation::Flows,
            [](StoreTroubleTest &t) { t.script().identify(t.m_fixture->accounts().current()->identity()); });
        row("a page", StoreOperation::Messages, reopen);
        row("the first unread message", StoreOperation::FirstUnread, reopen);
        row("a stored draft", StoreOperation::Draft, reopen);
        row("changed messages", StoreOperation::MessagesById, change);
        row("a text to copy", StoreOperation::OriginalText, [](StoreTroubleTest &t) { t.flow().copyText(t.m_own); });
        row("a text to edit", StoreOperation::OriginalText, [](StoreTroubleTest &t) { t.composer().edit(t.m_own); });
        row("the last own message", StoreOperation::LastOwnMessage, [](StoreTroubleTest &t) {
            t.composer().setText({});
            t.composer().editLast();
        });
        row("a day", StoreOperation::OrderAt, [](StoreTroubleTest &t) { t.flow().jumpToDate(QDate(2023, 11, 14)); });
        row("members", StoreOperation::Members, [](StoreTroubleTest &t) { t.composer().mention(u"ann"_s); });
        row("people", StoreOperation::Users, [](StoreTroubleTest &t) { t.m_app->newChat()->reset(); });
        row("who we are", StoreOperation::OwnId, [](StoreTroubleTest &t) { t.m_app->newChat()->reset(); });
    }

    void nothingIsLostAndTheWindowSaysIt()
    {
        QFETCH(const StoreOperation, operation);
        QFETCH(const Act, act);
        QVERIFY(!isSaid());
        m_fixture->faults.fail(operation, ErrorKind::Busy);
        act(*this);
        QTRY_VERIFY(m_fixture->faults.met(operation) > 0);
        QTRY_VERIFY(isSaid());
        m_fixture->faults.clear();
        somethingChanges();
        // It is in the composer, or the store has it; nowhere else.
        composer().cancelEdit();
        QTRY_VERIFY(inStore() == 1 || !composer().text().isEmpty() || operation != StoreOperation::Enqueue);
        if (inStore() == 0) {
            QVERIFY(operation != StoreOperation::Enqueue || composer().text() == typed());
            composer().setText(typed());
            QTRY_VERIFY(composer().canSend());
            composer().send();
        }
        QTRY_COMPARE(inStore(), 1);
        QTRY_COMPARE(composer().text(), QString());
    }

    void anAccountThatWasNotStoredIsNotAdopted()
    {
        const QList<AccountId> before = m_fixture->accounts().ids();
        StoredAccount other = m_fixture->accounts().current()->account();
        other.config.userId = u"somebody else"_s;
        m_fixture->faults.fail(StoreOperation::AddAccount, ErrorKind::Busy);
        QSignalSpy adopted(&m_fixture->accounts(), &AccountManager::adopted);
        QSignalSpy refused(&m_fixture->accounts(), &AccountManager::adoptFailed);
        m_fixture->accounts().adopt(other);
        QTRY_COMPARE(refused.size(), 1);
        QCOMPARE(m_fixture->accounts().ids(), before);
        m_fixture->faults.clear();
        m_fixture->accounts().adopt(other);
        QTRY_COMPARE(adopted.size(), 1);
        QVERIFY(adopted.constFirst().constFirst().value<AccountId>() != 0);
    }

    void accountsThatCannotBeReadAreNoFirstStart()
    {
        m_fixture->faults.fail(StoreOperation::Accounts, ErrorKind::Damaged);
        m_fixture->accounts().load();
        QTRY_COMPARE(m_app->stage(), AppController::Stage::Broken);
        QVERIFY(!m_app->failure().isEmpty());
    }

private:
    std::unique_ptr<ClientFixture> m_fixture;
    VirtualClock m_clock;
    Translations m_translations;
    Appearance m_appearance;
    std::unique_ptr<SettingsController> m_settings;
    std::unique_ptr<MediaController> m_media;
    std::unique_ptr<AppController> m_app;
    AccountId m_account = 0;
    LocalId m_own;
    int m_facts = 0;
};

MORELIA_GUI_TEST(StoreTroubleTest)
#include "tst_storetrouble.moc"

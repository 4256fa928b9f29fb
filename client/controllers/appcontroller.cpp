// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/controllers/appcontroller.h"

#include "client/accounts/hostloss.h"
#include "client/controllers/composers.h"
#include "client/controllers/flowstarter.h"
#include "client/controllers/livelist.h"
#include "client/controllers/notices.h"
#include "client/core/core.h"
#include "models/lists/storewords.h"

#include <algorithm>

namespace Morelia {

struct AppController::Private
{
    Private(Core &core, SettingsController &settingsController, MediaController &mediaController,
        FileIntake &fileIntake, EmojiController &emojiController, Tray &tray)
        : store(core.store())
        , accounts(core.accounts())
        , settings(settingsController)
        , media(mediaController)
        , emoji(emojiController)
        , clock(core.clock())
        , login(accounts)
        , composers(store, accounts, clock, fileIntake, emoji)
        , flows(store, clock)
        , flowActions(store, accounts, clock)
        , starter(store, settings)
        , liveList(accounts, flows)
        , newChat(store, accounts, clock)
        , jump(store, accounts, flows, clock)
        , accountsModel(accounts, clock)
        , noConnection(accounts, 0, clock)
        , blocked(store, clock)
        , profile(store, accounts, fileIntake)
        , declined(store, clock)
        , hostLoss(accounts)
        , closing(settings, hostLoss, tray)
        , notices(accounts, flows, flowActions, handover)
    {}

    Store &store;
    AccountManager &accounts;
    SettingsController &settings;
    MediaController &media;
    EmojiController &emoji;
    Clock &clock;
    LoginController login;
    Composers composers;
    FlowListModel flows;
    FlowActions flowActions;
    FlowStarter starter;
    LiveList liveList;
    NewChatController newChat;
    JumpController jump;
    AccountsModel accountsModel;
    ConnectionController noConnection;
    BlockedPeople blocked;
    OwnProfile profile;
    DeclinedRequests declined;
    HostLoss hostLoss;
    ClosingController closing;
    Handover handover;
    Notices notices;
    std::unique_ptr<FlowController> flow;
    Stage stage = Stage::Starting;
    QString failure;
    bool active = false;
};

AppController::AppController(Core &core, SettingsController &settings, MediaController &media, FileIntake &intake,
    EmojiController &emoji, Tray &tray, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(core, settings, media, intake, emoji, tray))
{
    connect(&core, &Core::broken, this, &AppController::onBroken);
    connect(&d->store, &Store::healthChanged, this, [this](StoreHealth health) {
        d->notices.setHealth(health);
        Q_EMIT noticesChanged();
    });
    connect(&d->closing, &ClosingController::hideRequested, d->media.playback(), &PlaybackController::stop);
    connect(&d->starter, &FlowStarter::firstFound, this, &AppController::show);
    connect(&d->starter, &FlowStarter::lastFound, this, [this](const FlowRef &flow) {
        if (!d->flow)
            show(flow);
    });
    connect(&d->handover, &Handover::changed, this, &AppController::noticesChanged);
    connect(&d->flows, &FlowListModel::errorChanged, this, &AppController::noticesChanged);
    connect(&d->flowActions, &FlowActions::errorsChanged, this, &AppController::noticesChanged);
    connect(&d->flowActions, &FlowActions::deletedHere, this, [this](const FlowRef &flow) {
        // Else its draft would be stored again. It goes only now, for the store may have refused.
        d->composers.discard(flow);
        if (d->flows.current() == flow)
            closeFlow();
    });
    connect(&d->accounts, &AccountManager::storeErrorChanged, this, &AppController::noticesChanged);
    connect(&d->accounts.localServer(), &LocalServer::started, this, &AppController::noticesChanged);
    const auto tellCompleteness = [this] { d->flows.setComplete(d->accounts.hasSynced(d->flows.shownAccount())); };
    connect(&d->accounts, &AccountManager::statusChanged, this, tellCompleteness);
    connect(&d->accounts, &AccountManager::adopted, this, tellCompleteness);
    connect(&d->accounts, &AccountManager::removed, this, tellCompleteness);
    connect(&d->flows, &FlowListModel::shownAccountChanged, this, tellCompleteness);
    connect(&d->accounts, &AccountManager::loaded, this, tellCompleteness);
    connect(&d->accounts, &AccountManager::loaded, this, [this] {
        d->accounts.setCurrent(d->settings.currentAccount());
        setStage(d->accounts.ids().isEmpty() ? Stage::Welcome : Stage::Ready);
        Q_EMIT noticesChanged();
        d->starter.findLast();
    });
    connect(&d->accounts, &AccountManager::adopted, this, &AppController::onAdopted);
    connect(&d->accounts, &AccountManager::removed, this, &AppController::onRemoved);
    connect(&d->accounts, &AccountManager::removeFailed, this, [this](const Error &error) {
        d->notices.setRemoveError(error);
        Q_EMIT noticesChanged();
    });
    connect(&d->accounts, &AccountManager::currentChanged, this, &AppController::connectionChanged);
    connect(this, &AppController::connectionChanged, this, &AppController::flowConnectionChanged);
    connect(this, &AppController::flowChanged, this, &AppController::flowConnectionChanged);
    connect(this, &AppController::flowConnectionChanged, this, &AppController::actingConnectionChanged);
    connect(&d->flows, &FlowListModel::shownAccountChanged, this, &AppController::actingConnectionChanged);
}

AppController::~AppController() = default;

void AppController::onBroken(const Error &error)
{
    if (QStringList unusable = unusableTexts(d->accounts.unusable()); !unusable.isEmpty()) {
        fail((unusable << tr("Meanwhile you can use another profile: morelia --profile NAME")).join(u' '));
        return;
    }
    switch (error.kind) {
    case ErrorKind::WrongKey:
        fail(tr("The data of this profile belongs to another key. Nothing was changed. Start Morelia as the user "
                "who made the profile, or with another profile: morelia --profile NAME"));
        break;
    case ErrorKind::TooNew:
        fail(tr("The data of this profile was written by a newer Morelia. Nothing was changed. Install that version "
                "again, or start with another profile: morelia --profile NAME"));
        break;
    default:
        fail(storeErrorText(error));
    }
}

void AppController::fail(const QString &failure)
{
    d->failure = failure;
    d->stage = Stage::Broken;
    Q_EMIT stageChanged();
}

void AppController::setStage(Stage stage)
{
    if (d->stage == stage)
        return;
    d->stage = stage;
    Q_EMIT stageChanged();
}

AppController::Stage AppController::stage() const
{
    return d->stage;
}

LoginController *AppController::login() const
{
    return &d->login;
}

FlowListModel *AppController::flows() const
{
    return &d->flows;
}

FlowActions *AppController::flowActions() const
{
    return &d->flowActions;
}

FlowController *AppController::flow() const
{
    return d->flow.get();
}

NewChatController *AppController::newChat() const
{
    return &d->newChat;
}

JumpController *AppController::jump() const
{
    return &d->jump;
}

AccountsModel *AppController::accounts() const
{
    return &d->accountsModel;
}

ConnectionController *AppController::connection() const
{
    const SyncEngine *current = d->accounts.current();
    ConnectionController *connection = current ? d->accountsModel.connectionOf(current->account().config.id) : nullptr;
    return connection ? connection : &d->noConnection;
}

ConnectionController *AppController::flowConnection() const
{
    ConnectionController *ofFlow = d->flow ? d->accountsModel.connectionOf(d->flow->accountId()) : nullptr;
    return ofFlow ? ofFlow : connection();
}

ConnectionController *AppController::actingConnection() const
{
    ConnectionController *shown = d->accountsModel.connectionOf(d->flows.shownAccount());
    return shown ? shown : flowConnection();
}

void AppController::onAdopted(AccountId account, bool isNew)
{
    const SyncEngine *engine = d->accounts.engine(account);
    if (engine && engine->account().onThisComputer)
        d->starter.findFirst(account);
    if (isNew)
        chooseAccount(account);
    setStage(Stage::Ready);
}

void AppController::onRemoved(AccountId account)
{
    if (d->flow && d->flow->accountId() == account)
        closeFlow();
    if (d->flows.shownAccount() == account)
        d->flows.setShownAccount(0);
    if (d->accounts.ids().isEmpty() && d->accounts.unusable().isEmpty())
        setStage(Stage::Welcome);
    else if (d->accounts.ids().isEmpty())
        onBroken({});
}

void AppController::chooseAccount(qint64 accountId)
{
    d->accounts.setCurrent(accountId);
    d->settings.keepCurrentAccount(accountId);
}

void AppController::signOut(qint64 accountId, bool removeData)
{
    d->notices.setRemoveError({});
    Q_EMIT noticesChanged();
    d->accounts.signOut(accountId, removeData ? AccountManager::LocalData::Remove : AccountManager::LocalData::Keep);
}

SettingsController *AppController::settings() const
{
    return &d->settings;
}

MediaController *AppController::media() const
{
    return &d->media;
}

ClosingController *AppController::closing() const
{
    return &d->closing;
}

BlockedPeople *AppController::blocked() const
{
    return &d->blocked;
}

OwnProfile *AppController::profile() const
{
    return &d->profile;
}

DeclinedRequests *AppController::declined() const
{
    return &d->declined;
}

Handover *AppController::handover() const
{
    return &d->handover;
}

QStringList AppController::mishaps() const
{
    return d->notices.mishaps(d->flow.get());
}

void AppController::forgetMishaps()
{
    d->notices.forget(d->flow.get());
    Q_EMIT noticesChanged();
}

QStringList AppController::notices() const
{
    return d->notices.lasting(d->flow.get());
}

QString AppController::failure() const
{
    return d->failure;
}

bool AppController::active() const
{
    return d->active;
}

void AppController::setActive(bool active)
{
    if (d->active == active)
        return;
    d->active = active;
    if (d->flow)
        d->flow->setActive(active);
    Q_EMIT activeChanged();
}

void AppController::openFlow(qint64 accountId, const QString &flowId)
{
    if (d->flows.isMarkedUnread({accountId, flowId}))
        d->flowActions.setMarkedUnread(accountId, flowId, false);
    show({accountId, flowId});
}

void AppController::show(const FlowRef &ref)
{
    if (!ref.isValid() || d->flows.current() == ref)
        return;
    d->starter.stop();
    auto next = std::make_unique<FlowController>(ref, d->store, d->accounts, d->clock, d->composers.of(ref), this);
    next->setActive(d->active);
    showFlow(std::move(next));
    d->flows.setCurrent(ref);
    d->settings.keepLastFlow(ref);
}

void AppController::closeFlow()
{
    if (!d->flow)
        return;
    showFlow(nullptr);
    d->flows.setCurrent({});
    d->settings.keepLastFlow({});
}

void AppController::showFlow(std::unique_ptr<FlowController> next)
{
    FlowController *previous = d->flow.release();
    d->flow = std::move(next);
    if (d->flow) {
        connect(d->flow.get(), &FlowController::storeErrorChanged, this, &AppController::noticesChanged);
        connect(d->flow->messages(), &MessageListModel::errorChanged, this, &AppController::noticesChanged);
    }
    d->handover.setFlow(d->flow.get());
    d->media.playback()->setMessages(d->flow ? d->flow->messages() : nullptr);
    Q_EMIT flowChanged();
    Q_EMIT noticesChanged();
    // The views may need a turn to let go of it.
    if (previous)
        previous->deleteLater();
}

void AppController::openNeighbour(int step)
{
    const FlowRef ref = d->flows.neighbour(step);
    openFlow(ref.account, ref.flowId);
}

void AppController::openNextUnread(int step)
{
    const FlowRef ref = d->flows.nextUnread(step);
    if (ref.isValid()) {
        d->flows.setInArchive(false);
        d->flows.setInRequests(false);
    }
    openFlow(ref.account, ref.flowId);
}

void AppController::retranslate()
{
    Q_EMIT stageChanged();
    Q_EMIT noticesChanged();
    Q_EMIT d->login.changed();
    d->accountsModel.retranslate();
    Q_EMIT d->noConnection.changed();
    Q_EMIT d->hostLoss.changed();
    d->blocked.retranslate();
    d->declined.retranslate();
    d->newChat.people()->refreshTexts();
    Q_EMIT d->newChat.changed();
    d->flows.refreshTexts();
    d->jump.refreshTexts();
    d->emoji.refreshTexts();
    d->media.playback()->refreshTexts();
    if (d->flow)
        d->flow->refreshTexts();
}

} // namespace Morelia

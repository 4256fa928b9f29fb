// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/controllers/newchatcontroller.h"

#include "client/accounts/accountmanager.h"
#include "models/lists/storewords.h"
#include "models/store/store.h"
#include "models/text/cleaning.h"

#include <QPointer>

#include <algorithm>

namespace Morelia {

namespace {

constexpr int longestTitle = 120;

FlowKind flowKindOf(NewChatController::Kind kind)
{
    switch (kind) {
    case NewChatController::Kind::Chat:
        return FlowKind::Chat;
    case NewChatController::Kind::Group:
        return FlowKind::Group;
    case NewChatController::Kind::Channel:
        return FlowKind::Channel;
    }
    return FlowKind::Chat;
}

} // namespace

// The choices at the press of the button; the page may have changed when the answer comes.
struct NewChatController::Wish
{
    Kind kind = Kind::Chat;
    QString title;
    QStringList people;
};

struct NewChatController::Private
{
    Private(Store &s, AccountManager &manager, Clock &clock)
        : store(s)
        , accounts(manager)
        , people(s, clock)
    {}

    enum class Problem : quint8 { None, SignedOut, Offline, Refused, Lost, Unread };

    Store &store;
    AccountManager &accounts;
    UserListModel people;
    AccountId account = 0;
    Kind kind = Kind::Chat;
    QString title;
    Problem problem = Problem::None;
    QString detail;
    Error storeError; // for Unread
    LocalId opId;     // of what is being made
    bool busy = false;
    QPointer<SyncEngine> engine;
    QMetaObject::Connection finished;
};

NewChatController::NewChatController(Store &store, AccountManager &accounts, Clock &clock, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(store, accounts, clock))
{
    connect(&d->people, &UserListModel::selectedIdsChanged, this, &NewChatController::changed);
    connect(&d->people, &UserListModel::errorChanged, this, &NewChatController::changed);
    connect(&accounts, &AccountManager::statusChanged, this, [this](AccountId account) {
        if (account == d->account)
            Q_EMIT changed();
    });
    connect(&accounts, &AccountManager::removed, this, &NewChatController::onRemoved);
}

NewChatController::~NewChatController() = default;

NewChatController::Kind NewChatController::kind() const
{
    return d->kind;
}

void NewChatController::setKind(Kind kind)
{
    if (d->kind == kind)
        return;
    d->kind = kind;
    d->problem = Private::Problem::None;
    const QStringList chosen = d->people.selectedIds();
    // A chat has one other person.
    if (kind == Kind::Chat && chosen.size() > 1)
        d->people.clearSelection();
    Q_EMIT changed();
}

qint64 NewChatController::accountId() const
{
    return d->account;
}

void NewChatController::setAccountId(qint64 accountId)
{
    if (d->account == accountId || d->busy || !d->accounts.engine(accountId))
        return;
    d->account = accountId;
    d->problem = Private::Problem::None;
    d->people.clearSelection();
    d->people.setAccountId(accountId);
    Q_EMIT changed();
}

QString NewChatController::title() const
{
    return d->title;
}

void NewChatController::setTitle(const QString &title)
{
    if (d->title == title)
        return;
    d->title = title;
    Q_EMIT changed();
}

UserListModel *NewChatController::people() const
{
    return &d->people;
}

bool NewChatController::arePeopleKnown() const
{
    const SyncEngine *engine = d->accounts.engine(d->account);
    return engine && engine->hasSynced();
}

int NewChatController::maxTitleChars() const
{
    return longestTitle;
}

QString NewChatController::titleText() const
{
    const bool full = d->kind != Kind::Chat && d->title.size() >= longestTitle;
    return full ? tr("The name is full: %n characters are the most.", nullptr, longestTitle) : QString();
}

QString NewChatController::missingText() const
{
    const bool nobody = d->people.selectedIds().isEmpty();
    if (d->kind == Kind::Chat)
        return nobody ? tr("Choose somebody.") : QString();
    const bool untitled = cleanName(d->title).isEmpty();
    // Others may come to a channel later; a group without others would be a monologue.
    if (d->kind == Kind::Group && nobody)
        return untitled ? tr("Type a name and choose somebody.") : tr("Choose somebody.");
    return untitled ? tr("Type a name.") : QString();
}

bool NewChatController::canCreate() const
{
    return !d->busy && d->title.size() <= longestTitle && missingText().isEmpty();
}

bool NewChatController::busy() const
{
    return d->busy;
}

QString NewChatController::errorText() const
{
    switch (d->problem) {
    case Private::Problem::None:
        return d->people.error() ? storeErrorText(*d->people.error()) : QString();
    case Private::Problem::SignedOut:
        return tr("You are signed out here, and a new chat needs the server. Sign in again first.");
    case Private::Problem::Offline:
        return tr("There is no connection to the server, and a new chat needs one. Try again when you are online.");
    case Private::Problem::Refused:
        return d->detail.isEmpty() ? tr("The server did not make it.")
                                   : tr("The server did not make it: %1").arg(d->detail);
    case Private::Problem::Lost:
        return tr("The connection broke off. The chat may be there already: look at the list before you try again.");
    case Private::Problem::Unread:
        return storeErrorText(d->storeError);
    }
    return {};
}

void NewChatController::reset(qint64 accountId)
{
    d->kind = Kind::Chat;
    d->title.clear();
    d->problem = Private::Problem::None;
    d->people.clearSelection();
    d->people.setFilterText({});
    const SyncEngine *wanted = d->accounts.engine(accountId);
    const SyncEngine *engine = wanted ? wanted : d->accounts.current();
    d->account = engine ? engine->account().config.id : 0;
    d->people.setAccountId(d->account);
    Q_EMIT changed();
}

void NewChatController::toggle(const QString &userId)
{
    const bool chosen = d->people.selectedIds().contains(userId);
    if (d->kind == Kind::Chat && !chosen)
        d->people.clearSelection();
    d->people.setSelected(userId, !chosen);
    d->problem = Private::Problem::None;
    Q_EMIT changed();
}

void NewChatController::create()
{
    SyncEngine *engine = d->accounts.engine(d->account);
    if (!engine || !canCreate())
        return;
    d->problem = Private::Problem::None;
    d->busy = true;
    d->engine = engine;
    Q_EMIT changed();
    const Wish wish{.kind = d->kind, .title = d->title.trimmed(), .people = d->people.selectedIds()};
    if (wish.kind != Kind::Chat) {
        createOnServer(wish);
        return;
    }
    d->store.chatWith(engine->account().config.id, wish.people.constFirst())
        .then(this, [this, wish](const Result<FlowRef> &known) {
            if (!known && known.error().kind == ErrorKind::NotFound) {
                createOnServer(wish);
                return;
            }
            d->busy = false;
            if (!known) {
                d->problem = Private::Problem::Unread;
                d->storeError = known.error();
            }
            Q_EMIT changed();
            if (known)
                Q_EMIT created(known->account, known->flowId);
        });
}

void NewChatController::createOnServer(const Wish &wish)
{
    if (!d->engine || d->engine->status().state != SessionState::Online) {
        d->busy = false;
        const bool signedOut = d->engine && d->engine->status().state == SessionState::NeedsUser;
        d->problem = signedOut ? Private::Problem::SignedOut : Private::Problem::Offline;
        Q_EMIT changed();
        return;
    }
    d->opId = newLocalId();
    d->finished = connect(d->engine, &SyncEngine::commandFinished, this, &NewChatController::onFinished);
    d->engine->execute(d->opId,
        CreateFlow{.kind = flowKindOf(wish.kind),
            .title = wish.kind == Kind::Chat ? QString() : wish.title,
            .info = {},
            .memberIds = QStringList{d->engine->account().config.userId} + wish.people});
}

void NewChatController::onFinished(const LocalId &opId, const OpResult &result)
{
    if (opId != d->opId)
        return;
    disconnect(d->finished);
    d->opId.clear();
    d->busy = false;
    const bool accepted = result.status == OpResult::Status::Accepted && !result.remoteId.isEmpty();
    if (!accepted) {
        d->problem = result.status == OpResult::Status::Rejected ? Private::Problem::Refused : Private::Problem::Lost;
        if (result.failure.kind == FailureKind::Network)
            d->problem = Private::Problem::Offline;
        d->detail = oneLine(result.failure.detail, 300);
    }
    Q_EMIT changed();
    if (accepted && d->engine)
        Q_EMIT created(d->engine->account().config.id, result.remoteId);
}

// The answer of an account that has gone never comes.
void NewChatController::onRemoved(qint64 accountId)
{
    if (d->opId.isEmpty() || accountId != d->account)
        return;
    disconnect(d->finished);
    d->opId.clear();
    d->busy = false;
    Q_EMIT changed();
}

} // namespace Morelia

// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/controllers/flowcontroller.h"

#include "client/accounts/accountmanager.h"
#include "client/controllers/shownplace.h"
#include "models/store/store.h"
#include "models/text/avatar.h"
#include "models/text/cleaning.h"

#include <QClipboard>
#include <QDate>
#include <QGuiApplication>

#include <algorithm>
#include <utility>

namespace Morelia {

struct FlowController::Private
{
    Private(const FlowRef &ref, Store &s, AccountManager &manager, FileIntake &intake, Clock &clock)
        : flow(ref)
        , store(s)
        , accounts(manager)
        , messages(s, clock)
        , composer(ref, s, manager, intake)
        , shown(clock)
    {}

    SyncEngine *engine() const { return accounts.engine(flow.account); }
    bool known() const { return row.ref.isValid(); }
    bool can(Capability capability) const { return known() && row.capabilities.testFlag(capability); }
    // What a server turns out not to keep is taken from the account, not from its flows.
    bool bothCan(Capability capability) const
    {
        return can(capability) && engine() && engine()->identity().capabilities.testFlag(capability);
    }

    // Row of the message at a place, or of the next older one; -1 when the window does not reach it.
    int rowAt(OrderKey order) const
    {
        for (int i = 0; i < messages.rowCount(); ++i) {
            const OrderKey found = messages.message(i).order;
            if (found <= order)
                return i == 0 && found < order && !messages.isAtNewest() ? -1 : i;
        }
        return -1;
    }

    // Place of the newest message that the server has placed; nothing when only the store knows it.
    std::optional<OrderKey> newestPlaced() const
    {
        const bool told = known() && !isPendingOrder(row.lastOrder);
        if (!told && !messages.isAtNewest())
            return std::nullopt;
        for (int i = 0; i < messages.rowCount(); ++i) {
            const OrderKey found = messages.message(i).order;
            if (!isPendingOrder(found))
                return told ? qMax(row.lastOrder, found) : found;
        }
        return told ? std::optional(row.lastOrder) : std::nullopt;
    }

    const FlowRef flow;
    Store &store;
    AccountManager &accounts;
    MessageListModel messages;
    ComposerController composer;
    ShownPlace shown;
    FlowRow row; // invalid until the store has answered
    QString ownerName;
    OrderKey seenUpTo = 0;
    std::optional<Error> storeError; // of what was asked for last
    bool loadingHistory = false;
    bool historyTold = false; // the server has answered what came before the oldest message here
    bool active = true;
    OrderKey wantedOrder = 0; // the row to bring to the middle once it is loaded
    QList<OrderKey> jumps;    // from where jumpToOriginal() went, the latest last
};

FlowController::FlowController(
    const FlowRef &flow, Store &store, AccountManager &accounts, FileIntake &intake, Clock &clock, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(flow, store, accounts, intake, clock))
{
    connect(&store, &Store::changed, this, [this](const StoreChanges &changes) {
        if (changes.flows.contains(d->flow) || changes.users.value(d->flow.account).contains(d->row.ownerId))
            readHeader();
    });
    connect(&d->messages, &MessageListModel::historyWanted, this, &FlowController::loadHistory);
    connect(&d->messages, &MessageListModel::loadedChanged, this, &FlowController::showWantedRow);
    connect(&d->messages, &MessageListModel::edgesChanged, this, &FlowController::completeChanged);
    // The list tries again until it can read, and so it is with the header.
    connect(&d->messages, &MessageListModel::errorChanged, this, [this] {
        if (!d->messages.error() && !d->known())
            readHeader();
    });
    connect(&d->messages, &MessageListModel::rowsInserted, this, &FlowController::showWantedRow);
    // An answer says that all above it was read.
    connect(&d->composer, &ComposerController::sent, this, [this] { markAllRead(); });
    connect(&d->shown, &ShownPlace::moved, this, [this](OrderKey oldest) {
        if (SyncEngine *engine = d->engine())
            engine->openFlow(d->flow.flowId, oldest);
    });
    if (SyncEngine *engine = d->engine()) {
        connect(engine, &SyncEngine::historyLoaded, this, [this](const QString &flowId, bool told) {
            if (flowId != d->flow.flowId)
                return;
            setLoadingHistory(false);
            if (told && !std::exchange(d->historyTold, true))
                Q_EMIT completeChanged();
        });
        connect(engine, &SyncEngine::statusChanged, this, [this] {
            const SyncEngine *own = d->engine();
            if (own && own->status().state != SessionState::Online)
                setLoadingHistory(false);
        });
        connect(engine, &SyncEngine::identityChanged, this, &FlowController::headerChanged);
        engine->openFlow(flow.flowId);
    }
    readHeader();
    d->messages.setFlow(flow);
}

FlowController::~FlowController()
{
    if (SyncEngine *engine = d->engine())
        engine->closeFlow(d->flow.flowId);
}

void FlowController::readHeader()
{
    d->store.flow(d->flow).then(this, [this](const Result<FlowRow> &row) {
        // The message list reads the same store and says what is wrong with it.
        if (!row)
            return;
        d->row = *row;
        d->seenUpTo = qMax(d->seenUpTo, row->readUpTo);
        d->composer.setCapabilities(row->capabilities);
        if (row->kind == FlowKind::Channel)
            readOwner();
        Q_EMIT headerChanged();
    });
}

void FlowController::readOwner()
{
    d->store.members(d->flow).then(this, [this](const Result<QList<User>> &members) {
        if (!members)
            return;
        const auto owner = std::ranges::find(*members, d->row.ownerId, &User::remoteId);
        const QString name = owner == members->end() ? QString() : displayName(*owner);
        if (name == d->ownerName)
            return;
        d->ownerName = name;
        Q_EMIT headerChanged();
    });
}

qint64 FlowController::accountId() const
{
    return d->flow.account;
}

QString FlowController::flowId() const
{
    return d->flow.flowId;
}

QString FlowController::title() const
{
    return d->row.title;
}

QString FlowController::subtitle() const
{
    if (!d->known())
        return {};
    switch (d->row.kind) {
    case FlowKind::Chat:
        return tr("chat");
    case FlowKind::Group:
        return tr("%n member(s)", nullptr, d->row.memberCount);
    case FlowKind::Channel:
        return d->ownerName.isEmpty() ? tr("channel") : tr("channel of %1").arg(d->ownerName);
    case FlowKind::Saved:
        return tr("notes to yourself");
    case FlowKind::System:
        return tr("news of the server");
    }
    return {};
}

QString FlowController::initials() const
{
    return Morelia::initials(d->row.title);
}

int FlowController::colorIndex() const
{
    return paletteIndex(d->row.peerId.isEmpty() ? d->flow.flowId : d->row.peerId);
}

bool FlowController::canWrite() const
{
    return d->can(Capability::SendText);
}

QString FlowController::readOnlyReason() const
{
    if (!d->known() || canWrite())
        return {};
    if (d->row.kind != FlowKind::Channel)
        return tr("You cannot write here.");
    return d->ownerName.isEmpty() ? tr("In a channel only its owner writes.")
                                  : tr("In this channel only %1 writes.").arg(d->ownerName);
}

bool FlowController::canEdit() const
{
    return d->can(Capability::Edit);
}

bool FlowController::canDelete() const
{
    return d->can(Capability::DeleteForAll);
}

bool FlowController::canReply() const
{
    return canWrite() && d->bothCan(Capability::Reply);
}

bool FlowController::canAttach() const
{
    return d->composer.canAttach();
}

bool FlowController::canJumpBack() const
{
    return !d->jumps.isEmpty();
}

MessageListModel *FlowController::messages() const
{
    return &d->messages;
}

ComposerController *FlowController::composer() const
{
    return &d->composer;
}

int FlowController::unread() const
{
    return d->row.unread;
}

bool FlowController::loadingHistory() const
{
    return d->loadingHistory;
}

bool FlowController::isComplete() const
{
    return d->historyTold || (d->messages.isLoaded() && !d->messages.canFetchOlder());
}

void FlowController::setActive(bool active)
{
    d->active = active;
}

void FlowController::markSeen(qint64 order)
{
    // Messages that wait stand below all that the server has placed: seeing one means having seen all of those.
    if (!d->active)
        return;
    if (isPendingOrder(order))
        markAllRead();
    else
        markRead(order);
}

void FlowController::markAllRead()
{
    if (const std::optional<OrderKey> newest = d->newestPlaced()) {
        markRead(*newest);
        return;
    }
    // A message that waits hides it from the header, and the list stands further up.
    const MessageQuery query{.anchor = firstPendingOrder - 1, .older = 1, .newer = 0};
    d->store.messages(d->flow, query).then(this, [this](const Result<MessagePage> &page) {
        if (page && !page->rows.isEmpty())
            markRead(page->rows.constFirst().order);
    });
}

void FlowController::markRead(OrderKey upTo)
{
    if (upTo <= d->seenUpTo)
        return;
    const OrderKey before = std::exchange(d->seenUpTo, upTo);
    d->store.markRead(d->flow, upTo).then(this, [this, before, upTo](const Result<> &marked) {
        // The next look marks it.
        if (!marked && d->seenUpTo == upTo)
            d->seenUpTo = before;
    });
}

void FlowController::setOldestShown(qint64 order)
{
    d->shown.setOldest(order);
}

void FlowController::jumpToNewest()
{
    d->wantedOrder = 0;
    forgetJumps();
    d->messages.loadNewest();
    Q_EMIT rowWanted(0);
}

void FlowController::jumpToOriginal(const QString &localId)
{
    withMessage(localId, [this](const MessageRow &row) {
        if (row.replyOrder == 0)
            return;
        d->jumps.append(row.order);
        jumpTo(row.replyOrder);
        Q_EMIT canJumpBackChanged();
    });
}

void FlowController::jumpBack()
{
    if (d->jumps.isEmpty())
        return;
    jumpTo(d->jumps.takeLast());
    Q_EMIT canJumpBackChanged();
}

void FlowController::forgetJumps()
{
    if (d->jumps.isEmpty())
        return;
    d->jumps.clear();
    Q_EMIT canJumpBackChanged();
}

void FlowController::jumpToFirstUnread()
{
    const int line = d->messages.unreadLineRow();
    if (line >= 0) {
        Q_EMIT rowWanted(line);
        return;
    }
    d->store.firstUnread(d->flow).then(this, [this](const Result<OrderKey> &order) {
        if (order)
            jumpTo(*order);
        else if (order.error().kind == ErrorKind::NotFound)
            jumpToNewest();
        else
            noteStored(failed(order.error()));
    });
}

void FlowController::jumpToDate(const QDate &day)
{
    if (!day.isValid())
        return;
    d->store.orderAt(d->flow, day.startOfDay().toMSecsSinceEpoch()).then(this, [this](const Result<OrderKey> &order) {
        if (!order)
            noteStored(failed(order.error()));
        else if (*order == newestAnchor)
            jumpToNewest();
        else
            jumpTo(*order);
    });
}

void FlowController::jumpTo(OrderKey order)
{
    d->wantedOrder = order;
    if (d->rowAt(order) >= 0)
        showWantedRow();
    else
        d->messages.loadAround(order);
}

void FlowController::showWantedRow()
{
    if (d->wantedOrder == 0 || !d->messages.isLoaded())
        return;
    const int row = d->rowAt(d->wantedOrder);
    if (row < 0)
        return;
    d->wantedOrder = 0;
    Q_EMIT rowWanted(row);
}

void FlowController::loadHistory(OrderKey before)
{
    SyncEngine *engine = d->engine();
    if (!engine)
        return;
    setLoadingHistory(engine->status().state == SessionState::Online);
    engine->loadHistory(d->flow.flowId, before);
}

void FlowController::setLoadingHistory(bool loading)
{
    if (d->loadingHistory == loading)
        return;
    d->loadingHistory = loading;
    Q_EMIT loadingHistoryChanged();
}

void FlowController::withMessage(const QString &localId, const std::function<void(const MessageRow &)> &use)
{
    d->store.messagesById(d->flow, {localId}).then(this, [this, use](const Result<QList<MessageRow>> &rows) {
        if (!rows)
            noteStored(failed(rows.error()));
        else if (!rows->isEmpty())
            use(rows->constFirst());
    });
}

void FlowController::noteStored(const Result<> &outcome)
{
    const std::optional<Error> error = outcome ? std::nullopt : std::optional(outcome.error());
    if (std::exchange(d->storeError, error) != error)
        Q_EMIT storeErrorChanged();
}

const std::optional<Error> &FlowController::storeError() const
{
    return d->storeError;
}

void FlowController::deleteForEveryone(const QString &localId)
{
    withMessage(localId, [this](const MessageRow &row) {
        SyncEngine *engine = d->engine();
        if (engine && row.outgoing && !row.deleted && !row.remoteId.isEmpty())
            engine->enqueue(newLocalId(), DeleteMessage{.flowId = d->flow.flowId, .remoteId = row.remoteId})
                .then(
                    this, [this](const Result<OutboxItem> &item) { noteStored(item.map([](const OutboxItem &) {})); });
    });
}

void FlowController::retry(const QString &localId)
{
    withMessage(localId, [this](const MessageRow &row) {
        if (SyncEngine *engine = d->engine())
            engine->retry(row.opId);
    });
}

void FlowController::discard(const QString &localId)
{
    withMessage(localId, [this](const MessageRow &row) {
        if (SyncEngine *engine = d->engine())
            engine->discard(row.opId);
    });
}

void FlowController::copyText(const QString &localId)
{
    d->store.originalText(d->flow, localId).then(this, [this](const Result<QString> &text) {
        if (text)
            QGuiApplication::clipboard()->setText(*text);
        noteStored(text.map([](const QString &) {}));
    });
}

} // namespace Morelia

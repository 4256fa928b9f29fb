// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/controllers/flowcontroller.h"

#include "client/accounts/accountmanager.h"
#include "models/entities/savedflow.h"
#include "models/store/store.h"
#include "models/text/avatar.h"

#include <QCoreApplication>

#include <utility>

namespace Morelia {

FlowController::FlowController(const FlowRef &flow, Store &store, AccountManager &accounts, Clock &clock,
    std::shared_ptr<ComposerController> composer, QObject *parent)
    : QObject(parent)
    , m_flow(flow)
    , m_store(store)
    , m_accounts(accounts)
    , m_clock(clock)
    , m_messages(store, clock)
    , m_composer(std::move(composer))
    , m_live(flow, accounts, clock)
    , m_leaving(flow, accounts)
    , m_shown(clock)
    , m_head(flow, store, clock)
    , m_marks(flow, store, m_head, m_messages)
    , m_line(flow, store, m_messages)
    , m_jumps(flow, store, m_messages)
    , m_selection(flow, store, m_messages)
    , m_copier(flow, store)
{
    watchParts();
    if (SyncEngine *engine = this->engine())
        watchEngine(*engine);
    m_head.read();
    m_messages.setFlow(flow);
}

FlowController::~FlowController()
{
    if (SyncEngine *engine = this->engine())
        engine->closeFlow(m_flow.flowId);
}

void FlowController::watchParts()
{
    connect(&m_head, &FlowHead::changed, this, [this] {
        m_composer->setCapabilities(isHeld() ? CapabilitySet() : m_head.row().capabilities);
        m_messages.setPicturesHeld(isHeld());
        m_live.setPeer(m_head.row().peerId);
        Q_EMIT headerChanged();
    });
    connect(&m_head, &FlowHead::answered, this, &FlowController::followRequest);
    connect(&m_messages, &MessageListModel::historyWanted, this, &FlowController::loadHistory);
    connect(&m_messages, &MessageListModel::edgesChanged, this, &FlowController::completeChanged);
    connect(&m_head, &FlowHead::errorChanged, this, &FlowController::storeErrorChanged);
    connect(&m_jumps, &FlowJumps::canGoBackChanged, this, &FlowController::canJumpBackChanged);
    connect(&m_jumps, &FlowJumps::rowWanted, this, &FlowController::rowWanted);
    connect(&m_jumps, &FlowJumps::failed, this, &FlowController::noteError);
    connect(&m_selection, &MessageSelection::failed, this, &FlowController::noteError);
    connect(&m_copier, &MessageCopier::failed, this, &FlowController::noteError);
    connect(this, &FlowController::headerChanged, this, [this] { m_selection.setMayDelete(canDelete()); });
    // Writing implies having read everything above.
    connect(m_composer.get(), &ComposerController::sent, &m_marks, &ReadMarks::markAll);
    connect(m_composer.get(), &ComposerController::written, this,
        [this] { m_live.noteTyping(!isHeld() && !m_composer->text().isEmpty()); });
    connect(m_composer.get(), &ComposerController::sent, this, [this] { m_live.noteTyping(false); });
    connect(&m_marks, &ReadMarks::marked, this, [this](OrderKey upTo) {
        if (SyncEngine *engine = this->engine())
            engine->markRead(m_flow.flowId, upTo);
    });
    connect(&m_shown, &ShownPlace::moved, this, [this](OrderKey oldest) {
        m_oldestShown = oldest;
        if (SyncEngine *engine = this->engine(); engine && m_followed)
            engine->openFlow(m_flow.flowId, oldest);
    });
}

// A request is not opened on the server, where others may see it.
void FlowController::followRequest()
{
    SyncEngine *engine = this->engine();
    if (!engine || std::exchange(m_followed, !isHeld()) != isHeld())
        return;
    if (m_followed)
        engine->openFlow(m_flow.flowId, m_oldestShown);
    else
        engine->closeFlow(m_flow.flowId);
}

void FlowController::markSeen(qint64 order)
{
    if (!isHeld())
        m_marks.noteSeen(order);
}

void FlowController::watchEngine(SyncEngine &engine)
{
    connect(&engine, &SyncEngine::historyLoaded, this, [this](const QString &flowId, bool told) {
        if (flowId != m_flow.flowId)
            return;
        setLoadingHistory(false);
        if (told && !std::exchange(m_historyTold, true))
            Q_EMIT completeChanged();
    });
    connect(&engine, &SyncEngine::statusChanged, this, [this] {
        const SyncEngine *own = this->engine();
        if (own && own->status().state != SessionState::Online)
            setLoadingHistory(false);
    });
    connect(&engine, &SyncEngine::identityChanged, this, &FlowController::headerChanged);
}

void FlowController::setActive(bool active)
{
    m_marks.setActive(active);
    m_line.setActive(active);
}

void FlowController::refreshTexts()
{
    m_messages.refreshTexts();
    Q_EMIT headerChanged();
    Q_EMIT m_live.changed();
    m_composer->refreshTexts();
    m_selection.refreshTexts();
    if (m_info)
        m_info->refreshTexts();
    if (m_shelf)
        m_shelf->refreshTexts();
}

FlowInfo *FlowController::info()
{
    if (!m_info)
        m_info = std::make_unique<FlowInfo>(m_flow, m_head, m_store, m_accounts, m_clock);
    return m_info.get();
}

PictureShelf *FlowController::shelf()
{
    if (!m_shelf)
        m_shelf = std::make_unique<PictureShelf>(m_flow, m_store, m_clock);
    return m_shelf.get();
}

SyncEngine *FlowController::engine() const
{
    return m_accounts.engine(m_flow.account);
}

bool FlowController::isSaved() const
{
    return isSavedFlow(m_flow.flowId);
}

QString FlowController::initials() const
{
    return Morelia::initials(title());
}

int FlowController::colorIndex() const
{
    const QString &peer = m_head.row().peerId;
    return paletteIndex(peer.isEmpty() ? m_flow.flowId : peer);
}

QString FlowController::picture() const
{
    return m_head.row().picture;
}

QString FlowController::readOnlyReason() const
{
    return engine()
        ? m_head.readOnlyReason()
        : QCoreApplication::translate("Morelia", "This account cannot be used, so nothing is sent from here.");
}

// A capability that a server turns out to lack is removed from the account, not from its flows.
bool FlowController::canHereAndNow(Capability capability) const
{
    const SyncEngine *own = engine();
    return own && can(capability) && (isSaved() || own->identity().capabilities.testFlag(capability));
}

bool FlowController::canReply() const
{
    return canWrite() && canHereAndNow(Capability::Reply);
}

bool FlowController::canReact() const
{
    return canHereAndNow(Capability::React);
}

bool FlowController::isComplete() const
{
    // A page of history may bring no message; the one before it is asked for then.
    const bool goesOn = m_loadingHistory && m_messages.rowCount() == 0;
    return (m_historyTold && !goesOn) || (m_messages.isLoaded() && !m_messages.canFetchOlder());
}

void FlowController::loadHistory(OrderKey before)
{
    SyncEngine *engine = this->engine();
    if (!engine || isSaved())
        return;
    setLoadingHistory(engine->status().state == SessionState::Online);
    engine->loadHistory(m_flow.flowId, before);
}

void FlowController::setLoadingHistory(bool loading)
{
    if (m_loadingHistory == loading)
        return;
    m_loadingHistory = loading;
    Q_EMIT loadingHistoryChanged();
    Q_EMIT completeChanged();
}

void FlowController::withMessages(
    const QStringList &localIds, const std::function<void(const QList<MessageRow> &)> &use)
{
    const QSet<LocalId> ids(localIds.cbegin(), localIds.cend());
    m_store.messagesById(m_flow, ids).then(this, [this, use](const Result<QList<MessageRow>> &rows) {
        if (rows)
            use(*rows);
        else
            noteError(rows.error());
    });
}

void FlowController::withMessage(const QString &localId, const std::function<void(const MessageRow &)> &use)
{
    withMessages({localId}, [use](const QList<MessageRow> &rows) {
        if (!rows.isEmpty())
            use(rows.constFirst());
    });
}

void FlowController::noteError(const Error &error)
{
    if (m_storeErrors.contains(error))
        return;
    m_storeErrors.append(error);
    Q_EMIT storeErrorChanged();
}

void FlowController::forgetStoreErrors()
{
    const bool had = std::exchange(m_kept, 0) != 0;
    if (!std::exchange(m_storeErrors, {}).isEmpty() || had)
        Q_EMIT storeErrorChanged();
}

// Waiting and refused messages go with their commands; one on its way cannot be called back.
void FlowController::deleteHere(const QStringList &localIds)
{
    withMessages(localIds, [this](const QList<MessageRow> &rows) {
        SyncEngine *engine = this->engine();
        QSet<LocalId> ids;
        for (const MessageRow &row : rows) {
            ids.insert(row.localId);
            if (engine && !row.opId.isEmpty() && engine->discard(row.opId))
                m_discarded.insert(row.opId);
        }
        m_store.deleteHere(m_flow, ids).then(this, [this](const Result<int> &kept) {
            if (!kept)
                noteError(kept.error());
            else if (*kept > 0)
                noteKept(*kept);
        });
    });
}

void FlowController::noteKept(int count)
{
    m_kept = count;
    Q_EMIT storeErrorChanged();
}

QString FlowController::keptText() const
{
    return m_kept == 0
        ? QString()
        : tr("%n message(s) were not deleted: they are on their way to the server. Try again later.", nullptr, m_kept);
}

void FlowController::deleteForEveryone(const QStringList &localIds)
{
    withMessages(localIds, [this](const QList<MessageRow> &rows) {
        QList<NewCommand> deletions;
        for (const MessageRow &row : rows) {
            if (row.outgoing && !row.deleted && !row.remoteId.isEmpty())
                deletions.append({newLocalId(), DeleteMessage{.flowId = m_flow.flowId, .remoteId = row.remoteId}});
        }
        enqueue(deletions);
    });
}

void FlowController::react(const QString &localId, const QString &sign, bool takeBack)
{
    withMessage(localId, [this, sign, takeBack](const MessageRow &row) {
        if (canReact() && !row.deleted && !row.withheld && !row.remoteId.isEmpty())
            enqueue({{newLocalId(),
                ReactToMessage{.localId = newLocalId(),
                    .flowId = m_flow.flowId,
                    .remoteId = row.remoteId,
                    .value = sign,
                    .takeBack = takeBack}}});
    });
}

void FlowController::enqueue(const QList<NewCommand> &commands)
{
    SyncEngine *engine = this->engine();
    if (!engine || commands.isEmpty())
        return;
    engine->enqueue(commands).then(this, [this](const Result<QList<OutboxItem>> &items) {
        if (!items)
            noteError(items.error());
    });
}

void FlowController::retry(const QString &localId)
{
    withMessage(localId, [this](const MessageRow &row) {
        if (SyncEngine *engine = this->engine())
            noteDone(m_retried, row.opId, engine->retry(row.opId));
    });
}

void FlowController::discard(const QString &localId)
{
    withMessage(localId, [this](const MessageRow &row) {
        if (SyncEngine *engine = this->engine())
            noteDone(m_discarded, row.opId, engine->discard(row.opId));
    });
}

// A second click finds nothing to do. Else the outbox has not been read yet, or the command is on its way.
void FlowController::noteDone(QSet<LocalId> &done, const LocalId &opId, bool now)
{
    if (now)
        done.insert(opId);
    else if (!opId.isEmpty() && !done.contains(opId))
        noteError(Error{ErrorKind::Refused});
}

void FlowController::copyMessages(const QStringList &localIds)
{
    m_copier.copyMessages({localIds.cbegin(), localIds.cend()});
}

} // namespace Morelia

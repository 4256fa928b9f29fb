// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "models/store/messagemerger.h"

#include "models/entities/savedflow.h"
#include "models/store/accounttable.h"
#include "models/store/logging.h"
#include "models/store/owntime.h"
#include "models/store/reactiontable.h"
#include "models/store/requesttable.h"
#include "models/store/smileytable.h"
#include "models/text/cleaning.h"

#include <algorithm>
#include <utility>

namespace Morelia {

namespace {

constexpr qsizetype maxLocalIdSize = 64;

bool isUsableLocalId(const LocalId &id)
{
    return !id.isEmpty() && id.size() <= maxLocalIdSize;
}

bool isEditOf(const Message &message, const MessageRecord &known)
{
    const bool stale = message.editedMs != 0 && message.editedMs < known.editedMs;
    const bool says = message.edited || message.editedMs > known.editedMs;
    return says && !stale;
}

// A lone surrogate would not survive storing and look like an edit at each comparison.
ContentCodec::MessageContent contentOf(const Message &message)
{
    return {{wellFormed(message.body.text), message.body.spans}, message.replyToId, message.raw, message.withheld,
        message.origin, message.album};
}

// A server may return the bytes of an own file without name and type.
QList<Attachment> completed(QList<Attachment> files, const QList<Attachment> &known)
{
    for (qsizetype i = 0; i < qMin(files.size(), known.size()); ++i) {
        if (files[i].name.isEmpty() && files[i].cacheKey == known[i].cacheKey)
            files[i] = known[i];
    }
    return files;
}

} // namespace

MessageMerger::MessageMerger(const WriteContext &context, AccountId account)
    : m_context(context)
    , m_account(account)
    , m_ownId(AccountTable(context.database).userId(account).value_or(QString()))
    , m_flows(context.database)
    , m_messages(context.database)
    , m_reactions(context, account)
    , m_deletion(context)
    , m_outbox(context.database)
{}

FlowRowId MessageMerger::rowOf(const QString &flowId)
{
    auto it = m_rows.find(flowId);
    if (it == m_rows.end())
        it = m_rows.insert(flowId, m_flows.ensure({m_account, flowId}));
    return *it;
}

OrderKey MessageMerger::readMark(FlowRowId flow)
{
    auto it = m_readMarks.find(flow);
    if (it == m_readMarks.end())
        it = m_readMarks.insert(flow, m_flows.readUpTo(flow));
    return *it;
}

void MessageMerger::seen(const Message &message)
{
    if (message.flowId.isEmpty() || (message.remoteId.isEmpty() && !isUsableLocalId(message.localId))) {
        qCWarning(lcStore, "a message without ids is left out");
        return;
    }
    const FlowRowId flow = rowOf(message.flowId);
    OrderKey &newest = m_touched[flow];
    newest = qMax(newest, message.order);
    if (m_messages.isAlias(flow, message.remoteId) || isDeletedHere(flow, message))
        return;
    if (insertNew(flow, message, isUsableLocalId(message.localId) ? message.localId : newLocalId()))
        return;
    std::optional<MessageRecord> byRemote = m_messages.findRemote(flow, message.remoteId);
    std::optional<MessageRecord> byLocal = m_messages.findLocal(flow, message.localId);
    if (byLocal && !isSameAuthor(*byLocal, message))
        byLocal.reset();
    if (byRemote && byLocal && byRemote->id != byLocal->id) {
        if (byLocal->remoteId.isEmpty())
            byLocal = absorb(*byLocal, *byRemote, {m_account, message.flowId});
        else
            byLocal.reset();
    }
    const std::optional<MessageRecord> &known = byLocal ? byLocal : byRemote;
    if (!known) {
        // Another sender used the local id of this message: that is no edit.
        if (!insertNew(flow, message, newLocalId()))
            qCWarning(lcStore, "a message whose new id is taken is left out");
        return;
    }
    if (known->remoteId.isEmpty() || message.remoteId.isEmpty() || known->remoteId == message.remoteId)
        mergeInto(*known, message);
    else
        addAlias(*known, message);
}

bool MessageMerger::isDeletedHere(FlowRowId flow, const Message &message)
{
    // Messages whose commands waited were left.
    return m_deletion.covers(flow, message) && !m_messages.findRemote(flow, message.remoteId)
        && !m_messages.findLocal(flow, message.localId);
}

void MessageMerger::addAlias(const MessageRecord &known, const Message &message)
{
    m_messages.addAlias(known.flow, message.remoteId, known.id);
    if (m_reactions.move(known.flow, message.remoteId, known.remoteId))
        m_context.noteMessage({m_account, message.flowId}, known.localId);
}

bool MessageMerger::isSameAuthor(const MessageRecord &record, const Message &message) const
{
    if (record.outgoing && !m_ownId.isEmpty())
        return message.senderId == m_ownId || message.senderId.isEmpty();
    return record.senderId == message.senderId || record.senderId.isEmpty();
}

bool MessageMerger::namesMe(const MessageRecord &record) const
{
    return !record.outgoing && !m_ownId.isEmpty()
        && std::ranges::any_of(record.content.body.spans,
            [this](const Span &span) { return span.kind == SpanKind::Mention && span.value == m_ownId; });
}

bool MessageMerger::insertNew(FlowRowId flow, const Message &message, const LocalId &localId)
{
    MessageRecord record;
    record.flow = flow;
    record.localId = localId;
    record.remoteId = message.remoteId;
    record.senderId = message.senderId;
    record.outgoing = !m_ownId.isEmpty() && message.senderId == m_ownId;
    record.order = message.order;
    record.createdMs = message.createdMs;
    record.state = record.outgoing ? DeliveryState::Sent : DeliveryState::None;
    record.edited = message.edited;
    record.editedMs = message.editedMs;
    record.deleted = message.deleted;
    if (!message.deleted)
        record.content = contentOf(message);
    record.namesMe = namesMe(record);
    record.id = m_messages.insert(record);
    if (record.id == 0)
        return false;
    if (!message.attachments.isEmpty() && !message.deleted)
        m_messages.putAttachments(record.id, message.attachments);
    if (!record.outgoing && !record.deleted && record.order > readMark(flow))
        noteArrival(record, {m_account, message.flowId});
    if (record.outgoing && RequestTable(m_context.database, m_account).noteWritten(flow)) {
        m_context.changes.flows.insert({m_account, message.flowId});
        m_context.changes.requests = true;
    }
    // Another device of this account has answered, so the messages above the answer were read there.
    if (record.outgoing && !isPendingOrder(record.order) && record.order > readMark(flow)
        && m_flows.moveReadMark(flow, record.order))
        noteReadMark(flow);
    m_context.noteMessage({m_account, message.flowId}, localId);
    return true;
}

// What somebody writes who is blocked stays where others talk with them too, but is no news.
void MessageMerger::noteArrival(const MessageRecord &record, const FlowRef &flow)
{
    ++m_newUnread[record.flow];
    if (!isBlocked(record.senderId))
        m_context.changes.arrived[flow].insert(record.localId);
}

bool MessageMerger::isBlocked(const QString &userId)
{
    auto it = m_blocked.find(userId);
    if (it == m_blocked.end())
        it = m_blocked.insert(userId, RequestTable(m_context.database, m_account).isBlocked(userId));
    return *it;
}

void MessageMerger::mergeInto(const MessageRecord &known, const Message &message)
{
    MessageRecord next = known;
    if (known.remoteId.isEmpty())
        next.remoteId = message.remoteId;
    if (message.order > 0)
        next.order = message.order;
    if (known.outgoing)
        next.createdMs = placedTime(next, message.createdMs);
    else if (message.createdMs > 0)
        next.createdMs = message.createdMs;
    if (known.isUnconfirmed()) {
        next.state = DeliveryState::Sent;
        m_outbox.removeFor(known.id);
        // The server's answer comes too late to say it.
        SmileyTable(m_context.database, m_account).noteWanted(known.flow, known.content.body);
        m_context.changes.outbox = true;
    }
    mergeContent(next, known, message);
    next.namesMe = namesMe(next);
    if (next == known)
        return;
    next.damaged = false;
    m_messages.update(next);
    if (!known.outgoing && (next.order != known.order || next.deleted != known.deleted))
        m_recount.insert(known.flow);
    m_context.noteMessage({m_account, message.flowId}, known.localId);
}

void MessageMerger::mergeContent(MessageRecord &next, const MessageRecord &known, const Message &message)
{
    if (message.deleted) {
        if (!known.deleted)
            erase(next, message.editedMs);
        return;
    }
    const bool arrived = known.remoteId.isEmpty() || known.damaged;
    if (!arrived && !isEditOf(message, known)) {
        if (!known.deleted)
            fillFiles(known, message);
        return;
    }
    if (known.deleted && message.editedMs <= known.editedMs)
        return;
    ContentCodec::MessageContent content = contentOf(message);
    if (content.replyToId.isEmpty())
        content.replyToId = known.content.replyToId;
    // Nor does an edit take a message out of its album.
    if (!content.album)
        content.album = known.content.album;
    if (!arrived && !known.deleted && content.body != known.content.body)
        m_messages.addVersion(known);
    next.content = content;
    next.edited = message.edited || (known.edited && !arrived);
    next.editedMs = qMax(known.editedMs, message.editedMs);
    next.deleted = false;
    // A server may not keep files; ours stay.
    if (!message.attachments.isEmpty())
        m_messages.putAttachments(known.id, completed(message.attachments, m_messages.attachments(known.id)));
}

// The media cache could not keep a file when its message came, on a full disk for example.
void MessageMerger::fillFiles(const MessageRecord &known, const Message &message)
{
    QList<Attachment> files = m_messages.attachments(known.id);
    bool filled = false;
    for (qsizetype i = 0; i < qMin(files.size(), message.attachments.size()); ++i) {
        if (!files[i].cacheKey.isEmpty() || message.attachments[i].cacheKey.isEmpty())
            continue;
        files[i] = message.attachments[i];
        filled = true;
    }
    if (!filled)
        return;
    m_messages.putAttachments(known.id, files);
    m_context.noteMessage({m_account, message.flowId}, known.localId);
}

// Others may have written while an own message waited: it must not seem older than the messages before it.
qint64 MessageMerger::placedTime(const MessageRecord &own, qint64 serverMs)
{
    const qint64 time = ownTime(own.createdMs, serverMs, m_context.nowMs);
    return time > 0 ? qMax(time, m_messages.timeBefore(own.flow, own.order)) : time;
}

void MessageMerger::noteReadMark(FlowRowId flow)
{
    m_readMarks.remove(flow);
    m_recount.insert(flow);
}

MessageRecord MessageMerger::absorb(const MessageRecord &keeper, const MessageRecord &other, const FlowRef &flow)
{
    MessageRecord merged = other;
    merged.id = keeper.id;
    merged.localId = keeper.localId;
    merged.senderId = keeper.senderId;
    merged.outgoing = keeper.outgoing;
    merged.createdMs = keeper.createdMs;
    merged.createdMs = placedTime(merged, other.createdMs);
    merged.state = DeliveryState::Sent;
    if (other.damaged)
        merged.content = keeper.content;
    merged.damaged = false;
    const QList<Attachment> attachments = m_messages.attachments(other.id);
    ReactionTable(m_context.database).move(other.id, keeper.id);
    m_outbox.removeFor(keeper.id);
    m_outbox.redirect(other.id, keeper.id);
    m_messages.remove(other.id);
    m_messages.update(merged);
    m_messages.putAttachments(keeper.id, attachments);
    m_recount.insert(keeper.flow);
    m_context.changes.outbox = true;
    m_context.noteMessage(flow, other.localId);
    m_context.noteMessage(flow, keeper.localId);
    return merged;
}

void MessageMerger::erase(MessageRecord &record, qint64 timeMs)
{
    record.deleted = true;
    record.editedMs = qMax(record.editedMs, timeMs);
    // What is left keeps its place among the other parts.
    const std::optional<AlbumPlace> album = std::exchange(record.content, {}).album;
    record.content.album = album;
    m_messages.removeVersions(record.id);
    m_reactions.drop(record);
    m_messages.putAttachments(record.id, {});
}

void MessageMerger::gone(const QString &flowId, const QString &remoteId)
{
    const FlowRef flow{m_account, flowId};
    const std::optional<FlowRowId> row = m_flows.find(flow);
    const std::optional<MessageRecord> known = row ? m_messages.findRemote(*row, remoteId) : std::nullopt;
    if (!known)
        return;
    m_reactions.drop(*known);
    m_messages.remove(known->id);
    m_recount.insert(*row);
    m_context.noteMessage(flow, known->localId);
}

void MessageMerger::confirmSend(const FlowRef &flow, const MessageRecord &record, const OpResult &result)
{
    MessageRecord next = record;
    const std::optional<MessageRecord> other = m_messages.findRemote(record.flow, result.remoteId);
    if (other && other->id != record.id)
        next = absorb(record, *other, flow);
    if (next.remoteId.isEmpty())
        next.remoteId = result.remoteId;
    if (result.order > 0)
        next.order = result.order;
    next.createdMs = placedTime(next, result.timeMs);
    next.state = isSavedFlow(flow.flowId) ? DeliveryState::None : DeliveryState::Sent;
    m_messages.update(next);
    m_context.noteMessage(flow, record.localId);
}

void MessageMerger::confirmEdit(const FlowRef &flow, const MessageRecord &record, const Body &body, qint64 timeMs)
{
    if (record.deleted)
        return;
    MessageRecord next = record;
    if (record.content.body != body)
        m_messages.addVersion(record);
    next.content.body = body;
    next.edited = true;
    next.editedMs = qMax(record.editedMs, timeMs);
    m_messages.update(next);
    m_context.noteMessage(flow, record.localId);
}

void MessageMerger::confirmDeletion(const FlowRef &flow, const MessageRecord &record, qint64 timeMs)
{
    MessageRecord next = record;
    erase(next, timeMs);
    m_messages.update(next);
    m_recount.insert(record.flow);
    m_context.noteMessage(flow, record.localId);
}

void MessageMerger::settleUnread()
{
    for (auto it = m_newUnread.cbegin(); it != m_newUnread.cend(); ++it) {
        if (!m_recount.contains(it.key()))
            m_flows.addUnread(it.key(), it.value());
    }
    for (const FlowRowId flow : std::as_const(m_recount))
        m_flows.recountUnread(flow);
    m_newUnread.clear();
    m_recount.clear();
}

} // namespace Morelia

// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "models/store/outboxwriter.h"

#include "models/base/shortname.h"
#include "models/entities/savedflow.h"
#include "models/store/accounttable.h"
#include "models/store/logging.h"
#include "models/store/messagemerger.h"
#include "models/store/profilewriter.h"
#include "models/store/requesttable.h"
#include "models/store/smileytable.h"
#include "models/text/cleaning.h"

#include <utility>

namespace Morelia {

namespace {

constexpr qsizetype maxExcerptBytes = 200;

FlowRef flowRefOf(const OutboxItem &item)
{
    return {item.account, flowOf(item.command)};
}

bool isSend(const Command &command)
{
    return std::holds_alternative<SendMessage>(command);
}

// The message that a command changes; empty for one that makes its own.
QString targetOf(const Command &command)
{
    if (const auto *edit = std::get_if<EditMessage>(&command))
        return edit->remoteId;
    const auto *deletion = std::get_if<DeleteMessage>(&command);
    return deletion ? deletion->remoteId : QString();
}

// An edit or a deletion without a target would replace all other commands without one.
bool isComplete(const Command &command)
{
    if (const auto *react = std::get_if<ReactToMessage>(&command))
        return !react->flowId.isEmpty() && !react->remoteId.isEmpty() && !react->value.isEmpty();
    const bool needsTarget = !isSend(command) && !isQuiet(command);
    return isDurable(command) && !flowOf(command).isEmpty() && !(needsTarget && targetOf(command).isEmpty());
}

} // namespace

OutboxWriter::OutboxWriter(const WriteContext &context)
    : m_context(context)
    , m_flows(context.database)
    , m_messages(context.database)
    , m_signs(context.database)
    , m_outbox(context.database)
{}

Result<OutboxItem> OutboxWriter::enqueue(
    AccountId account, const LocalId &opId, const Command &command, Departure departure)
{
    if (!isComplete(command) || opId.isEmpty() || !AccountTable(m_context.database).contains(account)) {
        qCWarning(lcStore, "a command that cannot be kept is refused");
        return failed(ErrorKind::Refused);
    }
    if (const std::optional<OutboxRecord> known = m_outbox.find(opId))
        return known->item;
    OutboxRecord record;
    record.item.opId = opId;
    record.item.account = account;
    record.item.command = command;
    if (departure == Departure::AtOnce) {
        record.item.state = DeliveryState::Sending;
        record.item.attempts = 1;
    }
    const FlowRef flow = flowRefOf(record.item);
    if (auto *send = std::get_if<SendMessage>(&record.item.command)) {
        if (send->localId.isEmpty())
            send->localId = opId;
        // The outbox does not know it again.
        if (isSavedFlow(flow.flowId) && m_messages.findLocal(m_flows.ensure(flow), send->localId)) {
            record.item.settled = true;
            return record.item;
        }
        record.message = showSend(flow, *send, record.item.state);
    } else if (std::holds_alternative<ReactToMessage>(command)) {
        record.item.settled = settleReaction(flow, record.item);
    } else if (auto *profile = std::get_if<TellProfile>(&record.item.command)) {
        profile->localId = opId;
        record.item.settled = !ProfileWriter(m_context, account).complete(*profile, record.item.superseded);
    } else {
        record.item.superseded = supersede(flow, command);
        record.message = target(flow, command);
    }
    if (isSavedFlow(flow.flowId))
        settleHere(record);
    else if (!record.item.settled)
        m_outbox.insert(record);
    m_context.changes.outbox = true;
    noteMessage(record);
    return record.item;
}

// No server has part in saved messages: what is wanted of them is done in the transaction that takes the command.
void OutboxWriter::settleHere(OutboxRecord &record)
{
    if (std::exchange(record.item.settled, true))
        return;
    OpResult done;
    if (const auto *send = std::get_if<SendMessage>(&record.item.command)) {
        done.remoteId = send->localId;
        done.order = m_flows.newestOrder(m_flows.ensure(flowRefOf(record.item))) + 1;
    } else if (std::holds_alternative<EditMessage>(record.item.command)) {
        done.timeMs = m_context.nowMs;
    }
    accept(record, done);
}

MessageRowId OutboxWriter::showSend(const FlowRef &flow, SendMessage &send, DeliveryState state)
{
    MessageRecord message;
    message.flow = m_flows.ensure(flow);
    message.localId = send.localId;
    message.senderId = AccountTable(m_context.database).userId(flow.account).value_or(QString());
    message.outgoing = true;
    message.order = m_messages.nextPendingOrder(message.flow);
    // Where our clock is behind, a new message would seem older than the ones before it.
    message.createdMs = qMax(m_context.nowMs, m_messages.newestTime(message.flow));
    message.state = state;
    message.content.body = send.body;
    message.content.replyToId = send.replyToId;
    message.content.origin = send.origin;
    message.content.album = send.album;
    MessageRowId row = m_messages.insert(message);
    if (row == 0) {
        // The id belongs to a message already; the new one gets an id of its own.
        send.localId = newLocalId();
        message.localId = send.localId;
        row = m_messages.insert(message);
    }
    if (!send.attachments.isEmpty())
        m_messages.putAttachments(row, send.attachments);
    keepSmileys(flow, send);
    // Whose answer is a message, needs no other one.
    if (RequestTable(m_context.database, flow.account).noteWritten(message.flow)) {
        m_context.changes.flows.insert(flow);
        m_context.changes.requests = true;
    }
    return row;
}

void OutboxWriter::keepSmileys(const FlowRef &flow, const SendMessage &send)
{
    SmileyTable smileys(m_context.database, flow.account);
    for (const Span &span : send.body.spans) {
        if (span.kind == SpanKind::Smiley && smileys.keep({span.value, span.picture}, m_context.nowMs))
            m_context.changes.smileys.insert(flow.account);
    }
}

// Of a message that was not sent no picture goes along later.
void OutboxWriter::noteSmileys(const FlowRef &flow, const SendMessage &send, const QStringList &sent)
{
    const FlowRowId row = m_flows.ensure(flow);
    SmileyTable smileys(m_context.database, flow.account);
    for (const QString &hash : sent)
        smileys.noteHad(row, hash);
    smileys.noteWanted(row, send.body);
}

// True when nothing is to be sent: the sign is as the person wants, or a command under way makes it so.
bool OutboxWriter::settleReaction(const FlowRef &flow, OutboxItem &item)
{
    auto &react = std::get<ReactToMessage>(item.command);
    if (react.localId.isEmpty())
        react.localId = item.opId;
    const FlowRowId row = m_flows.ensure(flow);
    const QString ownId = AccountTable(m_context.database).userId(flow.account).value_or(QString());
    const GivenSign sign{row, m_messages.mainRemoteId(row, react.remoteId), ownId, wellFormed(react.value)};
    react.remoteId = sign.remoteId;
    if (const auto message = m_messages.findRemote(row, sign.remoteId))
        react.excerpt = shortBeginning(message->content.body.text.left(maxExcerptBytes), maxExcerptBytes);
    const std::optional<OutboxItem> underWay = supersedeReactions(flow, sign, item.superseded);
    noteReaction(flow, react);
    const bool isGiven = underWay ? !std::get<ReactToMessage>(underWay->command).takeBack : m_signs.isGiven(sign);
    if (isGiven != !react.takeBack) {
        m_signs.want(sign, !react.takeBack, item.opId);
        return false;
    }
    for (const LocalId &opId : std::as_const(item.superseded))
        m_signs.forget(opId);
    if (underWay)
        m_signs.want(sign, isGiven, underWay->opId);
    return true;
}

// Drops the waiting commands for the same sign; they would undo the new one. Gives the newest one that is under way.
std::optional<OutboxItem> OutboxWriter::supersedeReactions(
    const FlowRef &flow, const GivenSign &sign, QList<LocalId> &superseded)
{
    std::optional<OutboxItem> underWay;
    const QString shown = cleanReaction(sign.value);
    const QList<OutboxItem> items = m_outbox.all(flow.account);
    for (const OutboxItem &item : items) {
        const auto *other = std::get_if<ReactToMessage>(&item.command);
        const bool isSame = other && other->flowId == flow.flowId && cleanReaction(other->value) == shown
            && m_messages.mainRemoteId(sign.flow, other->remoteId) == sign.remoteId;
        if (!isSame)
            continue;
        if (item.state != DeliveryState::Queued && item.state != DeliveryState::Failed) {
            underWay = item;
            continue;
        }
        m_outbox.remove(item.opId);
        superseded.append(item.opId);
    }
    return underWay;
}

void OutboxWriter::noteReaction(const FlowRef &flow, const ReactToMessage &command)
{
    const std::optional<FlowRowId> row = m_flows.find(flow);
    const auto message =
        row ? m_messages.findRemote(*row, m_messages.mainRemoteId(*row, command.remoteId)) : std::nullopt;
    if (message)
        m_context.noteMessage(flow, message->localId);
}

// The command leaves the outbox. No row of its own could show a reaction that failed: the sign goes back to what the
// server says.
void OutboxWriter::drop(const OutboxRecord &record)
{
    m_outbox.remove(record.item.opId);
    m_context.changes.outbox = true;
    noteMessage(record);
    if (const auto *react = std::get_if<ReactToMessage>(&record.item.command)) {
        m_signs.forget(record.item.opId);
        noteReaction(flowRefOf(record.item), *react);
    }
}

MessageRowId OutboxWriter::target(const FlowRef &flow, const Command &command)
{
    const std::optional<FlowRowId> row = m_flows.find(flow);
    const std::optional<MessageRecord> message = row ? m_messages.findRemote(*row, targetOf(command)) : std::nullopt;
    return message ? message->id : 0;
}

// Drops waiting and failed commands for the same message: they would undo the new one or hide it.
QList<LocalId> OutboxWriter::supersede(const FlowRef &flow, const Command &command)
{
    QList<LocalId> superseded;
    const QList<OutboxItem> items = m_outbox.all(flow.account);
    for (const OutboxItem &item : items) {
        const bool settled = item.state != DeliveryState::Queued && item.state != DeliveryState::Failed;
        if (settled || flowOf(item.command) != flow.flowId || targetOf(item.command) != targetOf(command))
            continue;
        m_outbox.remove(item.opId);
        superseded.append(item.opId);
    }
    return superseded;
}

bool OutboxWriter::isSuperseded(const OutboxRecord &record)
{
    const QString target = targetOf(record.item.command);
    if (target.isEmpty())
        return false;
    bool later = false;
    const QList<OutboxItem> items = m_outbox.all(record.item.account);
    for (const OutboxItem &item : items) {
        if (item.opId == record.item.opId)
            later = true;
        else if (later && flowOf(item.command) == flowOf(record.item.command) && targetOf(item.command) == target)
            return true;
    }
    return false;
}

Result<> OutboxWriter::setState(const LocalId &opId, DeliveryState state)
{
    if (state != DeliveryState::Queued && state != DeliveryState::Sending && state != DeliveryState::Unknown) {
        qCWarning(lcStore, "a state that no waiting command can have is refused");
        return failed(ErrorKind::Refused);
    }
    std::optional<OutboxRecord> record = m_outbox.find(opId);
    if (!record)
        return failed(ErrorKind::NotFound);
    OutboxItem &item = record->item;
    if (state == DeliveryState::Sending && item.state != DeliveryState::Sending)
        ++item.attempts;
    item.state = state;
    item.failure = {};
    store(*record);
    return {};
}

void OutboxWriter::noteSent(const LocalId &opId, qint64 serverTimeMs)
{
    std::optional<OutboxRecord> record = m_outbox.find(opId);
    if (!record || record->item.firstTriedMs != 0)
        return;
    record->item.firstTriedMs = serverTimeMs;
    m_outbox.update(*record);
}

void OutboxWriter::finish(const LocalId &opId, const OpResult &result)
{
    std::optional<OutboxRecord> record = m_outbox.find(opId);
    if (!record)
        return;
    switch (result.status) {
    case OpResult::Status::Accepted:
        accept(*record, result);
        return;
    case OpResult::Status::Rejected:
        if (isQuiet(record->item.command) || isSuperseded(*record)) {
            noteTold(*record);
            drop(*record);
            return;
        }
        record->item.state = DeliveryState::Failed;
        record->item.failure = result.failure;
        break;
    case OpResult::Status::Unknown:
        record->item.state = DeliveryState::Unknown;
        break;
    case OpResult::Status::NotApplied:
        record->item.state = DeliveryState::Queued;
        break;
    }
    store(*record);
}

void OutboxWriter::accept(const OutboxRecord &record, const OpResult &result)
{
    const OutboxItem &item = record.item;
    if (const auto *react = std::get_if<ReactToMessage>(&item.command)) {
        ReactionMerger(m_context, item.account).confirm(flowRefOf(item), item.opId, *react, result);
        drop(record);
        return;
    }
    noteTold(record);
    m_outbox.remove(item.opId);
    m_context.changes.outbox = true;
    const FlowRef flow = flowRefOf(item);
    if (const auto *send = std::get_if<SendMessage>(&item.command))
        noteSmileys(flow, *send, result.smileys);
    const std::optional<MessageRecord> message = record.message != 0 ? m_messages.find(record.message) : std::nullopt;
    if (!message)
        return;
    MessageMerger merger(m_context, item.account);
    if (isSend(item.command))
        merger.confirmSend(flow, *message, result);
    else if (const auto *edit = std::get_if<EditMessage>(&item.command))
        merger.confirmEdit(flow, *message, edit->body, result.timeMs);
    else if (isSavedFlow(flow.flowId))
        merger.gone(flow.flowId, message->remoteId); // nobody else has to see that something was there
    else
        merger.confirmDeletion(flow, *message, result.timeMs);
    merger.settleUnread();
}

// Also a refused one: asking again with each message would not help.
void OutboxWriter::noteTold(const OutboxRecord &record)
{
    if (const auto *profile = std::get_if<TellProfile>(&record.item.command))
        ProfileWriter(m_context, record.item.account).noteTold(profile->flowId, profile->card.revision);
}

Result<> OutboxWriter::discard(const LocalId &opId)
{
    const std::optional<OutboxRecord> record = m_outbox.find(opId);
    if (!record)
        return {};
    if (record->item.state != DeliveryState::Queued && record->item.state != DeliveryState::Failed) {
        qCWarning(lcStore, "a command that is on its way cannot be discarded");
        return failed(ErrorKind::Refused);
    }
    drop(*record);
    if (isSend(record->item.command) && record->message != 0)
        m_messages.remove(record->message);
    return {};
}

Draft OutboxWriter::refused(FlowRowId flow, const QList<LeavingDraft> &leaving)
{
    Draft words;
    for (const LeavingDraft &part : leaving) {
        if (!m_outbox.find(part.opId) && !m_messages.findLocal(flow, part.opId))
            words = joined(words, part.draft);
    }
    return words;
}

void OutboxWriter::store(const OutboxRecord &record)
{
    m_outbox.update(record);
    if (isSend(record.item.command) && record.message != 0)
        m_messages.setState(record.message, record.item.state);
    m_context.changes.outbox = true;
    noteMessage(record);
}

void OutboxWriter::noteMessage(const OutboxRecord &record)
{
    const std::optional<MessageRecord> message = record.message != 0 ? m_messages.find(record.message) : std::nullopt;
    if (message)
        m_context.noteMessage(flowRefOf(record.item), message->localId);
}

} // namespace Morelia

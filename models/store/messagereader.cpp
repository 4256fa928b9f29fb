// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "models/store/messagereader.h"

#include "models/store/accounttable.h"
#include "models/store/jsonlist.h"
#include "models/store/messagequote.h"
#include "models/store/plausibletime.h"
#include "models/store/rangetable.h"
#include "models/store/reactiontable.h"
#include "models/store/rowplaces.h"
#include "models/text/cleaning.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Morelia {

namespace {

// Columns of selectRows by place.
enum RowColumn : int {
    RowId,
    RowLocalId,
    RowRemoteId,
    RowSender,
    RowOutgoing,
    RowOrder,
    RowCreated,
    RowState,
    RowEdited,
    RowDeleted,
    RowSealed,
    RowHasCommand,
    RowHasFiles,
    RowHasReactions,
};
constexpr QLatin1StringView selectRows =
    "SELECT id, local_id, remote_id, sender_id, outgoing, order_key, created_ms, state, edited, deleted, sealed,"
    " EXISTS(SELECT 1 FROM outbox WHERE message_id = message.id),"
    " EXISTS(SELECT 1 FROM attachment WHERE message_id = message.id),"
    " EXISTS(SELECT 1 FROM reaction WHERE message_id = message.id) OR EXISTS(SELECT 1 FROM given_reaction g"
    " WHERE g.flow_id = message.flow_id AND g.remote_id = message.remote_id) FROM message"_L1;

PendingChange pendingChange(const Command &command)
{
    if (std::holds_alternative<EditMessage>(command))
        return PendingChange::Edit;
    return std::holds_alternative<DeleteMessage>(command) ? PendingChange::Deletion : PendingChange::Sending;
}

} // namespace

MessageReader::MessageReader(SealedDatabase &database, const FlowRef &flow, PersonBook &names)
    : m_database(database)
    , m_names(names)
    , m_smileys(database, flow.account)
    , m_isSaved(isSavedFlow(flow.flowId))
    , m_flow(FlowTable(database).find(flow).value_or(0))
    , m_ownId(AccountTable(database).userId(flow.account).value_or(QString()))
{
    Statement statement = m_database.prepare(
        "SELECT max(received_up_to), max(read_up_to) FROM member WHERE flow_id = ? AND user_id <> ?"_L1);
    if (statement.bind(m_flow, m_ownId).next()) {
        m_receivedUpTo = statement.integer(0);
        m_readUpTo = statement.integer(1);
    }
}

MessagePage MessageReader::page(const MessageQuery &query)
{
    MessagePage page{.rows = {}, .reachesOldest = m_isSaved, .reachesNewest = m_isSaved};
    if (!isValid())
        return page;
    page.rows = newer(query.anchor, query.newer);
    std::ranges::reverse(page.rows);
    page.rows += at(query.anchor) + older(query.anchor, query.older);
    complete(page.rows);
    findEnds(page, query.anchor);
    if (!m_isSaved)
        findGap(page);
    return page;
}

QList<MessageRow> MessageReader::older(OrderKey than, int count)
{
    QList<MessageRow> rows;
    if (count <= 0)
        return rows;
    End end;
    {
        Statement statement = m_database.prepare(
            selectRows, " WHERE flow_id = ? AND order_key < ? ORDER BY order_key DESC, id DESC LIMIT ?"_L1);
        end = append(rows, statement.bind(m_flow, than, count));
    }
    if (end.count == count) {
        // Rows of one place stay together: the next page starts below the place.
        Statement statement =
            m_database.prepare(selectRows, " WHERE flow_id = ? AND order_key = ? AND id < ? ORDER BY id DESC"_L1);
        append(rows, statement.bind(m_flow, end.order, end.row));
    }
    return rows;
}

QList<MessageRow> MessageReader::newer(OrderKey than, int count)
{
    QList<MessageRow> rows;
    if (count <= 0)
        return rows;
    End end;
    {
        Statement statement =
            m_database.prepare(selectRows, " WHERE flow_id = ? AND order_key > ? ORDER BY order_key, id LIMIT ?"_L1);
        end = append(rows, statement.bind(m_flow, than, count));
    }
    if (end.count == count) {
        Statement statement =
            m_database.prepare(selectRows, " WHERE flow_id = ? AND order_key = ? AND id > ? ORDER BY id"_L1);
        append(rows, statement.bind(m_flow, end.order, end.row));
    }
    return rows;
}

QList<MessageRow> MessageReader::at(OrderKey order)
{
    QList<MessageRow> rows;
    Statement statement = m_database.prepare(selectRows, " WHERE flow_id = ? AND order_key = ? ORDER BY id DESC"_L1);
    append(rows, statement.bind(m_flow, order));
    return rows;
}

MessageReader::End MessageReader::append(QList<MessageRow> &rows, Statement &statement)
{
    End end;
    while (statement.next()) {
        end = {statement.integer(RowOrder), statement.integer(RowId), end.count + 1};
        rows.append(read(statement));
    }
    return end;
}

MessageRow MessageReader::read(const Statement &statement)
{
    MessageRow row;
    row.localId = statement.text(RowLocalId);
    const auto content = m_database.unseal(statement.blob(RowSealed), messagePlace(m_flow, row.localId));
    row.remoteId = statement.text(RowRemoteId);
    row.senderId = statement.text(RowSender);
    row.senderName = m_names.name(row.senderId);
    row.senderPicture = m_names.picture(row.senderId);
    row.outgoing = statement.flag(RowOutgoing);
    row.order = statement.integer(RowOrder);
    row.createdMs = plausibleTime(statement.integer(RowCreated));
    row.state = static_cast<DeliveryState>(statement.integer(RowState));
    row.edited = statement.flag(RowEdited);
    row.deleted = statement.flag(RowDeleted);
    row.damaged = !content && !row.deleted;
    const auto message = content ? ContentCodec::decodeMessage(*content) : ContentCodec::MessageContent();
    row.body = message.body;
    row.withheld = message.withheld;
    row.replyToId = message.replyToId;
    if (statement.flag(RowHasFiles))
        m_withFiles.insert(row.localId, statement.integer(RowId));
    if (statement.flag(RowHasReactions))
        m_withReactions.insert(row.localId, statement.integer(RowId));
    row.state = seenState(row.state, row.order, m_receivedUpTo, m_readUpTo);
    if (statement.flag(RowHasCommand)) {
        if (const std::optional<OutboxRecord> waiting = OutboxTable(m_database).newestFor(statement.integer(RowId)))
            overlay(row, waiting->item);
    }
    row.body = cleanBody(row.body);
    markOwnMentions(row.body);
    m_smileys.addPictures(row.body);
    row.album = message.album;
    if (message.origin && !row.deleted)
        row.origin = Origin{cleanName(message.origin->authorName), message.origin->authorId};
    return row;
}

void MessageReader::markOwnMentions(Body &body) const
{
    for (Span &span : body.spans) {
        if (span.kind == SpanKind::Mention && span.value == m_ownId)
            span.kind = SpanKind::OwnMention;
    }
}

DeliveryState MessageReader::seenState(DeliveryState stored, OrderKey order, OrderKey receivedUpTo, OrderKey readUpTo)
{
    if (stored != DeliveryState::Sent || isPendingOrder(order))
        return stored;
    if (order <= readUpTo)
        return DeliveryState::Read;
    return order <= receivedUpTo ? DeliveryState::Received : stored;
}

void MessageReader::overlay(MessageRow &row, const OutboxItem &item)
{
    row.opId = item.opId;
    row.state = item.state;
    row.failure = item.failure;
    row.pending = pendingChange(item.command);
    if (const auto *edit = std::get_if<EditMessage>(&item.command)) {
        row.edited = row.edited || row.body != edit->body;
        row.body = edit->body;
    } else if (std::holds_alternative<DeleteMessage>(item.command) && item.state != DeliveryState::Failed) {
        row.body = {};
        row.deleted = true;
    }
}

void MessageReader::findEnds(MessagePage &page, OrderKey anchor)
{
    const OrderKey oldest = page.rows.isEmpty() ? anchor : page.rows.last().order;
    const OrderKey newest = page.rows.isEmpty() ? anchor : page.rows.first().order;
    page.reachesOldest = !m_database.prepare("SELECT 1 FROM message WHERE flow_id = ? AND order_key < ? LIMIT 1"_L1)
                              .bind(m_flow, oldest)
                              .next();
    page.reachesNewest = !m_database.prepare("SELECT 1 FROM message WHERE flow_id = ? AND order_key > ? LIMIT 1"_L1)
                              .bind(m_flow, newest)
                              .next();
}

void MessageReader::findGap(MessagePage &page)
{
    RangeTable ranges(m_database);
    const auto placed = std::ranges::find_if(
        std::as_const(page.rows), [](const MessageRow &row) { return !isPendingOrder(row.order); });
    if (placed == page.rows.cend()) {
        // What is known may hold no message at all, but reactions.
        const std::optional<RangeTable::Range> known = ranges.newest(m_flow);
        page.hasGap = page.reachesOldest && (!known || known->low > firstOrder);
        if (page.hasGap)
            page.gapBefore = known ? known->low : newestAnchor;
        return;
    }
    const std::optional<RangeTable::Range> known = ranges.around(m_flow, placed->order);
    const OrderKey oldest = page.rows.last().order;
    if (!known)
        page.gapBefore = placed->order;
    else if (known->low > oldest || (page.reachesOldest && known->low > firstOrder))
        page.gapBefore = known->low;
    page.hasGap = page.gapBefore > 0;
}

QList<MessageRow> MessageReader::byId(const QSet<LocalId> &ids)
{
    QList<MessageRow> rows;
    QHash<LocalId, MessageRowId> places;
    for (const LocalId &id : ids) {
        Statement statement = m_database.prepare(selectRows, " WHERE flow_id = ? AND local_id = ?"_L1);
        places.insert(id, append(rows, statement.bind(m_flow, id)).row);
    }
    const auto placeOf = [&places](const MessageRow &row) { return std::pair(row.order, places.value(row.localId)); };
    std::ranges::sort(rows, std::greater(), placeOf);
    complete(rows);
    return rows;
}

void MessageReader::complete(QList<MessageRow> &rows)
{
    addFiles(rows);
    addReactions(rows);
    addQuotes(rows);
}

void MessageReader::addFiles(QList<MessageRow> &rows)
{
    if (m_withFiles.isEmpty())
        return;
    const auto files = MessageTable(m_database).attachments(m_withFiles.values());
    for (MessageRow &row : rows) {
        const auto message = m_withFiles.constFind(row.localId);
        if (message != m_withFiles.cend() && !row.deleted)
            row.attachments = files.value(*message);
    }
    m_withFiles.clear();
}

void MessageReader::addReactions(QList<MessageRow> &rows)
{
    if (m_withReactions.isEmpty())
        return;
    const auto counts = ReactionTable(m_database).counts(m_withReactions.values(), m_ownId, m_names);
    for (MessageRow &row : rows) {
        const auto message = m_withReactions.constFind(row.localId);
        if (message == m_withReactions.cend() || row.deleted)
            continue;
        const CountedReactions counted = counts.value(*message);
        row.reactions = counted.counts;
        row.reactorIds = counted.named;
    }
    m_withReactions.clear();
}

void MessageReader::addQuotes(QList<MessageRow> &rows)
{
    QHash<QString, MessageRow> originals;
    for (const MessageRow &row : std::as_const(rows)) {
        if (!row.remoteId.isEmpty())
            originals.insert(row.remoteId, row);
    }
    QSet<QString> missing;
    for (const MessageRow &row : std::as_const(rows)) {
        if (!row.replyToId.isEmpty() && !originals.contains(row.replyToId))
            missing.insert(row.replyToId);
    }
    if (!missing.isEmpty())
        originals.insert(byRemoteIds(missing));
    for (MessageRow &row : rows) {
        const auto original = originals.constFind(row.replyToId);
        if (original != originals.cend() && !original->damaged && !row.deleted)
            setQuote(row, *original);
    }
}

QHash<QString, MessageRow> MessageReader::byRemoteIds(const QSet<QString> &remoteIds)
{
    QList<MessageRow> rows;
    {
        Statement statement =
            m_database.prepare(selectRows, " WHERE flow_id = ? AND remote_id IN (SELECT value FROM json_each(?))"_L1);
        append(rows, statement.bind(m_flow, jsonList(remoteIds.values())));
    }
    addFiles(rows);
    QHash<QString, MessageRow> found;
    for (const MessageRow &row : std::as_const(rows))
        found.insert(row.remoteId, row);
    const QSet<QString> further = remoteIds - QSet<QString>(found.keyBegin(), found.keyEnd());
    if (!further.isEmpty())
        found.insert(byAliases(further));
    return found;
}

QHash<QString, MessageRow> MessageReader::byAliases(const QSet<QString> &remoteIds)
{
    QHash<QString, MessageRowId> messages;
    {
        Statement statement = m_database.prepare("SELECT remote_id, message_id FROM message_alias WHERE flow_id = ?"
                                                 " AND remote_id IN (SELECT value FROM json_each(?))"_L1);
        statement.bind(m_flow, jsonList(remoteIds.values()));
        while (statement.next())
            messages.insert(statement.text(0), statement.integer(1));
    }
    QHash<QString, MessageRow> found;
    for (auto it = messages.cbegin(); it != messages.cend(); ++it) {
        QList<MessageRow> rows;
        Statement statement = m_database.prepare(selectRows, " WHERE id = ?"_L1);
        append(rows, statement.bind(it.value()));
        addFiles(rows);
        if (!rows.isEmpty())
            found.insert(it.key(), rows.constFirst());
    }
    return found;
}

std::optional<MessageRow> MessageReader::byRemoteId(const QString &remoteId)
{
    const QHash<QString, MessageRow> found = byRemoteIds({remoteId});
    return found.contains(remoteId) ? std::optional(found.value(remoteId)) : std::nullopt;
}

std::optional<MessageRow> MessageReader::lastOwn()
{
    QList<MessageRow> rows;
    Statement statement = m_database.prepare(
        selectRows, " WHERE flow_id = ? AND outgoing = 1 AND deleted = 0 ORDER BY order_key DESC LIMIT 20"_L1);
    append(rows, statement.bind(m_flow));
    addFiles(rows);
    const auto last = std::ranges::find_if(std::as_const(rows), [](const MessageRow &row) { return !row.deleted; });
    // One that the server does not have yet cannot be edited, and an older one is not meant.
    return last == rows.cend() || last->remoteId.isEmpty() || last->damaged ? std::nullopt : std::optional(*last);
}

std::optional<OrderKey> MessageReader::firstUnread()
{
    Statement statement =
        m_database.prepare("SELECT order_key FROM message WHERE flow_id = ? AND outgoing = 0 AND deleted = 0"
                           " AND order_key > (SELECT read_up_to FROM flow WHERE id = ?) ORDER BY order_key LIMIT 1"_L1);
    return statement.bind(m_flow, m_flow).next() ? std::optional(statement.integer(0)) : std::nullopt;
}

OrderKey MessageReader::orderAt(qint64 timeMs)
{
    Statement statement = m_database.prepare("SELECT order_key FROM message WHERE flow_id = ? AND created_ms >= ?"
                                             " ORDER BY created_ms, order_key LIMIT 1"_L1);
    return statement.bind(m_flow, timeMs).next() ? statement.integer(0) : newestAnchor;
}

Result<Body> MessageReader::originalBody(const LocalId &localId)
{
    const std::optional<MessageRecord> message = MessageTable(m_database).findLocal(m_flow, localId);
    if (!message || message->damaged)
        return failed(message ? ErrorKind::Damaged : ErrorKind::NotFound);
    const std::optional<OutboxRecord> waiting = OutboxTable(m_database).newestFor(message->id);
    const auto *edit = waiting ? std::get_if<EditMessage>(&waiting->item.command) : nullptr;
    return edit ? edit->body : message->content.body;
}

} // namespace Morelia

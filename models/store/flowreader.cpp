// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "models/store/flowreader.h"

#include "models/entities/savedflow.h"
#include "models/store/accounttable.h"
#include "models/store/contentcodec.h"
#include "models/store/drafttable.h"
#include "models/store/flowtable.h"
#include "models/store/messagereader.h"
#include "models/store/outboxtable.h"
#include "models/store/plausibletime.h"
#include "models/store/requesttable.h"
#include "models/store/rowplaces.h"
#include "models/store/savedrow.h"
#include "models/text/cleaning.h"

using namespace Qt::StringLiterals;

namespace Morelia {

namespace {

constexpr int previewChars = 160;
constexpr qsizetype maxInfoChars = 4'000;

// Columns of selectFlows by place.
enum FlowColumn : int {
    FlowId,
    FlowAccount,
    FlowRemoteId,
    FlowKindOf,
    FlowOwner,
    FlowCreated,
    FlowCapabilities,
    FlowMembers,
    FlowReadUpTo,
    FlowUnread,
    FlowSealed,
    FlowPeer,
    PeerSealed,
    DraftSealed,
    NewestId,
    NewestLocalId,
    NewestSender,
    NewestOutgoing,
    NewestOrder,
    NewestCreated,
    NewestState,
    NewestDeleted,
    NewestSealed,
    SenderSealed,
    NewestHasCommand,
    NewestHasFiles,
    OthersReceived,
    OthersRead,
    ChosenPinRank,
    ChosenMutedUntil,
    ChosenArchived,
    ChosenMarkedUnread,
    ChosenNotifications,
    UnreadMentions,
    DeletedHere,
    RequestState,
    RequestAsker,
};

// A flow with all that its line shows: one query a flow took ten times as long. Marks of others matter for own messages.
constexpr QLatin1StringView selectFlows =
    "SELECT f.id, f.account_id, f.remote_id, f.kind, f.owner_id, f.created_ms, f.capabilities, f.member_count,"
    " f.read_up_to, f.unread, f.sealed, f.peer, p.sealed, d.sealed, m.id, m.local_id, m.sender_id, m.outgoing,"
    " m.order_key, m.created_ms, m.state, m.deleted, m.sealed, s.sealed,"
    " EXISTS(SELECT 1 FROM outbox WHERE message_id = m.id), EXISTS(SELECT 1 FROM attachment WHERE message_id = m.id),"
    " CASE WHEN m.outgoing THEN (SELECT max(received_up_to) FROM member WHERE flow_id = f.id AND user_id <> f.own) END,"
    " CASE WHEN m.outgoing THEN (SELECT max(read_up_to) FROM member WHERE flow_id = f.id AND user_id <> f.own) END,"
    " f.pin_rank, f.muted_until_ms, f.archived, f.marked_unread, f.notifications,"
    " CASE WHEN f.unread > 0 THEN (SELECT count(*) FROM message WHERE flow_id = f.id AND names_me = 1"
    " AND deleted = 0 AND order_key > f.read_up_to) END, f.deleted_up_to IS NOT NULL, f.request, f.asker"
    " FROM (SELECT flow.*, account.user_id AS own,"
    " CASE WHEN flow.kind = 0 THEN coalesce("
    "(SELECT user_id FROM member WHERE flow_id = flow.id AND user_id <> account.user_id ORDER BY position LIMIT 1),"
    " (SELECT user_id FROM member WHERE flow_id = flow.id ORDER BY position LIMIT 1)) END AS peer,"
    " (SELECT id FROM message WHERE flow_id = flow.id ORDER BY order_key DESC, id DESC LIMIT 1) AS newest"
    " FROM flow JOIN account ON account.id = flow.account_id WHERE flow.present = 1) f"
    " LEFT JOIN user p ON p.account_id = f.account_id AND p.remote_id = f.peer"
    " LEFT JOIN draft d ON d.flow_id = f.id"
    " LEFT JOIN message m ON m.id = f.newest"
    " LEFT JOIN user s ON s.account_id = f.account_id AND s.remote_id = m.sender_id"_L1;

} // namespace

FlowReader::FlowReader(SealedDatabase &database)
    : m_database(database)
    , m_users(database)
{}

QList<FlowRow> FlowReader::all(FlowSet set)
{
    // Requests, of which strangers can make any number, are not even looked at.
    Statement statement = m_database.prepare(selectFlows,
        set == FlowSet::All ? " ORDER BY f.account_id, f.id"_L1
                            : " WHERE f.id IN (SELECT id FROM flow INDEXED BY flow_request WHERE request = 0)"
                              " ORDER BY f.account_id, f.id"_L1);
    return rows(statement);
}

RequestPage FlowReader::requests(AccountId account, int count, FlowRequest state)
{
    RequestPage page;
    {
        Statement statement =
            m_database.prepare("SELECT count(*) FROM flow INDEXED BY flow_request"
                               " WHERE request = ? AND request_ms > 0 AND (? = 0 OR account_id = ?)"_L1);
        page.total = statement.bind(state, account, account).next() ? static_cast<int>(statement.integer(0)) : 0;
    }
    Statement statement = m_database.prepare(selectFlows,
        " WHERE f.id IN (SELECT id FROM flow INDEXED BY flow_request WHERE request = ? AND request_ms > 0"
        " AND (? = 0 OR account_id = ?) ORDER BY request_ms DESC LIMIT ?) ORDER BY f.request_ms DESC, f.id DESC"_L1);
    page.rows = rows(statement.bind(state, account, account, count));
    return page;
}

QList<BlockedPerson> FlowReader::blockedPeople()
{
    QList<BlockedPerson> people;
    const QList<StoredAccount> accounts = AccountTable(m_database).all();
    for (const StoredAccount &account : accounts) {
        const QStringList blocked = RequestTable(m_database, account.config.id).blocked();
        for (const QString &userId : blocked)
            people.append(personOf(account.config.id, userId));
    }
    return people;
}

QList<FlowRow> FlowReader::latest(int count)
{
    // Find their ids first, then read these rows only.
    Statement statement = m_database.prepare(selectFlows,
        " WHERE f.id IN (SELECT flow.id FROM flow INDEXED BY flow_request LEFT JOIN message ON message.id ="
        " (SELECT id FROM message WHERE flow_id = flow.id ORDER BY order_key DESC, id DESC LIMIT 1) WHERE flow.request "
        "= 0 AND flow.present = 1"
        " ORDER BY flow.archived, flow.pin_rank = 0, max(flow.created_ms, ifnull(message.created_ms, 0)) DESC LIMIT ?)"
        " ORDER BY max(f.created_ms, ifnull(m.created_ms, 0)) DESC"_L1);
    return rows(statement.bind(count));
}

std::optional<FlowRow> FlowReader::one(const FlowRef &ref)
{
    Statement statement = m_database.prepare(selectFlows, " WHERE f.account_id = ? AND f.remote_id = ?"_L1);
    if (!statement.bind(ref.account, ref.flowId).next()) {
        const bool isSaved = isSavedFlow(ref.flowId) && AccountTable(m_database).contains(ref.account);
        return isSaved ? std::optional(emptySavedRow(ref.account)) : std::nullopt;
    }
    FlowRow row = read(statement);
    row.info = infoIn(statement);
    return row;
}

QList<FlowRow> FlowReader::rows(Statement &statement)
{
    QList<FlowRow> rows;
    while (statement.next())
        rows.append(read(statement));
    return rows;
}

FlowRow FlowReader::read(const Statement &statement)
{
    FlowRow row;
    row.ref = {statement.integer(FlowAccount), statement.text(FlowRemoteId)};
    row.kind = static_cast<FlowKind>(statement.integer(FlowKindOf));
    row.ownerId = m_ids.share(statement.text(FlowOwner));
    row.capabilities = row.kind == FlowKind::Saved
        ? savedFlowCapabilities
        : CapabilitySet::fromInt(static_cast<quint32>(statement.integer(FlowCapabilities)));
    row.memberCount = static_cast<int>(statement.integer(FlowMembers));
    row.readUpTo = statement.integer(FlowReadUpTo);
    row.unread = static_cast<int>(qMax(qint64{0}, statement.integer(FlowUnread)));
    row.unreadMentions = static_cast<int>(statement.integer(UnreadMentions));
    row.activityMs = plausibleTime(statement.integer(FlowCreated));
    row.choices = {.pinRank = statement.integer(ChosenPinRank),
        .mutedUntilMs = statement.integer(ChosenMutedUntil),
        .archived = statement.flag(ChosenArchived),
        .markedUnread = statement.flag(ChosenMarkedUnread),
        .notifications = static_cast<FlowNotifications>(statement.integer(ChosenNotifications))};
    addTitle(row, statement);
    if (!statement.isNull(DraftSealed))
        addDraft(row, statement);
    if (!statement.isNull(NewestId))
        addNewest(row, statement);
    row.deletedHere = statement.flag(DeletedHere) && statement.isNull(NewestId) && statement.isNull(DraftSealed);
    if (statement.flag(RequestState))
        addRequest(row, statement);
    return row;
}

void FlowReader::addTitle(FlowRow &row, const Statement &statement)
{
    row.peerId = m_ids.share(statement.text(FlowPeer));
    if (!row.peerId.isEmpty()) {
        const ShownPerson &peer = person(row.ref.account, row.peerId, statement.blob(PeerSealed));
        row.title = peer.name;
        row.picture = peer.picture;
        return;
    }
    Flow flow;
    if (const auto content = m_database.unseal(statement.blob(FlowSealed), flowPlace(row.ref)))
        ContentCodec::decode(*content, flow);
    row.title = cleanName(flow.title);
}

QString FlowReader::infoIn(const Statement &statement) const
{
    Flow flow;
    const FlowRef ref{statement.integer(FlowAccount), statement.text(FlowRemoteId)};
    if (const auto content = m_database.unseal(statement.blob(FlowSealed), flowPlace(ref)))
        ContentCodec::decode(*content, flow);
    return cleanBody(Body(flow.info.left(maxInfoChars))).text.trimmed();
}

void FlowReader::addDraft(FlowRow &row, const Statement &statement)
{
    const auto content = m_database.unseal(statement.blob(DraftSealed), draftPlace(statement.integer(FlowId)));
    if (content)
        row.draft = oneLine(ContentCodec::decodeDraft(*content).body.text, previewChars);
}

void FlowReader::addNewest(FlowRow &row, const Statement &statement)
{
    MessageRow newest;
    newest.localId = statement.text(NewestLocalId);
    const auto content =
        m_database.unseal(statement.blob(NewestSealed), messagePlace(statement.integer(FlowId), newest.localId));
    const MessageRowId message = statement.integer(NewestId);
    if (content)
        newest.body.text = ContentCodec::decodeMessage(*content).body.text;
    newest.order = statement.integer(NewestOrder);
    newest.deleted = statement.flag(NewestDeleted);
    newest.state = MessageReader::seenState(static_cast<DeliveryState>(statement.integer(NewestState)), newest.order,
        statement.integer(OthersReceived), statement.integer(OthersRead));
    if (statement.flag(NewestHasCommand)) {
        if (const std::optional<OutboxRecord> waiting = OutboxTable(m_database).newestFor(message))
            MessageReader::overlay(newest, waiting->item);
    }
    row.activityMs = qMax(row.activityMs, plausibleTime(statement.integer(NewestCreated)));
    row.lastOrder = newest.order;
    row.lastSenderId = m_ids.share(statement.text(NewestSender));
    row.lastOutgoing = statement.flag(NewestOutgoing);
    row.lastDeleted = newest.deleted;
    row.lastDamaged = !content && !newest.deleted;
    row.lastState = newest.state;
    row.lastText = oneLine(newest.body.text, previewChars);
    if (row.lastText.isEmpty() && !newest.deleted && statement.flag(NewestHasFiles))
        row.lastFiles = MessageTable(m_database).attachments(message);
    if (row.namesLastSender())
        row.lastSenderName = person(row.ref.account, row.lastSenderId, statement.blob(SenderSealed)).name;
}

void FlowReader::addRequest(FlowRow &row, const Statement &statement)
{
    row.request.state = static_cast<FlowRequest>(statement.integer(RequestState));
    row.picture.clear(); // chosen by a stranger
    const AccountId account = row.ref.account;
    if (const std::optional<Asker> asker = RequestTable(m_database, account).findMark(statement.text(RequestAsker))) {
        row.request.asked = asker->asked;
        row.request.askerId = asker->userId;
        const BlockedPerson person = personOf(account, asker->userId);
        row.request.askerName = person.name;
        row.request.askerLogin = person.login;
    }
}

BlockedPerson FlowReader::personOf(AccountId account, const QString &userId)
{
    const std::optional<User> user = m_users.find(account, userId);
    return {account, userId, user ? cleanName(*user) : QString(), user ? cleanName(user->login) : QString()};
}

const ShownPerson &FlowReader::person(AccountId account, const QString &userId, const QByteArray &sealed)
{
    const auto known = m_people.constFind({account, userId});
    if (known != m_people.constEnd())
        return *known;
    const std::optional<User> user = sealed.isEmpty() ? std::nullopt : m_users.unsealed(account, userId, sealed);
    return *m_people.insert({account, userId}, user ? ShownPerson(*user) : ShownPerson());
}

QList<User> FlowReader::members(const FlowRef &ref)
{
    QList<User> users;
    const std::optional<FlowRowId> flow = FlowTable(m_database).find(ref);
    if (!flow)
        return users;
    const QStringList members = FlowTable(m_database).members(*flow);
    for (const QString &member : members) {
        User nameless;
        nameless.remoteId = member;
        users.append(m_users.find(ref.account, member).value_or(nameless));
    }
    return users;
}

} // namespace Morelia

// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "models/store/flowreader.h"

#include "models/store/accounttable.h"
#include "models/store/contentcodec.h"
#include "models/store/drafttable.h"
#include "models/store/flowtable.h"
#include "models/store/messagereader.h"
#include "models/store/namebook.h"
#include "models/store/plausibletime.h"
#include "models/store/rowplaces.h"
#include "models/text/cleaning.h"
#include "models/text/filename.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace Morelia {

namespace {

constexpr int previewChars = 160;

} // namespace

FlowReader::FlowReader(SealedDatabase &database)
    : m_database(database)
{}

QList<FlowRef> FlowReader::refs()
{
    QList<FlowRef> refs;
    Statement statement =
        m_database.prepare("SELECT account_id, remote_id FROM flow WHERE present = 1 ORDER BY account_id, id"_L1);
    while (statement.next())
        refs.append({statement.integer(0), statement.text(1)});
    return refs;
}

QList<FlowRow> FlowReader::all()
{
    std::map<AccountId, NameBook> books;
    QList<FlowRow> rows;
    const QList<FlowRef> known = refs();
    for (const FlowRef &ref : known) {
        NameBook &names = books.try_emplace(ref.account, m_database, ref.account).first->second;
        if (const std::optional<FlowRow> row = read(ref, names))
            rows.append(*row);
    }
    return rows;
}

std::optional<FlowRow> FlowReader::one(const FlowRef &ref)
{
    NameBook names(m_database, ref.account);
    return read(ref, names);
}

std::optional<FlowRow> FlowReader::read(const FlowRef &ref, NameBook &names)
{
    FlowRow row;
    row.ref = ref;
    Flow flow;
    qint64 id = 0;
    {
        Statement statement = m_database.prepare(
            "SELECT id, kind, owner_id, created_ms, capabilities, member_count, read_up_to, unread, sealed FROM flow"
            " WHERE account_id = ? AND remote_id = ? AND present = 1"_L1);
        if (!statement.bind(ref.account, ref.flowId).next())
            return std::nullopt;
        if (const auto content = m_database.unseal(statement.blob(8), flowPlace(ref)))
            ContentCodec::decode(*content, flow);
        id = statement.integer(0);
        row.kind = static_cast<FlowKind>(statement.integer(1));
        row.ownerId = statement.text(2);
        flow.createdMs = statement.integer(3);
        row.capabilities = CapabilitySet::fromInt(static_cast<quint32>(statement.integer(4)));
        row.memberCount = static_cast<int>(statement.integer(5));
        row.readUpTo = statement.integer(6);
        row.unread = static_cast<int>(qMax(qint64{0}, statement.integer(7)));
    }
    addTitle(row, flow.title, AccountTable(m_database).userId(ref.account), id, names);
    addNewest(row, flow.createdMs, names);
    row.draft = oneLine(DraftTable(m_database).find(id).value_or(Draft()).text, previewChars);
    return row;
}

void FlowReader::addTitle(FlowRow &row, const QString &title, const QString &ownId, qint64 flow, NameBook &names)
{
    row.title = cleanName(title);
    if (row.kind == FlowKind::Chat) {
        const QStringList members = FlowTable(m_database).members(flow);
        const auto peer = std::ranges::find_if(members, [&](const QString &member) { return member != ownId; });
        row.peerId = peer != members.cend() ? *peer : members.value(0);
        if (!row.peerId.isEmpty())
            row.title = names.name(row.peerId);
    }
    if (row.title.isEmpty())
        row.title = QCoreApplication::translate("Morelia", "(no title)");
}

void FlowReader::addNewest(FlowRow &row, qint64 createdMs, NameBook &names)
{
    row.activityMs = plausibleTime(createdMs);
    const std::optional<MessageRow> found = MessageReader(m_database, row.ref, names).newest();
    if (!found)
        return;
    const MessageRow &newest = *found;
    row.activityMs = qMax(row.activityMs, newest.createdMs);
    row.lastOrder = newest.order;
    row.lastText = oneLine(newest.text, previewChars);
    if (row.lastText.isEmpty() && !newest.attachments.isEmpty())
        row.lastText = fileLabel(newest.attachments.constFirst());
    row.lastOutgoing = newest.outgoing;
    row.lastDeleted = newest.deleted;
    row.lastState = newest.state;
    if (!newest.outgoing && row.kind != FlowKind::Chat)
        row.lastSenderName = newest.senderName;
}

QList<User> FlowReader::members(const FlowRef &ref)
{
    QList<User> users;
    const std::optional<FlowRowId> flow = FlowTable(m_database).find(ref);
    if (!flow)
        return users;
    UserTable known(m_database);
    const QStringList members = FlowTable(m_database).members(*flow);
    for (const QString &member : members) {
        User nameless;
        nameless.remoteId = member;
        users.append(known.find(ref.account, member).value_or(nameless));
    }
    return users;
}

} // namespace Morelia

// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "models/store/sharedreader.h"

#include "models/text/linkscanner.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Morelia {

namespace {

// A read keeps others waiting: about 10 ms.
constexpr int mostWithFiles = 20'000;
constexpr int mostUnsealed = 500;

} // namespace

SharedReader::SharedReader(SealedDatabase &database, const FlowRef &flow, PersonBook &names)
    : m_database(database)
    , m_messages(database, flow, names)
    , m_flow(FlowTable(database).find(flow).value_or(0))
{}

SharedPage SharedReader::page(const SharedQuery &query)
{
    if (!m_messages.isValid() || query.count <= 0)
        return {};
    return query.kind == SharedKind::Links ? links(query) : files(query);
}

SharedPage SharedReader::files(const SharedQuery &query)
{
    SharedPage page;
    QSet<LocalId> ids;
    int looked = 0;
    {
        Statement statement = m_database.prepare("SELECT local_id, order_key, EXISTS(SELECT 1 FROM attachment"
                                                 " WHERE message_id = message.id AND (kind = ?) = ?) FROM message"
                                                 " WHERE flow_id = ?"_L1,
            query.after ? " AND order_key > ? ORDER BY order_key, id LIMIT ?"_L1
                        : " AND order_key < ? ORDER BY order_key DESC, id DESC LIMIT ?"_L1);
        statement.bind(AttachmentKind::Picture, query.kind == SharedKind::Pictures, m_flow,
            query.after.value_or(query.before), mostWithFiles);
        while (statement.next()) {
            ++looked;
            // Rows of one place stay together.
            if (ids.size() >= query.count && statement.integer(1) != page.next)
                break;
            page.next = statement.integer(1);
            if (statement.flag(2))
                ids.insert(statement.text(0));
        }
        if (looked < mostWithFiles && ids.size() < query.count)
            page.next = 0;
    }
    page.rows = m_messages.byId(ids);
    if (query.after)
        std::ranges::reverse(page.rows);
    return page;
}

SharedPage SharedReader::links(const SharedQuery &query)
{
    MessagePage looked =
        m_messages.page(query.after ? MessageQuery{.anchor = *query.after + 1, .older = 0, .newer = mostUnsealed}
                                    : MessageQuery{query.before - 1, mostUnsealed, 0});
    if (query.after)
        std::ranges::reverse(looked.rows);
    const bool reachesEnd = query.after ? looked.reachesNewest : looked.reachesOldest;
    SharedPage page;
    page.next = reachesEnd || looked.rows.isEmpty() ? 0 : looked.rows.constLast().order;
    for (const MessageRow &row : std::as_const(looked.rows)) {
        if (page.rows.size() >= query.count && row.order != page.rows.constLast().order) {
            page.next = page.rows.constLast().order;
            break;
        }
        if (!row.deleted && !scanLinks(row.body.text).isEmpty())
            page.rows.append(row);
    }
    return page;
}

PictureCount SharedReader::countPictures(const PictureRange &range)
{
    PictureCount counted;
    if (!m_messages.isValid())
        return counted;
    OrderKey last = 0;
    int looked = 0;
    {
        Statement statement = m_database.prepare(
            "SELECT order_key, deleted = 0 AND EXISTS(SELECT 1 FROM attachment WHERE message_id = message.id"
            " AND kind = ?) FROM message WHERE flow_id = ? AND order_key < ? AND order_key > ?"
            " ORDER BY order_key DESC, id DESC"_L1);
        statement.bind(AttachmentKind::Picture, m_flow, range.before, range.after);
        while (statement.next()) {
            if (++looked > mostWithFiles && statement.integer(0) != last) {
                counted.next = last;
                break;
            }
            last = statement.integer(0);
            counted.count += statement.flag(1) ? 1 : 0;
        }
    }
    counted.count -= leavingPictures({.before = range.before, .after = counted.next > 0 ? last - 1 : range.after});
    return counted;
}

// Those whose deletion waits. What a command does lies sealed, but few commands wait at a time.
int SharedReader::leavingPictures(const PictureRange &range)
{
    QSet<LocalId> ids;
    {
        Statement statement = m_database.prepare(
            "SELECT m.local_id FROM outbox o CROSS JOIN message m ON m.id = o.message_id WHERE m.flow_id = ?"
            " AND m.order_key < ? AND m.order_key > ? AND m.deleted = 0"
            " AND EXISTS(SELECT 1 FROM attachment WHERE message_id = m.id AND kind = ?)"_L1);
        statement.bind(m_flow, range.before, range.after, AttachmentKind::Picture);
        while (statement.next())
            ids.insert(statement.text(0));
    }
    const QList<MessageRow> rows = m_messages.byId(ids);
    return static_cast<int>(std::ranges::count_if(rows, &MessageRow::deleted));
}

} // namespace Morelia

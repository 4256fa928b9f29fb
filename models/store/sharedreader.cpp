// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "models/store/sharedreader.h"

#include "models/text/linkscanner.h"

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
                                                 " WHERE flow_id = ? AND order_key < ?"
                                                 " ORDER BY order_key DESC, id DESC LIMIT ?"_L1);
        statement.bind(
            AttachmentKind::Picture, query.kind == SharedKind::Pictures, m_flow, query.before, mostWithFiles);
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
    return page;
}

SharedPage SharedReader::links(const SharedQuery &query)
{
    const MessagePage looked = m_messages.page({query.before - 1, mostUnsealed, 0});
    SharedPage page;
    page.next = looked.reachesOldest || looked.rows.isEmpty() ? 0 : looked.rows.constLast().order;
    for (const MessageRow &row : looked.rows) {
        if (page.rows.size() >= query.count && row.order != page.rows.constLast().order) {
            page.next = page.rows.constLast().order;
            break;
        }
        if (!row.deleted && !scanLinks(row.body.text).isEmpty())
            page.rows.append(row);
    }
    return page;
}

} // namespace Morelia

// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "models/store/rangetable.h"

using namespace Qt::StringLiterals;

namespace Morelia {

RangeTable::RangeTable(SealedDatabase &database)
    : m_database(database)
{}

bool RangeTable::add(qint64 flow, OrderKey low, OrderKey high)
{
    // Places of unsent messages are not the server's; they belong into no range.
    high = qMin(high, firstPendingOrder - 1);
    low = qMax(low, OrderKey{0});
    if (low > high)
        return false;
    const std::optional<Range> covering = around(flow, low);
    if (covering && covering->high >= high)
        return false;
    Range united{low, high};
    {
        Statement statement = m_database.prepare("SELECT min(low), max(high) FROM known_range"
                                                 " WHERE flow_id = ? AND low <= ? AND high >= ?"_L1);
        if (statement.bind(flow, high + 1, low - 1).next() && !statement.isNull(0))
            united = {qMin(low, statement.integer(0)), qMax(high, statement.integer(1))};
    }
    m_database.prepare("DELETE FROM known_range WHERE flow_id = ? AND low <= ? AND high >= ?"_L1)
        .bind(flow, high + 1, low - 1)
        .run();
    m_database.prepare("INSERT INTO known_range(flow_id, low, high) VALUES(?, ?, ?)"_L1)
        .bind(flow, united.low, united.high)
        .run();
    return true;
}

std::optional<RangeTable::Range> RangeTable::around(qint64 flow, OrderKey order)
{
    Statement statement = m_database.prepare(
        "SELECT low, high FROM known_range WHERE flow_id = ? AND low <= ? ORDER BY low DESC LIMIT 1"_L1);
    if (!statement.bind(flow, order).next() || statement.integer(1) < order)
        return std::nullopt;
    return Range{statement.integer(0), statement.integer(1)};
}

std::optional<RangeTable::Range> RangeTable::newest(qint64 flow)
{
    Statement statement =
        m_database.prepare("SELECT low, high FROM known_range WHERE flow_id = ? ORDER BY low DESC LIMIT 1"_L1);
    if (!statement.bind(flow).next())
        return std::nullopt;
    return Range{statement.integer(0), statement.integer(1)};
}

} // namespace Morelia

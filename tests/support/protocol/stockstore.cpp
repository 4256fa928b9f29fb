// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/protocol/stockstore.h"

#include <QCryptographicHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Morelia::Test {
namespace {

template <typename Row>
Row *rowOf(QList<Row> &rows, const QString &id)
{
    // From the end: most ids that are asked for are new.
    const auto it = std::find_if(rows.rbegin(), rows.rend(), [&](const Row &row) { return row.uuid == id; });
    return it == rows.rend() ? nullptr : &*it;
}

} // namespace

StockUser *StockStore::user(const QString &id)
{
    return rowOf(users, id);
}

StockUser *StockStore::userByLogin(const QString &login)
{
    const auto hasIt = [&](const StockUser &row) { return row.login == login; };
    return std::ranges::count_if(users, hasIt) == 1 ? &*std::ranges::find_if(users, hasIt) : nullptr;
}

StockFlow *StockStore::flow(const QString &id)
{
    return rowOf(flows, id);
}

StockMessage *StockStore::message(const QString &id)
{
    return rowOf(messages, id);
}

bool StockStore::isMember(const QString &flowId, const QString &userId)
{
    const StockFlow *found = flow(flowId);
    return found && found->users.contains(userId);
}

qint64 StockStore::offsetOf(const QString &messageId)
{
    const auto it = std::ranges::find_if(messages, [&](const StockMessage &row) { return row.uuid == messageId; });
    return std::count_if(messages.begin(), it, [&](const StockMessage &row) { return row.flow == it->flow; });
}

QString StockStore::newId(bool isLong)
{
    const QString number = QString::number(++m_lastId);
    return isLong ? u"31415926535897932384626433832795"_s + number : number;
}

QString StockStore::newToken()
{
    const QByteArray seed = QByteArray::number(++m_lastId);
    return QString::fromLatin1(QCryptographicHash::hash(seed, QCryptographicHash::Md5).toHex());
}

} // namespace Morelia::Test

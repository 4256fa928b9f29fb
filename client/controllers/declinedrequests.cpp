// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/controllers/declinedrequests.h"

#include "models/lists/words.h"
#include "models/store/store.h"

#include <utility>

namespace Morelia {

DeclinedRequests::DeclinedRequests(Store &store, Clock &clock, QObject *parent)
    : QAbstractListModel(parent)
    , m_store(store)
    , m_retry(clock)
{
    connect(&m_retry, &ReadRetry::errorChanged, this, &DeclinedRequests::errorChanged);
    connect(&m_retry, &ReadRetry::due, this, &DeclinedRequests::read);
    connect(&store, &Store::changed, this, [this](const StoreChanges &changes) {
        if (m_begun && (changes.accounts || changes.requests))
            read();
    });
}

int DeclinedRequests::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant DeclinedRequests::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const FlowRow &row = m_rows[index.row()];
    switch (role) {
    case AccountIdRole:
        return row.ref.account;
    case FlowIdRole:
        return row.ref.flowId;
    case Qt::DisplayRole:
    case TitleRole:
        return flowTitle(row);
    case AskerRole:
        return askerName(row.request);
    default:
        return {};
    }
}

QHash<int, QByteArray> DeclinedRequests::roleNames() const
{
    return {{AccountIdRole, "accountId"}, {FlowIdRole, "flowId"}, {TitleRole, "title"}, {AskerRole, "asker"}};
}

void DeclinedRequests::begin()
{
    if (!std::exchange(m_begun, true))
        read();
}

void DeclinedRequests::read()
{
    if (!m_turn.begin())
        return;
    m_store.requests(0, mostRows, FlowRequest::Declined).then(this, [this](const Result<RequestPage> &page) {
        const bool again = m_turn.end();
        if (!page) {
            m_retry.noteFailure(page.error());
            return;
        }
        m_retry.noteSuccess();
        if (page->rows != m_rows) {
            beginResetModel();
            m_rows = page->rows;
            endResetModel();
            Q_EMIT countChanged();
        }
        if (again)
            read();
    });
}

void DeclinedRequests::retranslate()
{
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0), index(count() - 1));
    Q_EMIT errorChanged();
}

} // namespace Morelia

// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "models/lists/sharedlistmodel.h"

#include "models/lists/timetext.h"
#include "models/store/store.h"
#include "models/text/cleaning.h"
#include "models/text/linkscanner.h"

#include <algorithm>
#include <utility>

namespace Morelia {

SharedListModel::SharedListModel(const FlowRef &flow, SharedKind kind, Store &store, Clock &clock, QObject *parent)
    : PatchedListModel(parent)
    , m_flow(flow)
    , m_kind(kind)
    , m_store(store)
    , m_clock(clock)
    , m_retry(clock)
{
    connect(&m_retry, &ReadRetry::errorChanged, this, &SharedListModel::changed);
    connect(&m_retry, &ReadRetry::due, this, &SharedListModel::read);
    connect(&store, &Store::changed, this, &SharedListModel::onChanged);
}

int SharedListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant SharedListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    return value(m_rows[index.row()], role);
}

QVariant SharedListModel::value(const Row &row, int role) const
{
    switch (role) {
    case MessageRole:
        return QVariant::fromValue(row.message);
    case Qt::DisplayRole:
    case LinkTextRole:
        return row.linkText;
    case LinkRole:
        return row.link;
    case DayRole:
        return row.message.timeMs > 0 ? dayText(dayOf(row.message.timeMs), dayOf(m_clock.wallMs())) : QString();
    default:
        return {};
    }
}

QHash<int, QByteArray> SharedListModel::roleNames() const
{
    return {{MessageRole, "message"}, {LinkRole, "link"}, {LinkTextRole, "linkText"}, {DayRole, "day"}};
}

bool SharedListModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_begun && !isBusy() && m_next > 0;
}

void SharedListModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    m_found = m_rows;
    m_wanted = m_found.size() + step;
    read();
}

void SharedListModel::begin()
{
    if (!std::exchange(m_begun, true))
        readAnew();
}

void SharedListModel::refreshTexts()
{
    if (!m_begun)
        return;
    if (m_isReading)
        m_isStale = true;
    else
        readAnew();
}

void SharedListModel::onChanged(const StoreChanges &changes)
{
    if (m_begun && (changes.messages.contains(m_flow) || changes.removals.contains(m_flow)))
        refreshTexts();
}

void SharedListModel::readAnew()
{
    m_found.clear();
    m_wanted = qMax<qsizetype>(m_rows.size(), step);
    m_next = newestAnchor;
    read();
}

void SharedListModel::read()
{
    m_isReading = true;
    Q_EMIT changed();
    m_store.shared(m_flow, {.kind = m_kind, .before = m_next, .count = step})
        .then(this, [this](const Result<SharedPage> &page) {
            if (page) {
                m_retry.noteSuccess();
                take(*page);
            } else {
                m_isReading = false;
                m_retry.noteFailure(page.error());
            }
        });
}

void SharedListModel::take(const SharedPage &page)
{
    if (std::exchange(m_isStale, false)) {
        readAnew();
        return;
    }
    for (const MessageRow &row : page.rows)
        m_found += rowsOf(row);
    m_next = page.next;
    if (m_next > 0 && m_found.size() < m_wanted) {
        read();
        return;
    }
    // Views may ask for more while they are told of these.
    assign();
    m_isReading = false;
    Q_EMIT changed();
}

QList<SharedListModel::Row> SharedListModel::rowsOf(const MessageRow &row) const
{
    // Its deletion may wait.
    if (row.deleted)
        return {};
    const MessageValue message = messageValue(row);
    if (m_kind != SharedKind::Links)
        return {Row{message, 0, {}, {}}};
    QList<Row> rows;
    const QList<LinkSpan> links = scanLinks(row.body.text);
    for (const LinkSpan &link : links) {
        rows.append(
            {message, static_cast<int>(rows.size()), link.target, writtenPart(row.body.text, link.start, link.length)});
    }
    return rows;
}

void SharedListModel::assign()
{
    const int oldCount = count();
    patch(
        m_rows, std::exchange(m_found, {}), {.first = MessageRole, .last = DayRole, .display = LinkTextRole},
        [](const Row &row) { return std::pair(row.message.localId, row.place); },
        [this](const Row &row, int role) { return value(row, role); });
    if (count() != oldCount)
        Q_EMIT countChanged();
}

} // namespace Morelia

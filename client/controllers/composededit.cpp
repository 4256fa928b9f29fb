// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/controllers/composededit.h"

#include "models/store/store.h"

#include <utility>

namespace Morelia {

ComposedEdit::ComposedEdit(const FlowRef &flow, Store &store, QObject *parent)
    : QObject(parent)
    , m_flow(flow)
    , m_store(store)
{}

void ComposedEdit::read(const LocalId &localId)
{
    m_wantsLast = false;
    m_store.messagesById(m_flow, {localId}).then(this, [this, wish = ++m_wish](const Result<QList<MessageRow>> &rows) {
        if (wish != m_wish)
            return;
        if (!rows)
            Q_EMIT failed(rows.error());
        else if (!rows->isEmpty())
            readText(rows->constFirst());
    });
}

void ComposedEdit::readLast()
{
    m_wantsLast = true;
    m_store.lastOwnMessage(m_flow).then(this, [this, wish = ++m_wish](const Result<MessageRow> &row) {
        if (wish != m_wish)
            return;
        if (row)
            readText(*row);
        else if (row.error().kind != ErrorKind::NotFound)
            Q_EMIT failed(row.error());
    });
}

void ComposedEdit::noteWriting()
{
    if (m_wantsLast)
        ++m_wish;
}

void ComposedEdit::readText(const MessageRow &row)
{
    if (!row.outgoing || row.deleted || row.remoteId.isEmpty())
        return;
    m_store.originalBody(m_flow, row.localId)
        .then(this, [this, wish = m_wish, remoteId = row.remoteId](const Result<Body> &original) {
            if (wish != m_wish)
                return;
            if (original)
                Q_EMIT found(remoteId, *original);
            else
                Q_EMIT failed(original.error());
        });
}

void ComposedEdit::begin(const QString &remoteId, const QString &original, const QString &written)
{
    ++m_wish;
    if (!std::exchange(m_active, true))
        m_waiting = written;
    m_remoteId = remoteId;
    m_original = original;
}

QString ComposedEdit::end()
{
    ++m_wish;
    m_active = false;
    m_remoteId.clear();
    m_original.clear();
    return std::exchange(m_waiting, {});
}

} // namespace Morelia

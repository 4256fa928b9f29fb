// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/controllers/messagecopier.h"

#include "client/controllers/copiedtext.h"
#include "models/store/store.h"

#include <QClipboard>
#include <QGuiApplication>

namespace Morelia {

MessageCopier::MessageCopier(const FlowRef &flow, Store &store, QObject *parent)
    : QObject(parent)
    , m_flow(flow)
    , m_store(store)
{}

void MessageCopier::copyText(const LocalId &localId)
{
    m_store.originalBody(m_flow, localId).then(this, [this, copy = m_clipboard.begin()](const Result<Body> &body) {
        if (body)
            put(copy, body->text);
        else
            Q_EMIT failed(body.error());
    });
}

void MessageCopier::copyQuote(const LocalId &localId, const QString &part)
{
    copy({localId}, [part](const QList<WholeMessage> &found) {
        const WholeMessage &message = found.constFirst();
        return quotedText(authorOf(message.row), part.isEmpty() ? message.body.text : part);
    });
}

void MessageCopier::copyMessages(const QSet<LocalId> &ids)
{
    copy(ids, &copiedText);
}

void MessageCopier::copyWords(const QString &words)
{
    put(m_clipboard.begin(), words);
}

void MessageCopier::copy(const QSet<LocalId> &ids, const Words &words)
{
    wholeMessages(m_store, *this, m_flow, ids)
        .then(this, [this, words, copy = m_clipboard.begin()](const Result<QList<WholeMessage>> &found) {
            if (found && !found->isEmpty())
                put(copy, words(*found));
            else
                Q_EMIT failed(found ? Error{ErrorKind::NotFound} : found.error());
        });
}

void MessageCopier::put(const ClipboardWatch::Copy &copy, const QString &words) const
{
    if (m_clipboard.isLatest(copy) && m_clipboard.isUntouched(copy))
        QGuiApplication::clipboard()->setText(words);
}

} // namespace Morelia

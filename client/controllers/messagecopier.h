// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/controllers/clipboardwatch.h"
#include "client/controllers/wholemessages.h"
#include "models/base/error.h"

#include <QObject>

#include <functional>

namespace Morelia {

//! Puts words of a flow's messages on the clipboard, unless something newer came there while they were read.
class MessageCopier : public QObject
{
    Q_OBJECT

public:
    //! The store must outlive this.
    MessageCopier(const FlowRef &flow, Store &store, QObject *parent = nullptr);

    //! The text of a message as it was written.
    void copyText(const LocalId &localId);
    //! The same, or a part of it that is not empty, as a quote with its author.
    void copyQuote(const LocalId &localId, const QString &part);
    //! See copiedText(); those that are gone are left out.
    void copyMessages(const QSet<LocalId> &ids);
    //! Words that are on the screen already.
    void copyWords(const QString &words);

Q_SIGNALS:
    void failed(const Morelia::Error &error);

private:
    using Words = std::function<QString(const QList<WholeMessage> &)>;

    void copy(const QSet<LocalId> &ids, const Words &words);
    void put(const ClipboardWatch::Copy &copy, const QString &words) const;

    const FlowRef m_flow;
    Store &m_store;
    ClipboardWatch m_clipboard;
};

} // namespace Morelia

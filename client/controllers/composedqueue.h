// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/controllers/composedreply.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <optional>

namespace Morelia {

class SyncEngine;

//! What the person has sent and the store does not have yet, oldest first. One after the other goes to the store, so
//! that a message never passes one that is refused.
class ComposedQueue : public QObject
{
    Q_OBJECT

public:
    //! A message, or an edit where editedId is set.
    struct Entry
    {
        QString text; //!< as it was written
        AnsweredMessage answered;
        QList<Attachment> files; //!< each goes as a message of its own, the text with the first
        QString editedId;        //!< id of the edited message on the server
        QString original;        //!< its text before
    };

    using Engine = std::function<SyncEngine *()>;
    using DraftAfter = std::function<std::optional<Draft>()>;

    //! engine gives the account's, or null; draftAfter what takes the place of the draft with a message. What they use
    //! must outlive this.
    ComposedQueue(const FlowRef &flow, Engine engine, DraftAfter draftAfter, QObject *parent = nullptr);

    void add(const Entry &entry);
    //! Gives the store also what waits: nobody will be there to hear its answers.
    void askForAll();
    bool isEmpty() const { return m_parts.isEmpty(); }
    //! The store has let somebody wait for a second.
    bool isSlow() const { return m_slow; }
    //! What waits for those before it.
    Draft waiting() const;
    //! What the store was asked to take and has not answered.
    QList<LeavingDraft> leaving() const;
    //! The text that an edit on its way gives this message; nothing without one.
    std::optional<QString> editedText(const QString &remoteId) const;

Q_SIGNALS:
    void slowChanged();
    //! The store has the oldest one.
    void stored(bool message);
    //! The store did not take the oldest one: all come back, oldest first, and none is on its way any more.
    void refused(const QList<Morelia::ComposedQueue::Entry> &entries, const Morelia::Error &error);

private:
    struct Part
    {
        Entry entry;
        QList<NewCommand> commands;
        bool asked = false;
    };

    QList<NewCommand> commandsOf(const Entry &entry) const;
    void ask();
    void take(const Result<QList<OutboxItem>> &items);
    void refuse(const Error &error);
    void setSlow(bool slow);

    const FlowRef m_flow;
    Engine m_engine;
    DraftAfter m_draftAfter;
    QList<Part> m_parts;
    QTimer m_patience;
    bool m_slow = false;
};

} // namespace Morelia

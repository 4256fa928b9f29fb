// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/controllers/composedreply.h"
#include "models/base/clock.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>

namespace Morelia {

class SyncEngine;

//! Messages and edits on their way from the composer to the store, oldest first. They go one at a time, so that a message
//! never overtakes one that is refused.
class ComposedQueue : public QObject
{
    Q_OBJECT

public:
    //! A message, or an edit where editedId is set.
    struct Entry
    {
        QString text;   //!< as it was written
        Body body = {}; //!< the same as it is sent
        AnsweredMessage answered = {};
        QList<Attachment> files = {}; //!< each goes as a message of its own, the text with the first; see albumPlaces()
        QString editedId = {};        //!< id of the edited message on the server
        QString original = {};        //!< its text before
    };

    using Engine = std::function<SyncEngine *()>;
    using DraftAfter = std::function<std::optional<Draft>()>;

    static constexpr Milliseconds patience{1'000};

    //! engine: returns the account's engine, or null. draftAfter: returns the draft to store together with a message, or
    //! nothing to leave the stored one. The objects that both functions use, and the clock, must outlive this one.
    ComposedQueue(const FlowRef &flow, Engine engine, DraftAfter draftAfter, Clock &clock, QObject *parent = nullptr);

    void add(const Entry &entry);
    //! Gives all waiting entries to the store at once, at the end of the program.
    void askForAll();
    bool isEmpty() const { return m_parts.isEmpty(); }
    //! The store has not answered for longer than patience.
    bool isSlow() const { return m_slow; }
    //! Entries not given to the store yet, as one draft.
    Draft waiting() const;
    //! Entries given to the store that it has not answered yet.
    QList<LeavingDraft> leaving() const;
    //! The new text of a message whose edit is in this queue; nothing without such an edit.
    std::optional<QString> editedText(const QString &remoteId) const;

Q_SIGNALS:
    void slowChanged();
    //! The store has the oldest entry; message: it was no edit.
    void stored(bool message);
    //! The store refused the oldest entry. All entries are returned, oldest first, and the queue is empty.
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
    const std::unique_ptr<Timer> m_patience;
    bool m_slow = false;
};

} // namespace Morelia

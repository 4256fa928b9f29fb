// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "models/entities/flow.h"
#include "protocol/mtp/loggedmessage.h"

#include <QHash>
#include <QMap>
#include <QSet>

#include <optional>

namespace Morelia::Mtp {

//! Knowledge of one flow's log of messages: the places of its newest messages, and how many there are. An offset is a
//! place in the log; it never moves, even when the message is edited or deleted.
class FlowTrack
{
public:
    //! The newest messages that are remembered per flow.
    static constexpr qsizetype maxEntries = 1000;
    //! Fingerprints are remembered of at most so many older messages that were read lately.
    static constexpr qsizetype maxOlder = 300;

    Flow flow;
    //! Messages older than the account's cursor, where that is known.
    std::optional<qint64> before;
    //! Pages that are still to be read: the newest one, and those before it back to a time.
    struct DuePages
    {
        qint64 since = 0;        //!< server time in seconds
        bool olderIsRead = true; //!< older messages count as read; else all that the store has not got are new
    };
    //! Nothing when no page is due.
    std::optional<DuePages> due;

    //! Messages that come before the page cannot be placed yet.
    bool isUncounted() const { return due && !before; }
    //! The page is due no more.
    void settle();
    //! Remembers one that comes before the page, as it came; they come in the order of the log.
    void keepEarly(const LoggedMessage &message);
    //! The early messages that are younger than the newest page, given its messages and its last time in seconds: they
    //! follow it. Forgets all early ones.
    QList<LoggedMessage> takeEarly(const QSet<QString> &pageIds, qint64 endTime);

    //! Length of the log as far as it is known; nothing before its end was seen.
    std::optional<qint64> total() const { return m_total; }
    //! The first offset behind everything that is remembered or counted.
    qint64 end() const;
    //! Takes the server's count. A smaller one than before only counts when no message contradicts it: an answer may
    //! be older than news that came by another way.
    void setTotal(qint64 total);

    std::optional<qint64> offsetOf(const QString &remoteId) const;

    //! Time in seconds of the newest message that is remembered.
    std::optional<qint64> newestTime() const;

    struct Place
    {
        QString remoteId;
        qint64 offset = 0;
        qint64 time = 0; //!< in seconds
    };
    //! The newest message that is remembered.
    std::optional<Place> newest() const;
    //! Remembers the place of a message without its content: note() will report it as new.
    void notePlace(const Place &place);

    //! The earliest time in seconds from which on there are at most so many messages of at most so many bytes; nothing
    //! where the newest one alone is larger.
    std::optional<qint64> tailTime(qsizetype count, qint64 bytes) const;

    //! Bytes of the newest page on the wire; nothing where some of it is not remembered.
    std::optional<qint64> pageBytes(qint64 count) const;

    //! Places whose messages the server could not hand over.
    const QSet<qint64> &withheld() const { return m_withheld; }
    //! True when it was not among them.
    bool withhold(qint64 offset);
    //! The message has come after all. True when it was among them.
    bool giveBack(qint64 offset) { return m_withheld.remove(offset); }

    //! Remembers a message at its place. True when it is new here or its content changed.
    bool note(const Message &message, qint64 offset);

    //! How many messages are older than a time in seconds. complete: every message of that time or later is remembered.
    std::optional<qint64> countBefore(qint64 time, bool complete) const;

private:
    struct Entry
    {
        QString remoteId;
        qint64 time = 0;
        size_t fingerprint = 0;
        qint64 bytes = 0; //!< on their way
    };

    [[nodiscard]] bool noteOlder(const QString &remoteId, size_t fingerprint);
    void forgetOldest();

    QMap<qint64, Entry> m_entries;
    QHash<QString, qint64> m_offsets;
    QHash<QString, size_t> m_older; //!< fingerprints by id
    QSet<qint64> m_withheld;
    QList<LoggedMessage> m_early;
    std::optional<qint64> m_total;
};

} // namespace Morelia::Mtp

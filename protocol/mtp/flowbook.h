// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "models/entities/delta.h"
#include "protocol/mtp/flowtrack.h"
#include "protocol/mtp/wire/types.h"

#include <QHash>

#include <map>
#include <optional>

namespace Morelia::Mtp {

//! The flows that we are a member of, and the cursors that say up to where their messages are known. A stock server
//! hands out everybody's flows: those that are not in this book must be dropped.
class FlowBook
{
public:
    //! Cursors lag so many seconds: covers a second worker of the server and small steps of its clock.
    static constexpr qint64 overlapSeconds = 2;

    //! Starts over from what the store holds.
    void load(const SyncState &state);

    //! Sets the capabilities of the carriers, which count where we may write. Returns the flows that this changes.
    QList<Flow> setCarried(CapabilitySet carried, const QString &selfId);

    //! Takes a server's view of a flow. The flow when it is ours and new or changed.
    std::optional<Flow> see(const Wire::FlowData &data, const QString &selfId);

    FlowTrack *track(const QString &flowId);
    const FlowTrack *track(const QString &flowId) const;
    QStringList flowIds() const;
    //! Flows whose newest page is still to be read.
    QStringList dueFlows() const;
    //! The chat of exactly these people; empty when there is none.
    QString chatOf(const QStringList &memberIds) const;

    //! Server time in seconds up to where news are known; nothing before the first synchronisation.
    std::optional<qint64> cursor() const { return m_cursor; }
    //! Moves the cursor. The news since askedTime have been taken in.
    void advance(qint64 cursor, qint64 askedTime);
    //! True when the store holds what an earlier synchronisation brought.
    bool wasSynced() const { return m_savedCursor.has_value(); }
    //! Up to where that is; nothing without one.
    std::optional<qint64> savedCursor() const { return m_savedCursor; }
    //! Forgets the cursor: the next synchronisation is like the first.
    void forgetCursor();

    //! Cursors that differ from those taken before, for one transaction with the rows behind them.
    QList<Cursor> takeCursors();

private:
    CapabilitySet capabilitiesOf(const Flow &flow, const QString &selfId) const;

    std::map<QString, FlowTrack> m_tracks;
    QHash<QString, QString> m_savedValues; //!< of those flows that have one
    CapabilitySet m_carried;
    std::optional<qint64> m_cursor;
    std::optional<qint64> m_savedCursor;
};

} // namespace Morelia::Mtp

// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include <QtTypes>

#include <limits>
#include <optional>

namespace Morelia {

//! What notifications tell of one flow. Stored as a number: never renumber.
enum class FlowNotifications : quint8 {
    AsSettings = 0, //!< the same as of any flow
    Names = 1,      //!< names alone
    Nothing = 2,
};

//! The end of a mute that has none.
inline constexpr qint64 mutedForGood = std::numeric_limits<qint64>::max();

//! What the person has chosen for a flow, in this profile alone.
struct FlowChoices
{
    qint64 pinRank = 0;      //!< place among the pinned flows of the profile, the first pinned first; 0: not pinned
    qint64 mutedUntilMs = 0; //!< Unix time by this computer
    bool archived = false;   //!< never together with a pin
    bool markedUnread = false;
    FlowNotifications notifications = FlowNotifications::AsSettings;

    bool isPinned() const { return pinRank > 0; }
    bool isMuted(qint64 nowMs) const { return mutedUntilMs > nowMs; }

    friend bool operator==(const FlowChoices &, const FlowChoices &) = default;
};

//! New choices for a flow; what is not in it stays.
struct FlowChange
{
    std::optional<bool> pinned = {};
    std::optional<qint64> mutedUntilMs = {}; //!< see FlowChoices; 0 ends it
    std::optional<bool> archived = {};
    std::optional<bool> markedUnread = {};
    std::optional<FlowNotifications> notifications = {};
};

} // namespace Morelia

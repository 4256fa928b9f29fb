// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "models/base/clock.h"
#include "models/entities/command.h"

#include <optional>

namespace Morelia::Mtp {

using namespace std::chrono_literals;

//! How closely the person follows the program, and whether a talk goes on. The pace of polling depends on both.
class Presence
{
public:
    static constexpr Milliseconds liveInterval = 2s; //!< the person does something, or a talk goes on
    //! The person may be looking: with jitter and the time of the answer, news still come within three seconds.
    static constexpr Milliseconds lookingInterval = 2400ms;
    static constexpr Milliseconds hiddenInterval = 20s;
    static constexpr Milliseconds stirredInterval = 5s; //!< a talk goes on while the person is away

    //! Times since the last act of the person within which they are surely there, or may be.
    static constexpr Milliseconds surelyThere = 1min;
    static constexpr Milliseconds maybeThere = 5min;
    //! A talk counts as going on for this long after its last message.
    static constexpr Milliseconds talkTime = 30s;

    explicit Presence(const Clock &clock);

    //! The person did something so long ago, at a window like this.
    void attend(SetAttention::Level level, Milliseconds idle);
    //! A message came or went.
    void stir();

    //! The person may be looking at the window.
    bool isLooking() const;
    //! Interval between two cheap polls.
    Milliseconds interval() const;

private:
    Milliseconds sinceAct() const;
    Milliseconds quietInterval() const;

    const Clock &m_clock;
    SetAttention::Level m_level = SetAttention::Level::Active;
    qint64 m_actMs;
    std::optional<qint64> m_stirMs;
};

} // namespace Morelia::Mtp

// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "models/lists/wallalarm.h"

#include <QObject>

#include <memory>

namespace Morelia {

//! Tells when the first of several mutes ends, also after sleep and when the computer's clock was set. Lives on the
//! thread that makes it.
class MuteWatch : public QObject
{
    Q_OBJECT

public:
    //! The longest time between an end and ended().
    static constexpr Milliseconds delay = longestWallWait;

    //! The clock must outlive this.
    explicit MuteWatch(Clock &clock, QObject *parent = nullptr);

    //! Unix time in milliseconds by this computer at which the first mute ends; mutedForGood where none does. Takes the
    //! place of the one before.
    void setFirstEnd(qint64 endMs);

Q_SIGNALS:
    //! Once for each end.
    void ended();

private:
    void look();

    Clock &m_clock;
    std::unique_ptr<Timer> m_timer;
    qint64 m_endMs = 0;
};

} // namespace Morelia

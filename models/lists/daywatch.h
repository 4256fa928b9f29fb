// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "models/lists/wallalarm.h"

#include <QByteArray>
#include <QDate>
#include <QObject>

#include <memory>

namespace Morelia {

//! Knows today's date here, and tells when texts of times have to be made anew: after midnight, after sleep, when the
//! computer's clock or its time zone was set. Lives on the thread that makes it.
class DayWatch : public QObject
{
    Q_OBJECT

public:
    //! The longest time between a change and changed().
    static constexpr Milliseconds delay = longestWallWait;

    //! The clock must outlive this.
    explicit DayWatch(Clock &clock, QObject *parent = nullptr);

    //! The local date at the last look.
    QDate today() const { return m_seen.day; }

Q_SIGNALS:
    //! The date, the time zone or its distance from UTC is another one.
    void changed();

private:
    struct Seen
    {
        QDate day;
        int offset = 0; // seconds from UTC
        QByteArray zone;

        friend bool operator==(const Seen &, const Seen &) = default;
    };

    Seen look() const;
    void lookAgain();
    void setAlarm();

    Clock &m_clock;
    std::unique_ptr<Timer> m_timer;
    Seen m_seen;
};

} // namespace Morelia

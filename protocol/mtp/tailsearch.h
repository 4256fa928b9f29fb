// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include <QtTypes>

namespace Morelia::Mtp {

//! Finds the newest messages of a flow that comes whole or not at all (14) and is too large as a whole, by a start time in
//! the server's seconds. Tries times further and further back, then between the earliest good one and the first that was
//! too early, until there is little to gain.
class TailSearch
{
public:
    //! Questions at most: each that is too early, or has no answer, costs a link.
    static constexpr int maxQuestions = 24;

    explicit TailSearch(qint64 now);

    //! The time to ask about next; meaningless after the end.
    qint64 time() const { return m_time; }
    bool isOver() const { return m_over; }
    //! The earliest time from which on everything came, or later than now.
    qint64 goodTime() const { return m_good; }

    //! The messages since time() came, or there are none.
    void fits(bool hasMessages);
    //! They are too many for one answer.
    void tooLarge();

private:
    void advance();

    const qint64 m_now;
    qint64 m_step = 60;
    qint64 m_tooEarly = 0;
    qint64 m_good;
    qint64 m_time;
    int m_questions = 0;
    bool m_found = false;
    bool m_over = false;
};

} // namespace Morelia::Mtp

// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "protocol/mtp/tailsearch.h"

#include <algorithm>

namespace Morelia::Mtp {
namespace {

constexpr qint64 stepFactor = 4;
constexpr qint64 littleToWin = 8; // ends when the span left to search is at most 1/8 of the time that was found

} // namespace

TailSearch::TailSearch(qint64 now)
    : m_now(now)
    , m_good(now + 1)
    , m_time(now - m_step)
{}

void TailSearch::fits(bool hasMessages)
{
    m_good = m_time;
    m_found = m_found || hasMessages;
    advance();
}

void TailSearch::tooLarge()
{
    m_tooEarly = m_time;
    advance();
}

void TailSearch::advance()
{
    ++m_questions;
    const qint64 open = m_good - m_tooEarly;
    const bool isClose = m_tooEarly > 0 && m_found && open * littleToWin <= m_now - m_good;
    m_over = m_questions >= maxQuestions || open <= 1 || isClose;
    if (m_tooEarly > 0) {
        m_time = m_tooEarly + open / 2;
    } else {
        m_step *= stepFactor;
        m_time = std::max<qint64>(1, m_now - m_step);
    }
}

} // namespace Morelia::Mtp

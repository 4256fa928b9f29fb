// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/controllers/picturecounter.h"

#include "models/store/store.h"

#include <utility>

namespace Morelia {

PictureCounter::PictureCounter(const FlowRef &flow, Store &store, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_flow(flow)
    , m_store(store)
    , m_retry(clock)
{
    connect(&m_retry, &ReadRetry::errorChanged, this, &PictureCounter::errorChanged);
    connect(&m_retry, &ReadRetry::due, this, &PictureCounter::read);
}

void PictureCounter::count(OrderKey place)
{
    ++m_turn;
    m_place = place;
    m_next = newestAnchor;
    m_isAbove = true;
    m_newer = 0;
    m_rest = 0;
    read();
}

void PictureCounter::stop()
{
    ++m_turn;
    m_retry.noteSuccess();
}

void PictureCounter::read()
{
    m_store.countPictures(m_flow, {.before = m_next, .after = m_isAbove ? m_place : 0})
        .then(this, [this, turn = m_turn](const Result<PictureCount> &part) {
            if (turn != m_turn)
                return;
            if (!part) {
                m_retry.noteFailure(part.error());
                return;
            }
            m_retry.noteSuccess();
            take(*part);
        });
}

void PictureCounter::take(const PictureCount &part)
{
    (m_isAbove ? m_newer : m_rest) += part.count;
    m_next = part.next;
    if (m_next == 0 && std::exchange(m_isAbove, false))
        m_next = m_place + 1;
    if (m_next > 0)
        read();
    else
        Q_EMIT counted();
}

} // namespace Morelia

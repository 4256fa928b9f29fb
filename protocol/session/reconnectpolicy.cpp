// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "protocol/session/reconnectpolicy.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace Morelia {

Milliseconds jittered(Milliseconds value, double part, const RandomSource &random)
{
    const double factor = 1.0 + part * (2.0 * random() - 1.0);
    return Milliseconds(std::llround(double(value.count()) * factor));
}

ReconnectPolicy::ReconnectPolicy(RandomSource random)
    : m_random(std::move(random))
{}

Milliseconds ReconnectPolicy::nextDelay()
{
    const auto step = std::min(size_t(m_failures), reconnectDelays.size() - 1);
    m_failures = std::min(m_failures + 1, 1000);
    return jittered(reconnectDelays.at(step), reconnectJitter, m_random);
}

void ReconnectPolicy::reset()
{
    m_failures = 0;
}

} // namespace Morelia

// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "protocol/mtp/flowroom.h"

#include <algorithm>

namespace Morelia::Mtp {
namespace {

constexpr qint64 memory = 4;         // messages that what was known before counts for
constexpr qint64 firstShare = 8;     // of a short flow that is too large to come at once: its newest eighth
constexpr qint64 smallestUsual = 80; // bytes of the shortest message on the wire

} // namespace

int FlowRoom::pageSize() const
{
    if (m_messageBytes < 0)
        return possible;
    const qint64 comfortable = std::max<qint64>(1, comfortableBytes / std::max(smallestUsual, m_messageBytes));
    return int(std::min<qint64>(possible, comfortable));
}

int FlowRoom::firstPageSize() const
{
    const bool isLarge = m_messageBytes < 0 && total <= Wire::pageSize;
    const qint64 size = isLarge ? std::min<qint64>(pageSize(), total / firstShare) : pageSize();
    return int(std::max<qint64>(1, size));
}

void FlowRoom::learn(const PageResult &result)
{
    const qint64 messages = result.page.messages.size();
    if (messages == 0)
        return;
    const qint64 known = m_messageBytes < 0 ? 0 : memory;
    m_messageBytes = (std::max<qint64>(0, m_messageBytes) * known + result.bytes) / (messages + known);
}

} // namespace Morelia::Mtp

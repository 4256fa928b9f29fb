// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "models/entities/ids.h"
#include "protocol/transport/closereason.h"

#include <QHash>

namespace Morelia::Mtp {

//! Counts how often the server dropped the link under each command. One that does it again and again when alone on the
//! link is at fault itself: sending it once more would only kill the link once more.
class DropCounter
{
public:
    static constexpr int poisonous = 2;

    void lost(const LocalId &opId, CloseKind kind)
    {
        // Silence, a goodbye or a change of network say nothing about the command.
        if (kind == CloseKind::Dropped || kind == CloseKind::BadFrame)
            ++m_drops[opId];
    }
    void settled(const LocalId &opId) { m_drops.remove(opId); }
    bool isPoison(const LocalId &opId) const { return m_drops.value(opId) >= poisonous; }
    void clear() { m_drops.clear(); }

private:
    QHash<LocalId, int> m_drops;
};

} // namespace Morelia::Mtp

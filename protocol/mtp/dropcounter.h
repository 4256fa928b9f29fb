// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "models/entities/ids.h"
#include "protocol/transport/closereason.h"

#include <QHash>

namespace Morelia::Mtp {

//! Counts how often the server dropped the link under each command. A command that causes this again and again when
//! alone on the link is at fault itself and must not be sent again. A large one is long on its way, so more drops are
//! put down to the network.
class DropCounter
{
public:
    static constexpr int patience = 2;          //!< drops until a command is poison
    static constexpr int patienceWithLarge = 5; //!< the same for a large one
    static constexpr qsizetype largeBytes = qsizetype{1024} * 1024;

    void lost(const LocalId &opId, CloseKind kind, qsizetype requestBytes)
    {
        // Silence, a goodbye or a change of network say nothing about the command.
        if (kind != CloseKind::Dropped && kind != CloseKind::BadFrame)
            return;
        Drops &drops = m_drops[opId];
        ++drops.count;
        drops.patience = requestBytes > largeBytes ? patienceWithLarge : patience;
    }
    void settled(const LocalId &opId) { m_drops.remove(opId); }
    bool isPoison(const LocalId &opId) const
    {
        const Drops drops = m_drops.value(opId);
        return drops.count >= drops.patience;
    }
    void clear() { m_drops.clear(); }

private:
    struct Drops
    {
        int count = 0;
        int patience = DropCounter::patience;
    };

    QHash<LocalId, Drops> m_drops;
};

} // namespace Morelia::Mtp

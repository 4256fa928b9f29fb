// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "models/entities/capability.h"

#include <QLatin1StringView>
#include <QString>

// Saved messages: the flow that each account has with itself. It lives in the store alone, on every server: servers that
// show each flow to everybody could not keep it, and so it is the same everywhere. No command of it reaches an adapter, and
// no fact from one touches it.
namespace Morelia {

//! Its id on every account. Ids of servers may look like it; the store takes nothing from them under this one.
inline constexpr QLatin1StringView savedFlowId{"morelia:saved"};

inline bool isSavedFlow(const QString &flowId)
{
    return flowId == savedFlowId;
}

//! The capabilities there, whatever those of the server are.
inline constexpr CapabilitySet savedFlowCapabilities = Capability::SendText | Capability::Reply | Capability::Edit
    | Capability::DeleteForAll | Capability::React | Capability::Looks | Capability::AttachInline | Capability::Smileys;

} // namespace Morelia

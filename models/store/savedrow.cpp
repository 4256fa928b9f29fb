// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "models/store/savedrow.h"

#include "models/entities/savedflow.h"

namespace Morelia {

FlowRow emptySavedRow(AccountId account)
{
    FlowRow row;
    row.ref = {account, savedFlowId};
    row.kind = FlowKind::Saved;
    row.capabilities = savedFlowCapabilities;
    return row;
}

bool isEmptySaved(const FlowRow &row)
{
    return row.kind == FlowKind::Saved && row.lastOrder == 0 && row.draft.isEmpty() && !row.choices.isPinned();
}

} // namespace Morelia

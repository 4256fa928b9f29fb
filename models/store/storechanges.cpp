// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "models/store/storechanges.h"

namespace Morelia {

bool StoreChanges::isEmpty() const
{
    return !accounts && users.isEmpty() && flows.isEmpty() && messages.isEmpty() && receipts.isEmpty()
        && ranges.isEmpty() && removals.isEmpty() && smileys.isEmpty() && !outbox;
}

} // namespace Morelia

// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "models/entities/delta.h"

#include <algorithm>

namespace Morelia {

QString SyncState::cursor(const QString &scope, const QString &key) const
{
    const auto it = std::ranges::find_if(cursors, [&](const Cursor &c) { return c.scope == scope && c.key == key; });
    return it == cursors.end() ? QString() : it->value;
}

} // namespace Morelia

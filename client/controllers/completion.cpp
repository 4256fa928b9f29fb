// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/controllers/completion.h"

namespace Morelia {

void Completion::move(int step)
{
    const int rows = count();
    if (rows == 0)
        return;
    m_current = ((m_current + step) % rows + rows) % rows;
    Q_EMIT currentChanged();
}

void Completion::noteSuggestions(bool wasOpen)
{
    m_current = 0;
    Q_EMIT currentChanged();
    if (isOpen() != wasOpen)
        Q_EMIT openChanged();
}

} // namespace Morelia

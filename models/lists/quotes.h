// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "models/store/records.h"

namespace Morelia {

//! Brings the quotes in rows in line with answered messages that changed, or that are gone (by remote id).
void followOriginals(QList<MessageRow> &rows, const QList<MessageRow> &changed, const QSet<QString> &gone);

//! True when a row shows an answered message.
bool hasQuotes(const QList<MessageRow> &rows);

} // namespace Morelia

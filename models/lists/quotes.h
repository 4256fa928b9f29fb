// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "models/store/records.h"

namespace Morelia {

//! Brings the quotes in rows up to date with the answered messages: changed has their new rows, gone the remote ids of
//! those that are no longer there.
void followOriginals(QList<MessageRow> &rows, const QList<MessageRow> &changed, const QSet<QString> &gone);

//! True when some row shows the message that it answers.
bool hasQuotes(const QList<MessageRow> &rows);

} // namespace Morelia

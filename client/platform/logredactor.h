// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Morelia {

//! The message as one line that is safe to keep: credentials, session tokens and sealed envelopes replaced by "…",
//! control characters escaped, cut after maxChars characters.
QString redactedLogLine(const QString &message, qsizetype maxChars = 4'000);

} // namespace Morelia

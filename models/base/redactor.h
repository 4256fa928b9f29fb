// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

namespace Morelia {

//! A text for the log: one line, its secrets replaced by "…", cut after maxChars. A secret is the value of a member or
//! of a word such as password, auth_id or token (`"password": "x"`, `token=x`), or what begins like one of ours.
QString redacted(const QString &text, qsizetype maxChars);
//! The same for UTF-8, of which maxBytes are looked at.
QString redacted(const QByteArray &text, qsizetype maxBytes);

} // namespace Morelia

// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Morelia {

//! A login made from a person's name: lower-case Latin letters, digits, dots and hyphens, at most 24 characters;
//! "user" when nothing of the name can be written so. attempt > 1 adds a number to avoid taken logins.
QString loginFromName(const QString &name, int attempt = 1);

} // namespace Morelia

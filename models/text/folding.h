// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include <QString>

namespace Morelia {

//! The text as it is compared when something is looked for: case and accents do not matter, ё is е.
QString foldedForSearch(const QString &text);

} // namespace Morelia

// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include <QStringView>

// Facts about a cleaned message body that the screen needs before it lays it out.
namespace Morelia {

//! Length of the beginning of a body, in UTF-16 units: at most maxChars of them and maxLines lines, whole characters.
qsizetype beginningOf(QStringView body, qsizetype maxChars, int maxLines);

//! Something of it can be seen: it has more than white space and signs that draw nothing.
bool hasWords(QStringView body);

//! Some character runs from right to left, or asks others to.
bool hasRightToLeft(QStringView body);

} // namespace Morelia

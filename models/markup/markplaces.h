// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "models/markup/markupinline.h"

namespace Morelia {

//! The two marks stand where words would have them. Faces, wildcards, names and formulas have such signs too, elsewhere.
bool isAmongWords(const QString &written, const MarkedPart &part);

} // namespace Morelia

// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QIcon>

namespace Morelia {

//! An icon with a number at its lower edge, in every size that trays ask for: "99+" above 99, the icon itself for 0.
QIcon countedIcon(const QIcon &icon, int count);

} // namespace Morelia

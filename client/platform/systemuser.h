// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Morelia {

//! Full name of the person who uses this computer, else the name of the user account; empty when neither is known.
QString systemUserName();

} // namespace Morelia

// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace Morelia {

//! Lets libraries find what lies in share/ beside the folder of this program, also where it is not installed. Needs a
//! QCoreApplication; call it before other threads run.
void addOwnDataFolder();

} // namespace Morelia

// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace Morelia {

//! Controls as on KDE's desktop, drawn by Breeze where this system has nothing better than Qt's Fusion. What
//! QT_QUICK_CONTROLS_STYLE and QT_STYLE_OVERRIDE name goes first. Needs a running QApplication; call it before the first
//! window.
void chooseControlStyle();

} // namespace Morelia

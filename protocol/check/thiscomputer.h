// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

class QUrl;

namespace Morelia::Check {

//! The address can only mean this computer: loopback, localhost, or an address of its own. Names are not looked up.
bool isThisComputer(const QUrl &url);

} // namespace Morelia::Check

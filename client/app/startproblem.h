// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Morelia {

//! Says in a window and on the standard error output why Morelia does not start, and waits for the person. Needs a
//! QApplication.
void showStartProblem(const QString &text);

} // namespace Morelia

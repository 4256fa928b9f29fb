// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

class QTextStream;

namespace Morelia::Interop {

//! The whole program: runs while events run and returns the exit code. arguments: the program's name first.
int runProgram(const QStringList &arguments, QTextStream &out, QTextStream &err);

} // namespace Morelia::Interop

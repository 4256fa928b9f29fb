// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>
#include <QUrl>

namespace Morelia::Interop {

//! The parsed command line.
struct CommandLine
{
    enum class Action : quint8 { Run, Print, Refuse };
    Action action = Action::Refuse;
    QString text{}; //!< to print, or why not
    QUrl server{};
    QString restartCommand{};
    QString json{}; //!< file or "-"; empty: none
};

//! arguments: the program's name first.
CommandLine parseCommandLine(const QStringList &arguments);

} // namespace Morelia::Interop

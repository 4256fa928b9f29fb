// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include <QStringList>
#include <QUrl>

namespace Morelia::Check {

//! The parsed command line.
struct CommandLine
{
    enum class Action : quint8 { Run, Print, Refuse };
    Action action = Action::Refuse;
    QString text{}; //!< to print, or why not
    QUrl server{};
    QStringList only{}; //!< globs
    QString json{};     //!< file or "-"; empty: none
    QString junit{};
    bool heavy = false;
};

//! arguments: the program's name first.
CommandLine parseCommandLine(const QStringList &arguments);

} // namespace Morelia::Check

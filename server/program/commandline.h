// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/config.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace Morelia::Server {

//! The parsed arguments of morelia-server.
struct CommandLine
{
    enum class Action : quint8 { Run, Print, Refuse };

    Action action = Action::Run;
    ServerConfig config;
    QString text; //!< help or version to print, or why the arguments are refused
};

//! Reads the arguments, the program's name first.
CommandLine parseCommandLine(const QStringList &arguments);

//! Reads HOST:PORT, [IPv6]:PORT or localhost:PORT; none when it is neither.
std::optional<std::pair<QHostAddress, quint16>> parseEndpoint(const QString &text);

} // namespace Morelia::Server

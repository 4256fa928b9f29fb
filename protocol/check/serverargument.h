// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include <QStringList>
#include <QUrl>

namespace Morelia::Check {

//! The server that a tool shall use, or in words why it will not.
struct ServerArgument
{
    QUrl server{};
    QString refusal{}; //!< empty: server is good
};

//! positional: the arguments that are no options, of which exactly one address is wanted; its path is "/ws" unless it has
//! one. footprint: what the tool leaves on a server, in words. anywhere: the server need not be on this computer.
ServerArgument readServerArgument(const QStringList &positional, const QString &footprint, bool anywhere);

//! The address can only mean this computer: loopback, localhost, or an address of its own. Names are not looked up.
bool isThisComputer(const QUrl &url);

} // namespace Morelia::Check

// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/endtoend/clientprocess.h"
#include "tests/endtoend/restartableserver.h"

#include <QTemporaryDir>

namespace Morelia::Test {

//! A server and two people on it, three processes, and the lobby in which they meet.
struct TwoPeople
{
    QTemporaryDir folder;
    RestartableServer server{folder.filePath(QStringLiteral("server"))};
    ClientProcess ann{folder.filePath(QStringLiteral("ann"))};
    ClientProcess bob{folder.filePath(QStringLiteral("bob"))};
    QString lobby;

    //! False when anything of it does not come up.
    bool start()
    {
        return server.start() && ann.start() && bob.start()
            && ann.signUp(server.address(), QStringLiteral("ann"), QStringLiteral("Ann"))
            && bob.signUp(server.address(), QStringLiteral("bob"), QStringLiteral("Bob")) && findLobby();
    }

private:
    bool findLobby()
    {
        const QJsonArray flows = ann.ask(QStringLiteral("flows")).value(QLatin1StringView("flows")).toArray();
        lobby = flows.at(0).toObject().value(QLatin1StringView("flow")).toString();
        const auto seesLobby = [this](const QJsonObject &event) {
            return event.value(QLatin1StringView("flow")).toString() == lobby;
        };
        return !lobby.isEmpty() && !bob.waitFor(QStringLiteral("the lobby"), seesLobby).isEmpty();
    }
};

} // namespace Morelia::Test

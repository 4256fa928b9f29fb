// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/methods/lobby.h"

#include "server/auth/identifiers.h"
#include "server/methods/handlers.h"
#include "server/storage/storage.h"

namespace Morelia::Server {

using namespace Qt::StringLiterals;

void joinLobby(const UserRow &user, const Services &services)
{
    const QString title = services.config.lobbyTitle;
    if (title.isEmpty())
        return;
    Storage &storage = services.storage;
    std::optional<FlowRow> lobby = storage.flows().byUuid(storage.setting(u"lobby"_s));
    if (!lobby) {
        lobby =
            FlowRow{.uuid = newUuid(), .type = u"group"_s, .title = title, .owner = user.id, .created = services.now};
        lobby->id = storage.flows().add(*lobby, QString());
        storage.setSetting(u"lobby"_s, lobby->uuid);
    }
    storage.flows().addMember(lobby->id, user.id);
    storage.flows().touch(lobby->id, services.now);
    services.changes.flows.insert(lobby->id);
}

} // namespace Morelia::Server

// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/accounts/hostloss.h"

#include "client/accounts/accountmanager.h"
#include "client/accounts/localserver.h"
#include "models/lists/words.h"

namespace Morelia {

HostLoss::HostLoss(AccountManager &accounts, QObject *parent)
    : QObject(parent)
    , m_accounts(accounts)
{
    connect(&m_accounts.localServer(), &LocalServer::attendanceChanged, this, &HostLoss::changed);
    connect(&m_accounts, &AccountManager::adopted, this, &HostLoss::changed);
    connect(&m_accounts, &AccountManager::removed, this, &HostLoss::changed);
}

// Cleaned names of those who are connected, without the own accounts.
QStringList HostLoss::others() const
{
    QMap<QString, QString> people = m_accounts.localServer().attendance();
    const QList<AccountId> ids = m_accounts.ids();
    for (const AccountId id : ids) {
        const SyncEngine *engine = m_accounts.engine(id);
        if (engine && engine->account().onThisComputer)
            people.remove(engine->account().config.login);
    }
    QStringList names;
    for (auto it = people.cbegin(); it != people.cend(); ++it)
        names.append(displayName(it.value().isEmpty() ? it.key() : it.value()));
    return names;
}

QString HostLoss::text() const
{
    const QStringList names = others();
    switch (names.size()) {
    case 0:
        return {};
    case 1:
        //: %1 is a person.
        return tr("%1 is connected to this computer and will be offline until you start Morelia again.")
            .arg(names.at(0));
    case 2:
        //: %1 and %2 are people.
        return tr("%1 and %2 are connected to this computer and will be offline until you start Morelia again.")
            .arg(names.at(0), names.at(1));
    default:
        //: %1 and %2 are people.
        return tr("%1, %2 and %n other(s) are connected to this computer and will be offline until you start Morelia "
                  "again.",
            nullptr, static_cast<int>(names.size() - 2))
            .arg(names.at(0), names.at(1));
    }
}

} // namespace Morelia

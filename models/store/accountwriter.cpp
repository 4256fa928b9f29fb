// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "models/store/accountwriter.h"

#include "models/store/accounttable.h"
#include "models/store/flowtable.h"

namespace Morelia {

AccountWriter::AccountWriter(const WriteContext &context)
    : m_context(context)
{}

AccountId AccountWriter::add(const StoredAccount &account)
{
    m_context.changes.accounts = true;
    return AccountTable(m_context.database).insert(account);
}

Result<> AccountWriter::setIdentity(AccountId account, const Identity &identity)
{
    std::optional<StoredAccount> stored = AccountTable(m_context.database).find(account);
    if (!stored)
        return failed(ErrorKind::NotFound);
    if (stored->damaged)
        return failed(ErrorKind::Damaged);
    stored->identity = identity;
    stored->config.userId = identity.userId;
    // An account that was signed out meanwhile stays so.
    if (!identity.secrets.isEmpty() && !stored->secrets.isEmpty())
        stored->secrets = identity.secrets;
    return update(*stored);
}

Result<> AccountWriter::update(const StoredAccount &account)
{
    if (!AccountTable(m_context.database).update(account))
        return failed(ErrorKind::NotFound);
    m_context.changes.accounts = true;
    return {};
}

Result<> AccountWriter::remove(AccountId account)
{
    const QList<Flow> flows = FlowTable(m_context.database).all(account);
    if (!AccountTable(m_context.database).remove(account))
        return failed(ErrorKind::NotFound);
    for (const Flow &flow : flows)
        m_context.changes.flows.insert({account, flow.remoteId});
    m_context.changes.accounts = true;
    m_context.changes.outbox = true;
    m_context.changes.users.insert(account, {});
    return {};
}

} // namespace Morelia

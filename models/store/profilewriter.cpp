// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "models/store/profilewriter.h"

#include "models/store/accounttable.h"

using namespace Qt::StringLiterals;

namespace Morelia {

ProfileWriter::ProfileWriter(const WriteContext &context, AccountId account)
    : m_context(context)
    , m_account(account)
    , m_flows(context.database)
    , m_users(context.database)
    , m_outbox(context.database)
{}

Result<ProfileCard> ProfileWriter::setOwn(const ProfileCard &card)
{
    const QString own = ownId();
    if (own.isEmpty())
        return failed(ErrorKind::NotFound);
    const std::optional<User> known = m_users.find(m_account, own);
    const ProfileCard before = known ? known->card : ProfileCard();
    ProfileCard next = card;
    next.revision = before.revision;
    if (next == before)
        return before;
    // A clock that was set back must not make the new card older than the last one.
    next.revision = qMax(m_context.nowMs, before.revision + 1);
    if (m_users.putCard(m_account, own, next))
        m_context.changes.users[m_account].insert(own);
    return next;
}

bool ProfileWriter::take(const ProfileTold &told)
{
    if (told.userId.isEmpty() || told.card.revision <= 0)
        return false;
    // Another device of this account has told the flow.
    if (told.userId == ownId())
        noteTold(told.flowId, told.card.revision);
    return m_users.putCard(m_account, told.userId, told.card);
}

bool ProfileWriter::complete(TellProfile &command, QList<LocalId> &superseded)
{
    const std::optional<User> own = m_users.find(m_account, ownId());
    const std::optional<FlowRowId> flow = m_flows.find({m_account, command.flowId});
    if (!own || !flow || own->card.revision <= toldRevision(*flow))
        return false;
    command.card = own->card;
    const QList<OutboxItem> items = m_outbox.all(m_account);
    for (const OutboxItem &item : items) {
        const auto *other = std::get_if<TellProfile>(&item.command);
        if (!other || other->flowId != command.flowId)
            continue;
        if (other->card.revision == command.card.revision)
            return false;
        if (item.state == DeliveryState::Queued) {
            m_outbox.remove(item.opId);
            superseded.append(item.opId);
        }
    }
    return true;
}

void ProfileWriter::noteTold(const QString &flowId, qint64 revision)
{
    m_context.database
        .prepare("INSERT INTO flow_profile(flow_id, revision) VALUES(?, ?)"
                 " ON CONFLICT DO UPDATE SET revision = max(revision, excluded.revision)"_L1)
        .bind(m_flows.ensure({m_account, flowId}), revision)
        .run();
}

qint64 ProfileWriter::toldRevision(FlowRowId flow)
{
    Statement statement = m_context.database.prepare("SELECT revision FROM flow_profile WHERE flow_id = ?"_L1);
    return statement.bind(flow).next() ? statement.integer(0) : 0;
}

QString ProfileWriter::ownId()
{
    return AccountTable(m_context.database).userId(m_account).value_or(QString());
}

} // namespace Morelia

// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/controllers/flowinfo.h"

#include "client/accounts/accountmanager.h"
#include "client/controllers/flowhead.h"
#include "client/controllers/livecontroller.h"

namespace Morelia {

FlowInfo::FlowInfo(
    const FlowRef &flow, const FlowHead &head, Store &store, AccountManager &accounts, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_flow(flow)
    , m_head(head)
    , m_accounts(accounts)
    , m_clock(clock)
    , m_members(flow, store, clock)
    , m_pictures(flow, SharedKind::Pictures, store, clock)
    , m_files(flow, SharedKind::Files, store, clock)
    , m_links(flow, SharedKind::Links, store, clock)
    , m_maker(store, accounts)
{
    connect(&head, &FlowHead::changed, this, &FlowInfo::changed);
    connect(&m_members, &MemberListModel::changed, this, &FlowInfo::changed);
    connect(&m_members, &MemberListModel::changed, this, &FlowInfo::takePresences);
    if (const SyncEngine *engine = accounts.engine(flow.account))
        connect(&engine->live(), &LiveState::presenceChanged, this, [this](const QString &userId) {
            if (m_shown)
                m_members.setPresence(userId, presenceOf(userId));
        });
    connect(&m_maker, &FlowMaker::changed, this, &FlowInfo::changed);
    connect(
        &m_maker, &FlowMaker::made, this, [this](const FlowRef &made) { Q_EMIT chosen(made.account, made.flowId); });
}

bool FlowInfo::isChat() const
{
    const FlowKind kind = m_head.row().kind;
    return m_head.isKnown() && kind != FlowKind::Group && kind != FlowKind::Channel;
}

QString FlowInfo::description() const
{
    return isChat() ? m_members.peerBio() : m_head.row().info;
}

bool FlowInfo::isMuted() const
{
    return m_head.row().choices.isMuted(m_clock.wallMs());
}

QString FlowInfo::problem() const
{
    return m_maker.errorText().isEmpty() ? m_members.errorText() : m_maker.errorText();
}

MemberPresence FlowInfo::presenceOf(const QString &userId) const
{
    const SyncEngine *engine = m_accounts.engine(m_flow.account);
    const std::optional<PresenceSeen> seen =
        engine && userId != m_members.ownId() ? engine->live().presence(userId) : std::nullopt;
    return {.online = seen && seen->online, .words = LiveController::words(seen, m_clock)};
}

void FlowInfo::takePresences()
{
    QHash<QString, MemberPresence> presences;
    for (int row = 0; m_shown && row < m_members.count(); ++row) {
        const QString userId = m_members.index(row).data(MemberListModel::UserIdRole).toString();
        if (const MemberPresence presence = presenceOf(userId); presence != MemberPresence())
            presences.insert(userId, presence);
    }
    m_members.setPresences(presences);
}

void FlowInfo::refreshTexts()
{
    takePresences();
    m_members.refreshTexts();
    m_pictures.refreshTexts();
    m_files.refreshTexts();
    m_links.refreshTexts();
    Q_EMIT changed();
}

void FlowInfo::begin()
{
    m_shown = true;
    takePresences();
    m_members.begin();
}

void FlowInfo::end()
{
    m_shown = false;
    m_members.end();
    m_pictures.end();
    m_files.end();
    m_links.end();
    m_maker.giveUp();
    m_maker.forgetProblem();
    Q_EMIT changed();
}

void FlowInfo::writeTo(const QString &userId)
{
    m_maker.make({.account = m_flow.account, .kind = FlowKind::Chat, .title = {}, .people = {userId}});
}

} // namespace Morelia

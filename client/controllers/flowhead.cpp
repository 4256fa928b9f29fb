// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/controllers/flowhead.h"

#include "models/lists/words.h"
#include "models/store/store.h"

#include <algorithm>
#include <utility>

namespace Morelia {

FlowHead::FlowHead(const FlowRef &flow, Store &store, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_flow(flow)
    , m_store(store)
    , m_retry(clock)
{
    connect(&m_retry, &ReadRetry::errorChanged, this, &FlowHead::errorChanged);
    connect(&m_retry, &ReadRetry::due, this, &FlowHead::read);
    connect(&store, &Store::changed, this, [this](const StoreChanges &changes) {
        if (changes.flows.contains(m_flow) || changes.users.value(m_flow.account).contains(m_row.ownerId))
            read();
    });
}

void FlowHead::read()
{
    if (!m_turn.begin())
        return;
    m_store.flow(m_flow).then(this, [this](const Result<FlowRow> &row) {
        if (row)
            take(*row);
        else if (row.error().kind == ErrorKind::NotFound)
            finish();
        else
            noteFailure(row.error());
    });
}

void FlowHead::take(const FlowRow &row)
{
    m_row = row;
    Q_EMIT changed();
    if (row.kind == FlowKind::Channel)
        readOwner();
    else
        finish();
}

void FlowHead::readOwner()
{
    m_store.members(m_flow).then(this, [this](const Result<QList<User>> &members) {
        if (!members) {
            noteFailure(members.error());
            return;
        }
        takeOwner(*members);
        finish();
    });
}

void FlowHead::takeOwner(const QList<User> &members)
{
    const auto owner = std::ranges::find(members, m_row.ownerId, &User::remoteId);
    const std::optional<User> found = owner == members.end() ? std::nullopt : std::optional(*owner);
    if (std::exchange(m_owner, found) != found)
        Q_EMIT changed();
}

void FlowHead::finish()
{
    m_retry.noteSuccess();
    Q_EMIT answered();
    if (m_turn.end())
        read();
}

void FlowHead::noteFailure(const Error &error)
{
    m_turn = {}; // the retry reads what is there then
    m_retry.noteFailure(error);
    Q_EMIT answered();
}

QString FlowHead::ownerName() const
{
    return m_owner ? displayName(*m_owner) : QString();
}

QString FlowHead::title() const
{
    return flowTitle(m_row);
}

QString FlowHead::subtitle() const
{
    if (!isKnown())
        return {};
    switch (m_row.kind) {
    case FlowKind::Chat:
        return tr("chat");
    case FlowKind::Group:
        return tr("%n member(s)", nullptr, m_row.memberCount);
    case FlowKind::Channel:
        return m_owner ? tr("channel of %1").arg(ownerName()) : tr("channel");
    case FlowKind::Saved:
        return tr("These messages stay on this computer");
    }
    return {};
}

QString FlowHead::shortSubtitle() const
{
    return isKnown() && m_row.kind == FlowKind::Channel ? tr("channel") : subtitle();
}

QString FlowHead::requestText() const
{
    switch (m_row.request.state) {
    case FlowRequest::None:
        return {};
    case FlowRequest::Asking:
        break;
    case FlowRequest::Declined:
        return tr("You declined this request.");
    case FlowRequest::Blocked:
        return tr("You have blocked %1.").arg(askerName(m_row.request));
    }
    const QString asks = m_row.kind == FlowKind::Chat ? tr("%1 asks to talk with you.")
        : m_row.kind == FlowKind::Group               ? tr("%1 asks you to join this group.")
                                                      : tr("%1 asks you to follow this channel.");
    const QString text = asks.arg(askerName(m_row.request));
    if (m_row.request.asked < 2)
        return text;
    //: %1 is who asks and for what, a whole sentence; %2 is how often they have asked, from 2 on.
    return tr("%1 This is request number %2.").arg(text, QString::number(m_row.request.asked));
}

bool FlowHead::isAlone() const
{
    return isKnown() && m_row.kind == FlowKind::Group && m_row.memberCount <= 1;
}

QString FlowHead::readOnlyReason() const
{
    if (!isKnown() || can(Capability::SendText))
        return {};
    if (m_row.kind != FlowKind::Channel)
        return tr("You cannot write here.");
    return m_owner ? tr("In this channel only %1 writes.").arg(ownerName()) : tr("In a channel only its owner writes.");
}

} // namespace Morelia

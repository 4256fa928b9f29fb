// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/loopback/loopbackhub.h"

#include "tests/support/loopback/loopbackadapter.h"

#include <algorithm>
#include <utility>

namespace Morelia::Test {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 epochMs = 1'800'000'000'000;

} // namespace

void LoopbackHub::addUser(const QString &id, const QString &name)
{
    const std::lock_guard lock(m_mutex);
    m_users.insert(id, {.remoteId = id, .login = id, .name = name, .bio = {}});
}

void LoopbackHub::addFlow(const Flow &flow)
{
    const std::lock_guard lock(m_mutex);
    m_rooms[flow.remoteId].flow = flow;
}

void LoopbackHub::hold(const QString &userId)
{
    const std::lock_guard lock(m_mutex);
    m_heldUser = userId;
}

void LoopbackHub::letGo()
{
    const std::lock_guard lock(m_mutex);
    m_heldUser.clear();
    const QList<Held> held = std::exchange(m_held, {});
    for (const Held &one : held)
        accept(one);
}

void LoopbackHub::cut(const QString &userId)
{
    const std::lock_guard lock(m_mutex);
    for (const Member &member : std::as_const(m_members)) {
        if (member.userId == userId)
            tell(member, [](ProtocolAdapter &adapter) { static_cast<LoopbackAdapter &>(adapter).lose(); });
    }
}

void LoopbackHub::react(const QString &flowId, const QString &remoteId, const QList<Reaction> &reactions)
{
    const std::lock_guard lock(m_mutex);
    const ReactionsSeen seen{flowId, remoteId, reactions};
    tellRoom(m_rooms[flowId], [seen](ProtocolAdapter &to) { Q_EMIT to.deltas({.deltas = {seen}, .cursors = {}}); });
}

QStringList LoopbackHub::log(const QString &userId) const
{
    const std::lock_guard lock(m_mutex);
    return m_log.value(userId);
}

bool LoopbackHub::join(LoopbackAdapter &adapter, const QString &userId, int session)
{
    const std::lock_guard lock(m_mutex);
    if (!m_users.contains(userId))
        return false;
    const Member self{&adapter, userId, session};
    m_members.append(self);
    tell(self, [self, batch = everything(userId)](ProtocolAdapter &to) {
        Q_EMIT to.identified({.userId = self.userId,
            .secrets = {},
            .capabilities = to.capabilities(),
            .limits = {},
            .serverSoftware = {}});
        Q_EMIT to.deltas(batch);
        Q_EMIT to.stateChanged({.state = SessionState::Online, .failure = {}});
    });
    for (const Member &other : std::as_const(m_members)) {
        if (other.userId != userId)
            tell(self, [id = other.userId](ProtocolAdapter &to) { Q_EMIT to.transient(PresenceSeen{id, true, 0}); });
    }
    tellPresence(userId, true);
    // Messages that waited for this user have arrived now.
    for (Room &room : m_rooms) {
        if (room.flow.memberIds.contains(userId) && !room.messages.isEmpty())
            moveMark(room, userId, room.messages.constLast().order, 0);
    }
    return true;
}

void LoopbackHub::leave(LoopbackAdapter &adapter)
{
    const std::lock_guard lock(m_mutex);
    const auto self = std::ranges::find(m_members, &adapter, &Member::adapter);
    if (self == m_members.end())
        return;
    const QString userId = self->userId;
    m_members.erase(self);
    m_held.removeIf([&](const Held &held) { return held.from.adapter == &adapter; });
    tellPresence(userId, false);
}

DeltaBatch LoopbackHub::everything(const QString &userId) const
{
    DeltaBatch batch;
    for (const User &user : m_users)
        batch.deltas.append(UserSeen{user});
    for (const Room &room : m_rooms) {
        if (!room.flow.memberIds.contains(userId))
            continue;
        batch.deltas.append(FlowSeen{room.flow});
        for (const Message &message : room.messages)
            batch.deltas.append(MessageSeen{message});
        batch.deltas.append(RangeKnown{room.flow.remoteId, firstOrder, firstOrder + room.messages.size()});
        for (const PersonReacted &reaction : room.reactions)
            batch.deltas.append(reaction);
        for (const WatermarkSeen &mark : room.marks)
            batch.deltas.append(mark);
    }
    return batch;
}

void LoopbackHub::take(LoopbackAdapter &adapter, const LocalId &opId, const Command &command)
{
    const std::lock_guard lock(m_mutex);
    const auto self = std::ranges::find(m_members, &adapter, &Member::adapter);
    const QString flowId = flowOf(command);
    if (self == m_members.end())
        return;
    if (const auto *send = std::get_if<SendMessage>(&command)) {
        m_log[self->userId].append(u"send %1 %2"_s.arg(flowId, send->body.text));
        if (m_heldUser == self->userId)
            m_held.append({*self, opId, *send});
        else
            accept({*self, opId, *send});
    } else if (const auto *react = std::get_if<ReactToMessage>(&command)) {
        m_log[self->userId].append(
            u"%1 %2 %3"_s.arg(react->takeBack ? u"unreact"_s : u"react"_s, react->remoteId, react->value));
        accept(*self, opId, *react);
    } else if (const auto *typing = std::get_if<SetTyping>(&command)) {
        m_log[self->userId].append(u"%1 %2"_s.arg(typing->typing ? u"typing"_s : u"stopped"_s, flowId));
        const TypingSeen seen{flowId, self->userId, typing->typing ? typingMs : 0};
        tellRoom(m_rooms[flowId], [seen](ProtocolAdapter &to) { Q_EMIT to.transient(seen); }, self->userId);
    } else if (const auto *read = std::get_if<MarkRead>(&command)) {
        m_log[self->userId].append(u"read %1 %2"_s.arg(flowId).arg(read->upTo));
        moveMark(m_rooms[flowId], self->userId, read->upTo, read->upTo);
        answer(*self, opId, {});
    } else if (std::holds_alternative<LoadHistory>(command)) {
        answer(*self, opId, {}); // all of it was told at the sign-in
    } else if (!isHint(command)) {
        answer(*self, opId, OpResult::rejected(FailureKind::Unsupported, false));
    }
}

void LoopbackHub::accept(const Held &held)
{
    Room &room = m_rooms[held.send.flowId];
    const OrderKey order = firstOrder + room.messages.size();
    Message message;
    message.remoteId = u"%1-%2"_s.arg(held.send.flowId).arg(order);
    message.localId = held.send.localId;
    message.flowId = held.send.flowId;
    message.senderId = held.from.userId;
    message.order = order;
    message.createdMs = epochMs + order * 1'000;
    message.body = held.send.body;
    message.replyToId = held.send.replyToId;
    room.messages.append(message);
    tellRoom(room, [message](ProtocolAdapter &to) {
        Q_EMIT to.deltas(
            {.deltas = {MessageSeen{message}, RangeKnown{message.flowId, firstOrder, message.order}}, .cursors = {}});
        Q_EMIT to.transient(TypingSeen{message.flowId, message.senderId, 0});
    });
    OpResult accepted;
    accepted.remoteId = message.remoteId;
    accepted.order = order;
    accepted.timeMs = message.createdMs;
    answer(held.from, held.opId, accepted);
    const QList<Member> members = m_members;
    for (const Member &member : members) {
        if (member.userId != held.from.userId && room.flow.memberIds.contains(member.userId))
            moveMark(room, member.userId, order, 0);
    }
}

void LoopbackHub::accept(const Member &from, const LocalId &opId, const ReactToMessage &command)
{
    Room &room = m_rooms[command.flowId];
    const OrderKey order = firstOrder + room.messages.size() + room.reactions.size();
    const PersonReacted fact{command.flowId, command.remoteId, from.userId, command.value, command.takeBack, order};
    room.reactions.append(fact);
    room.reactionIds.insert(command.localId);
    tellRoom(room, [fact](ProtocolAdapter &to) { Q_EMIT to.deltas({.deltas = {fact}, .cursors = {}}); });
    OpResult accepted;
    accepted.order = order;
    answer(from, opId, accepted);
}

OrderKey LoopbackHub::find(const QString &flowId, const LocalId &localId) const
{
    const std::lock_guard lock(m_mutex);
    const QList<Message> messages = m_rooms.value(flowId).messages;
    const auto found = std::ranges::find(messages, localId, &Message::localId);
    if (found != messages.end())
        return found->order;
    return m_rooms.value(flowId).reactionIds.contains(localId) ? firstOrder : 0;
}

void LoopbackHub::moveMark(Room &room, const QString &userId, OrderKey received, OrderKey read)
{
    WatermarkSeen &mark = room.marks[userId];
    mark = {room.flow.remoteId, userId, qMax(mark.receivedUpTo, received), qMax(mark.readUpTo, read)};
    tellRoom(room, [mark](ProtocolAdapter &to) { Q_EMIT to.deltas({.deltas = {mark}, .cursors = {}}); });
}

void LoopbackHub::tellRoom(const Room &room, const Event &event, const QString &butUser) const
{
    for (const Member &member : m_members) {
        if (member.userId != butUser && room.flow.memberIds.contains(member.userId))
            tell(member, event);
    }
}

void LoopbackHub::tellPresence(const QString &userId, bool online) const
{
    const PresenceSeen seen{userId, online, epochMs};
    for (const Member &member : m_members) {
        if (member.userId != userId)
            tell(member, [seen](ProtocolAdapter &to) { Q_EMIT to.transient(seen); });
    }
}

void LoopbackHub::answer(const Member &to, const LocalId &opId, const OpResult &result) const
{
    tell(to, [opId, result](ProtocolAdapter &adapter) { Q_EMIT adapter.opFinished(opId, result); });
}

void LoopbackHub::tell(const Member &member, Event event) const
{
    member.adapter->hear(member.session, std::move(event));
}

} // namespace Morelia::Test

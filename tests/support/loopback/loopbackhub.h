// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/entities/delta.h"

#include <QHash>
#include <QList>
#include <QSet>
#include <QStringList>

#include <functional>
#include <mutex>

namespace Morelia {
class ProtocolAdapter;
}

namespace Morelia::Test {

class LoopbackAdapter;

//! The server of the loop-back protocol: pushes to everybody what anybody does. For calls from any thread.
class LoopbackHub
{
public:
    //! Of tests. A user signs in with the id as login.
    void addUser(const QString &id, const QString &name);
    void addFlow(const Flow &flow);
    //! Commands of this user get no answer until letGo().
    void hold(const QString &userId);
    void letGo();
    //! Ends the links of a user; adapters come back by reconnectNow().
    void cut(const QString &userId);
    //! Tells all members of these reactions to the message, in the place of those before; they are not kept.
    void react(const QString &flowId, const QString &remoteId, const QList<Reaction> &reactions);
    //! Everything that reached the server, in order: "send f hello", "react f-1 👍", "unreact f-1 👍", "typing f", "stopped f", "read f 3".
    QStringList log(const QString &userId) const;

    //! Of adapters. session numbers the connections of one.
    bool join(LoopbackAdapter &adapter, const QString &userId, int session);
    void leave(LoopbackAdapter &adapter);
    void take(LoopbackAdapter &adapter, const LocalId &opId, const Command &command);
    //! The order of a message or reaction; 0 when it has not come.
    OrderKey find(const QString &flowId, const LocalId &localId) const;

    static constexpr qint64 typingMs = 6'000;

private:
    struct Member
    {
        LoopbackAdapter *adapter = nullptr;
        QString userId;
        int session = 0;
    };
    struct Room
    {
        Flow flow;
        QList<Message> messages;
        QList<PersonReacted> reactions;
        QSet<LocalId> reactionIds;
        QHash<QString, WatermarkSeen> marks;
    };
    struct Held
    {
        Member from;
        LocalId opId;
        SendMessage send;
    };
    using Event = std::function<void(ProtocolAdapter &)>;

    void tell(const Member &member, Event event) const;
    void tellRoom(const Room &room, const Event &event, const QString &butUser = {}) const;
    void tellPresence(const QString &userId, bool online) const;
    void accept(const Held &held);
    void accept(const Member &from, const LocalId &opId, const ReactToMessage &command);
    void answer(const Member &to, const LocalId &opId, const OpResult &result) const;
    void moveMark(Room &room, const QString &userId, OrderKey received, OrderKey read);
    DeltaBatch everything(const QString &userId) const;

    mutable std::mutex m_mutex; // guards all below
    QHash<QString, User> m_users;
    QHash<QString, Room> m_rooms;
    QList<Member> m_members;
    QList<Held> m_held;
    QHash<QString, QStringList> m_log;
    QString m_heldUser;
};

} // namespace Morelia::Test

// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/storage/rows.h"
#include "tests/demo/tale.h"

#include <QHash>
#include <QString>

#include <optional>

namespace Morelia::Server {
class Storage;
}

namespace Morelia::Demo {

//! Somebody with an open session on the server.
struct Member
{
    Person person;
    QString uuid;
    QString token;
    Server::RowId row = 0;
};

//! Puts the past of a tale into the data folder of a server that does not run.
class ServerFiller
{
public:
    //! now: Unix seconds; the tale's past ends there.
    ServerFiller(const Tale &tale, QString folder, qint64 now);

    //! People, conversations, and what has been read in them. Empty, or in words what went wrong.
    QString fillRead();
    //! The lines of the time in which the person was away. Call it after fillRead().
    QString fillUnread();

    //! By key.
    const QHash<QString, Member> &members() const { return m_members; }
    //! The server's ids of the conversations, by key.
    const QHash<QString, QString> &flows() const { return m_flowUuids; }

private:
    struct Event
    {
        qint64 time = 0;
        QString conversation;
        qsizetype line = 0;
        QString reaction; //!< empty: the line itself
        QString by;
    };

    void addPeople(Server::Storage &storage);
    void addProfiles(Server::Storage &storage);
    void addFlows(Server::Storage &storage);
    QString fill(bool unread);
    QList<Event> events(bool unread) const;
    void write(Server::Storage &storage, const Event &event);
    Server::MessageRow messageOf(const Conversation &conversation, const Event &event) const;

    const Tale &m_tale;
    const QString m_folder;
    const qint64 m_now;
    QHash<QString, Member> m_members;
    QHash<QString, QString> m_flowUuids;
    QHash<QString, Server::RowId> m_flowRows;
    QHash<QString, QList<QString>> m_lineIds; //!< the server's ids of the lines, by conversation
};

} // namespace Morelia::Demo

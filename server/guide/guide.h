// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/guide/lessons.h"
#include "server/methods/changes.h"
#include "server/methods/handlers.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

namespace Morelia::Server {

class Dispatcher;

//! Makes the chat of a new account with the guide, and its welcome. Nothing where the configuration wants no guide. Throws
//! StorageError.
void greet(const UserRow &newcomer, const Services &services);

//! An account of the server itself that answers in its chats, with one hint for each thing that a person tries. It says
//! everything once to each person, so no flood and no other program can keep it talking, and it looks at a few messages
//! only between two answers.
class Guide : public QObject
{
    Q_OBJECT

public:
    //! All of them must outlive it.
    Guide(const GuideConfig &config, Storage &storage, Dispatcher &dispatcher, QObject *parent = nullptr);

    //! Looks at what has become durable; answers later.
    void note(const Changes &changes);

private:
    //! A chat that waits for an answer.
    struct Due
    {
        RowId person = 0;
        QSet<Trial> trials;
        int looks = 0;
    };

    void noteChat(RowId flow, const QList<RowId> &messages);
    std::optional<RowId> personIn(RowId flow);
    void answerAll();
    void answer(RowId flow, const Due &due, const Services &services) const;

    Storage &m_storage;
    Dispatcher &m_dispatcher;
    RowId m_self = 0; // 0 until it has greeted somebody
    QHash<RowId, Due> m_due;
    QTimer m_pause;
};

} // namespace Morelia::Server

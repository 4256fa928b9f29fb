// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/storage/storageerror.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <vector>

namespace Morelia::Server {

class Database;

//! Collects the writes of one turn of the event loop into one durable transaction, and holds back what must wait for it.
class GroupCommit : public QObject
{
    Q_OBJECT

public:
    using Continuation = std::function<void(bool durable)>;

    explicit GroupCommit(Database &database, QObject *parent = nullptr);
    ~GroupCommit() override;

    //! Opens the transaction of this turn unless it is open. Throws StorageError.
    void begin();
    //! The whole turn is lost: a write could not be undone alone.
    void fail(const StorageError &error);
    //! Runs what must wait for the open transaction, in order; at once when there is none.
    void whenDurable(Continuation continuation);
    //! Ends the turn now.
    void commit();

private:
    bool end(const QString &statement);

    Database &m_database;
    QTimer m_turn;
    bool m_open = false;
    bool m_failed = false;
    std::vector<Continuation> m_waiting;
};

//! The writes of one request: undone together unless they are kept.
class WriteScope
{
public:
    //! Throws StorageError.
    WriteScope(GroupCommit &commit, Database &database);
    ~WriteScope();
    Q_DISABLE_COPY_MOVE(WriteScope)

    //! Throws StorageError.
    void keep();

private:
    GroupCommit &m_commit;
    Database &m_database;
    bool m_kept = false;
};

} // namespace Morelia::Server

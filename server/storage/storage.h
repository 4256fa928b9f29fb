// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/storage/database.h"
#include "server/storage/flowtable.h"
#include "server/storage/messagetable.h"
#include "server/storage/sessiontable.h"
#include "server/storage/usertable.h"

#include <QLockFile>

#include <memory>
#include <optional>

namespace Morelia::Server {

//! The reason why a data folder cannot be used, for the person who chose it.
struct StorageProblem
{
    enum class Kind : quint8 { NotWritable, InUse, Foreign, TooNew, OtherKey };
    Kind kind = Kind::NotWritable;
    QString text; //!< one English sentence that says what to do
};

//! The data folder of a server: its lock, its database and the tables in it. Lives on one thread.
class Storage
{
public:
    Storage();

    //! Makes or opens the folder. Nothing is changed in one that is not ours. key: see ContentSeal.
    std::optional<StorageProblem> open(const QString &folder, const QByteArray &key = {});

    Database &database() { return m_database; }
    UserTable &users() { return m_users; }
    SessionTable &sessions() { return m_sessions; }
    FlowTable &flows() { return m_flows; }
    MessageTable &messages() { return m_messages; }

    //! A value kept with the database; null when it was never set. Both throw StorageError.
    QString setting(const QString &name);
    void setSetting(const QString &name, const QString &value);

private:
    std::optional<StorageProblem> lock(const QString &folder);
    bool keyFits();

    std::unique_ptr<QLockFile> m_lock;
    Database m_database;
    UserTable m_users;
    SessionTable m_sessions;
    FlowTable m_flows;
    MessageTable m_messages;
};

} // namespace Morelia::Server

// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/clock.h"
#include "server/config.h"

#include <QMap>
#include <QObject>
#include <QTimer>
#include <QUrl>

#include <memory>

namespace Morelia::Server {

class Attendance;
class Dispatcher;
class GroupCommit;
class Guide;
class Listener;
class PasswordHasher;
class Pusher;
class Storage;

//! The result of start().
struct StartResult
{
    enum class Problem : quint8 { None, DataFolder, DataFolderInUse, DataFolderForeign, DataFolderTooNew, Address };

    Problem problem = Problem::None;
    QString text; //!< one English sentence that says what to do; empty without a problem
    QUrl url;     //!< where clients on this machine connect to

    explicit operator bool() const { return problem == Problem::None; }
};

//! A whole MTP server on one data folder. It may live on a thread of its own: start(), stop() and the destructor run on
//! the thread that it belongs to, which needs an event loop. Several may live in one process.
class Server : public QObject
{
    Q_OBJECT

public:
    //! clock tells the time of day of messages and sessions, on the server's thread, and has to outlive it.
    Server(ServerConfig config, const Clock &clock, QObject *parent = nullptr);
    ~Server() override;

    //! Opens the data folder and listens. Once only.
    StartResult start();
    //! The port it listens on, 0 before start().
    quint16 port() const;
    //! Ends in order: no new requests, accepted ones are finished, clients get close code 1001; then stopped().
    void stop();

Q_SIGNALS:
    void stopped();
    //! The people connected and signed in have changed: by login their names, as they wrote them.
    void attendanceChanged(const QMap<QString, QString> &namesByLogin);

private:
    void farewell();
    void finish();

    const ServerConfig m_config;
    const Clock &m_clock;
    // Destroyed from the last to the first.
    std::unique_ptr<Storage> m_storage;
    std::unique_ptr<GroupCommit> m_commit;
    std::unique_ptr<Attendance> m_attendance;
    std::unique_ptr<Pusher> m_pusher;
    std::unique_ptr<PasswordHasher> m_hasher;
    std::unique_ptr<Dispatcher> m_dispatcher;
    std::unique_ptr<Guide> m_guide;
    std::unique_ptr<Listener> m_listener;
    std::unique_ptr<QTimer> m_deadline;
    enum class Phase : quint8 { New, Running, Finishing, Closing, Stopped } m_phase = Phase::New;
};

} // namespace Morelia::Server

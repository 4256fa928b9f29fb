// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/secretkey.h"
#include "models/base/systemclock.h"

#include <QMap>
#include <QObject>
#include <QUrl>

#include <memory>

namespace Morelia {

class ServerHost;
class Settings;
class EventThread;

//! The built-in server: on a thread of its own, its data in the profile, reachable from this computer only. It keeps
//! its port over restarts, as others know it by its address; where another program has that port, it takes another one
//! until it ends.
class LocalServer : public QObject
{
    Q_OBJECT

public:
    //! key: of the profile; the server's data are sealed with one that is derived from it.
    LocalServer(QString dataDir, SecretKey key, Settings &settings, QObject *parent = nullptr);
    //! Ends the server in order; takes a second at most.
    ~LocalServer() override;

    //! Starts it if it does not run; started() or failed() follows.
    void start();
    bool isRunning() const { return !m_url.isEmpty(); }

    //! Where the own account connects to; empty while it does not run.
    const QUrl &url() const { return m_url; }
    //! The address for a second person on this computer; empty while it does not run.
    QString shareAddress() const;
    //! The port by which others know it, where another program has taken it; else 0.
    quint16 takenPort() const;
    //! Why it does not run, in the server's English words; empty otherwise.
    const QString &failure() const { return m_failure; }
    //! The people connected to it and signed in, the own account too: by login their names, as they wrote them.
    const QMap<QString, QString> &attendance() const { return m_attendance; }

Q_SIGNALS:
    void started();
    void failed(const QString &reason);
    void attendanceChanged();

private:
    void makeHost();

    const QString m_dataDir;
    const SecretKey m_key;
    Settings &m_settings;
    const SystemClock m_clock;
    std::unique_ptr<EventThread> m_thread;
    ServerHost *m_host = nullptr; // lives and dies on m_thread
    QUrl m_url;
    QString m_failure;
    QMap<QString, QString> m_attendance;
    bool m_starting = false;
};

} // namespace Morelia

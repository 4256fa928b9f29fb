// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/accounts/localserver.h"

#include "client/accounts/serverhost.h"
#include "client/platform/eventthread.h"
#include "client/settings/settings.h"
#include "client/sync/logging.h"
#include "server/config.h"
#include "server/guide/lessons.h"

#include <QCoreApplication>

namespace Morelia {

using namespace Qt::StringLiterals;

namespace {

constexpr quint16 firstPort = 8'090;
constexpr int portsToTry = 200;
constexpr std::chrono::milliseconds shutdownDeadline{1'000};

} // namespace

LocalServer::LocalServer(QString dataDir, SecretKey key, Settings &settings, QObject *parent)
    : QObject(parent)
    , m_dataDir(std::move(dataDir))
    , m_key(std::move(key))
    , m_settings(settings)
{}

LocalServer::~LocalServer()
{
    if (!m_host)
        return;
    m_thread->post([host = m_host] {
        host->end();
        delete host;
    });
}

void LocalServer::start()
{
    if (m_starting)
        return;
    if (isRunning()) {
        QMetaObject::invokeMethod(this, &LocalServer::started, Qt::QueuedConnection);
        return;
    }
    m_starting = true;
    m_failure.clear();
    if (!m_thread)
        makeHost();
    Server::ServerConfig config;
    config.dataDir = m_dataDir;
    config.storageKey = m_key.derive("morelia built-in server").toBytes();
    config.lobbyTitle = tr("Everyone here");
    config.guide = {.greets = true, .pause = Server::GuideConfig().pause, .translate = [](const char *words) {
                        return QCoreApplication::translate(Server::lessonContext, words);
                    }};
    config.limits.shutdown = shutdownDeadline;
    const quint16 kept = m_settings.serverPort();
    const ServerHost::Ports ports{kept != 0 ? kept : firstPort, firstPort, portsToTry};
    m_thread->post([host = m_host, config, ports] { host->start(config, ports); });
}

void LocalServer::makeHost()
{
    m_thread = std::make_unique<EventThread>(u"server"_s);
    m_host = new ServerHost(m_clock);
    connect(m_host, &ServerHost::started, this, [this](const QUrl &url) {
        m_starting = false;
        m_url = url;
        if (m_settings.serverPort() == 0)
            m_settings.setServerPort(static_cast<quint16>(url.port()));
        Q_EMIT started();
    });
    connect(m_host, &ServerHost::failed, this, [this](const QString &reason) {
        m_starting = false;
        m_failure = reason;
        qCWarning(logAccounts) << "the built-in server did not start:" << reason;
        Q_EMIT failed(reason);
    });
    connect(m_host, &ServerHost::attendanceChanged, this, [this](const QMap<QString, QString> &namesByLogin) {
        m_attendance = namesByLogin;
        Q_EMIT attendanceChanged();
    });
    m_thread->adopt(m_host);
}

quint16 LocalServer::takenPort() const
{
    const quint16 known = m_settings.serverPort();
    return isRunning() && m_url.port() != known ? known : 0;
}

QString LocalServer::shareAddress() const
{
    return isRunning() ? m_url.host() + u':' + QString::number(m_url.port()) : QString();
}

} // namespace Morelia

// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/server.h"

#include "server/auth/passwordhasher.h"
#include "server/dispatcher.h"
#include "server/guide/guide.h"
#include "server/log.h"
#include "server/net/attendance.h"
#include "server/net/clientsocket.h"
#include "server/net/listener.h"
#include "server/net/pusher.h"
#include "server/storage/groupcommit.h"
#include "server/storage/storage.h"

#include <sodium.h>

namespace Morelia::Server {

using namespace Qt::StringLiterals;

namespace {

StartResult::Problem problemOf(StorageProblem::Kind kind)
{
    switch (kind) {
    case StorageProblem::Kind::InUse:
        return StartResult::Problem::DataFolderInUse;
    case StorageProblem::Kind::Foreign:
    case StorageProblem::Kind::OtherKey:
        return StartResult::Problem::DataFolderForeign;
    case StorageProblem::Kind::TooNew:
        return StartResult::Problem::DataFolderTooNew;
    case StorageProblem::Kind::NotWritable:
        break;
    }
    return StartResult::Problem::DataFolder;
}

QUrl localUrl(const QHostAddress &address, quint16 port)
{
    QHostAddress host = address;
    if (address == QHostAddress(QHostAddress::Any) || address == QHostAddress(QHostAddress::AnyIPv4))
        host = QHostAddress(QHostAddress::LocalHost);
    else if (address == QHostAddress(QHostAddress::AnyIPv6))
        host = QHostAddress(QHostAddress::LocalHostIPv6);
    QUrl url;
    url.setScheme(u"ws"_s);
    url.setHost(host.toString());
    url.setPort(port);
    url.setPath(u"/ws"_s);
    return url;
}

} // namespace

Server::Server(ServerConfig config, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_config(std::move(config))
    , m_clock(clock)
{}

Server::~Server()
{
    // Now, while the objects that wait for it still exist.
    if (m_commit)
        m_commit->commit();
}

StartResult Server::start()
{
    Q_ASSERT(m_phase == Phase::New);
    if (sodium_init() < 0)
        return {StartResult::Problem::DataFolder, u"The system gives no random numbers"_s, {}};
    m_storage = std::make_unique<Storage>();
    if (const std::optional<StorageProblem> problem = m_storage->open(m_config.dataDir, m_config.storageKey))
        return {problemOf(problem->kind), problem->text, {}};
    try {
        m_storage->sessions().removeExpired(m_clock.wallMs() / 1000);
    } catch (const StorageError &error) {
        return {StartResult::Problem::DataFolder, QString::fromUtf8(error.what()), {}};
    }
    m_commit = std::make_unique<GroupCommit>(m_storage->database());
    m_pusher = std::make_unique<Pusher>(*m_storage, m_config.limits.replyBytes);
    m_hasher = std::make_unique<PasswordHasher>(m_config.passwordCost, m_config.limits.waitingSignIns);
    m_dispatcher = std::make_unique<Dispatcher>(m_config, m_clock, *m_storage, *m_commit, *m_hasher, *m_pusher);
    if (m_config.guide.greets) {
        m_guide = std::make_unique<Guide>(m_config.guide, *m_storage, *m_dispatcher);
        connect(m_dispatcher.get(), &Dispatcher::changed, m_guide.get(), &Guide::note);
    }
    m_attendance = std::make_unique<Attendance>();
    connect(m_dispatcher.get(), &Dispatcher::asked, m_attendance.get(), &Attendance::note);
    connect(
        m_attendance.get(), &Attendance::changed, this, [this] { Q_EMIT attendanceChanged(m_attendance->names()); });
    m_listener = std::make_unique<Listener>(m_config.limits);
    connect(m_listener.get(), &Listener::joined, this, [this](ClientSocket *client) {
        m_pusher->watch(client);
        connect(client, &ClientSocket::requestArrived, m_dispatcher.get(),
            [this, client](const QByteArray &frame) { m_dispatcher->handle(client, frame); });
    });
    connect(m_listener.get(), &Listener::left, m_pusher.get(), &Pusher::forget);
    connect(m_listener.get(), &Listener::left, m_attendance.get(), &Attendance::forget);

    const QString problem = m_listener->listen(m_config.address, m_config.port);
    if (!problem.isEmpty()) {
        return {StartResult::Problem::Address,
            u"Cannot listen on %1 port %2 (%3): give another address or port."_s.arg(m_config.address.toString())
                .arg(m_config.port)
                .arg(problem),
            {}};
    }
    m_phase = Phase::Running;
    return {StartResult::Problem::None, {}, localUrl(m_config.address, port())};
}

quint16 Server::port() const
{
    return m_listener ? m_listener->port() : 0;
}

void Server::stop()
{
    if (m_phase != Phase::Running) {
        if (m_phase == Phase::New)
            finish();
        return;
    }
    m_phase = Phase::Finishing;
    m_listener->stopAccepting();
    m_deadline = std::make_unique<QTimer>();
    m_deadline->setSingleShot(true);
    connect(m_deadline.get(), &QTimer::timeout, this, [this] {
        qCWarning(lcServer, "Some clients did not let go in time");
        finish();
    });
    m_deadline->start(m_config.limits.shutdown);
    connect(m_hasher.get(), &PasswordHasher::idle, this, &Server::farewell);
    farewell();
}

void Server::farewell()
{
    if (m_phase != Phase::Finishing || m_hasher->pending() > 0 || m_listener->isBusy())
        return;
    m_phase = Phase::Closing;
    m_commit->commit();
    connect(m_listener.get(), &Listener::emptied, this, &Server::finish);
    m_listener->closeAll();
    if (m_listener->isEmpty())
        finish();
}

void Server::finish()
{
    if (m_phase == Phase::Stopped)
        return;
    m_phase = Phase::Stopped;
    Q_EMIT stopped();
}

} // namespace Morelia::Server

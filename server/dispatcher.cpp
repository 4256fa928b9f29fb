// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/dispatcher.h"

#include "protocol/mtp/wire/codec.h"
#include "server/log.h"
#include "server/net/clientsocket.h"
#include "server/net/pusher.h"
#include "server/storage/groupcommit.h"
#include "server/storage/storage.h"

#include <QPointer>

#include <utility>

namespace Morelia::Server {

using namespace Qt::StringLiterals;

namespace {

QString encodeReply(const Reply &reply, const QString &type, qint64 now)
{
    return QString::fromUtf8(Wire::encode(toEnvelope(reply, type, now)));
}

Reply storageFailure(const StorageError &error)
{
    qCWarning(lcServer, "The database refused a request: %s", error.what());
    return Reply::failure(Code::Unknown);
}

} // namespace

Dispatcher::Dispatcher(const ServerConfig &config, const Clock &clock, Storage &storage, GroupCommit &commit,
    PasswordHasher &hasher, Pusher &pusher, QObject *parent)
    : QObject(parent)
    , m_config(config)
    , m_clock(clock)
    , m_storage(storage)
    , m_commit(commit)
    , m_hasher(hasher)
    , m_pusher(pusher)
    , m_authenticator(storage, commit)
{}

void Dispatcher::handle(ClientSocket *socket, const QByteArray &frame)
{
    if (frame.isNull()) {
        deliver(socket, {}, Reply::refusal(Code::Unsupported, u"Frames are text, not binary"_s));
        return;
    }
    std::variant<Request, Reply> parsed = parseRequest(frame);
    if (const Reply *refusal = std::get_if<Reply>(&parsed)) {
        deliver(socket, {}, *refusal);
        return;
    }
    auto &request = std::get<Request>(parsed);
    request.features = socket->features();
    Outcome outcome = outcomeOf(request);
    if (request.signedIn)
        Q_EMIT asked(socket, request.caller);
    if (auto *task = std::get_if<PasswordTask>(&outcome)) {
        hashFor(socket, request.type, std::move(*task));
        return;
    }
    auto &reply = std::get<Reply>(outcome);
    settle(socket, request, reply);
    deliver(socket, request.type, reply);
}

Outcome Dispatcher::outcomeOf(Request &request)
{
    try {
        const Wire::UserData &user = request.user();
        if (user.uuid && user.auth_id) {
            std::optional<UserRow> caller = m_authenticator.userOf(*user.uuid, *user.auth_id, now());
            request.signedIn = caller.has_value();
            request.caller = std::move(caller).value_or(UserRow{});
        }
    } catch (const StorageError &error) {
        return storageFailure(error);
    }
    const MethodEntry *entry = request.method ? &methodEntry(*request.method) : nullptr;
    const bool needsCaller = !entry || entry->signedIn;
    if (needsCaller && !request.signedIn)
        return Reply::refusal(Code::Unauthorized);
    if (!entry || needsCaller != request.signedIn)
        return Reply::refusal(Code::MethodNotAllowed);
    return run(entry->writes, [&](const Services &services) { return entry->handler(request, services); });
}

Outcome Dispatcher::run(bool writes, const std::function<Outcome(const Services &)> &method)
{
    Changes changes;
    const Services services{m_storage, m_config, now(), changes};
    try {
        std::optional<WriteScope> scope;
        if (writes)
            scope.emplace(m_commit, m_storage.database());
        Outcome outcome = method(services);
        const Reply *reply = std::get_if<Reply>(&outcome);
        if (scope && reply && reply->isSuccess()) {
            scope->keep();
            tellLater(changes);
        }
        return outcome;
    } catch (const StorageError &error) {
        return storageFailure(error);
    }
}

void Dispatcher::act(const std::function<void(const Services &)> &action)
{
    static_cast<void>(run(true, [&](const Services &services) {
        action(services);
        return Reply::ok();
    }));
}

void Dispatcher::announce(const Changes &changes)
{
    m_pusher.publish(changes, now());
    Q_EMIT changed(changes);
}

void Dispatcher::tellLater(const Changes &changes)
{
    if (changes.isEmpty())
        return;
    const bool first = m_untold.isEmpty();
    m_untold.merge(changes);
    if (!first)
        return;
    // All changes of one transaction go out together.
    m_commit.whenDurable([this](bool durable) {
        const Changes told = std::exchange(m_untold, {});
        if (durable)
            announce(told);
    });
}

void Dispatcher::hashFor(ClientSocket *socket, const QString &type, PasswordTask task)
{
    const auto done = [this, client = QPointer(socket), type, then = std::move(task.then)](
                          const PasswordResult &result) {
        // Also for a client that has gone: the request was accepted.
        const Outcome outcome = run(true, [&](const Services &services) { return then(services, result); });
        if (!client)
            return;
        deliver(client, type, std::get<Reply>(outcome));
        client->resume();
    };
    QByteArray password = task.password.toUtf8();
    const bool accepted = task.kind == PasswordTask::Kind::Hash
        ? m_hasher.hash(std::move(password), done)
        : m_hasher.verify(std::move(password), task.stored, done);
    if (accepted)
        socket->pause();
    else
        deliver(socket, type, Reply::failure(Code::TooMany, u"Too many sign-ins at once; try again soon"_s));
}

void Dispatcher::settle(ClientSocket *socket, const Request &request, Reply &reply) const
{
    if (!reply.isSuccess())
        return;
    if (request.method == Wire::Method::PingPong) {
        if (const std::optional<Features> features = offerIn(request.meta)) {
            socket->setFeatures(*features, request.caller.id);
            reply.meta = acceptance(*features);
        }
    } else {
        reply.meta = replyMeta(reply, socket->features());
    }
}

void Dispatcher::deliver(ClientSocket *socket, const QString &type, const Reply &reply)
{
    const qint64 time = now();
    m_commit.whenDurable([client = QPointer(socket), frame = encodeReply(reply, type, time), type, time](bool durable) {
        if (client)
            client->send(durable ? frame : encodeReply(Reply::failure(Code::Unknown), type, time));
    });
}

} // namespace Morelia::Server

// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/auth/identifiers.h"
#include "server/auth/sessions.h"
#include "server/guide/guide.h"
#include "server/methods/handlers.h"
#include "server/methods/lobby.h"
#include "server/storage/storage.h"

#include <QRegularExpression>

namespace Morelia::Server::Methods {

using namespace Qt::StringLiterals;

namespace {

// A failed sign-in is answered with an empty list, as on the stock server.
Reply signInFailure(Code code)
{
    Wire::Data data;
    data.user = QList<Wire::UserData>();
    Reply reply = Reply::failure(code);
    reply.data = data;
    return reply;
}

Reply newSession(const Services &services, const UserRow &user, Code code)
{
    const Session session =
        openSession(services.storage.sessions(), user.id, services.now, services.config.limits.sessionsPerUser);
    Wire::UserData entry;
    entry.uuid = user.uuid;
    entry.auth_id = session.token;
    entry.token_ttl = session.expires;
    Wire::Data data;
    data.user = QList{entry};
    Reply reply = Reply::ok(data);
    reply.code = code;
    return reply;
}

std::optional<QString> problemOf(const Wire::UserData &user, const Limits &limits)
{
    const auto longer = [](const Wire::Field<QString> &field, int limit) { return field && field->size() > limit; };
    if (user.login->isEmpty() || longer(user.login, limits.loginChars))
        return u"data.user[0].login: 1 to %1 characters"_s.arg(limits.loginChars);
    if (user.password->isEmpty() || longer(user.password, limits.secretChars))
        return u"data.user[0].password: 1 to %1 characters"_s.arg(limits.secretChars);
    if (longer(user.username, limits.nameChars))
        return u"data.user[0].username: at most %1 characters"_s.arg(limits.nameChars);
    static const QRegularExpression address(u"^[^@\\s]{1,64}@[^@\\s.]+(\\.[^@\\s.]+)+$"_s);
    if (user.email && (longer(user.email, 254) || !address.match(*user.email).hasMatch()))
        return u"data.user[0].email: not an address; leave it out"_s;
    return std::nullopt;
}

Reply finishRegistration(const Wire::UserData &form, const Services &services, const QByteArray &hash)
{
    UserTable &users = services.storage.users();
    if (hash.isEmpty())
        return Reply::failure(Code::Unknown);
    // Somebody else may have taken it while the password was hashed.
    if (users.byLogin(*form.login))
        return Reply::failure(Code::Conflict);
    UserRow user{.uuid = newUuid(), .login = *form.login, .credential = hash, .created = services.now};
    user.username = form.username.valueOr(QString());
    user.email = form.email.valueOr(QString());
    user.id = users.add(user);
    services.changes.users.insert(user.id);
    joinLobby(user, services);
    greet(user, services);
    return newSession(services, user, Code::Created);
}

} // namespace

Outcome registerUser(const Request &request, const Services &services)
{
    const Wire::UserData &form = request.user();
    if (!form.login || !form.password)
        return Reply::failure(Code::Unauthorized, u"A login and a password are needed"_s);
    if (const std::optional<QString> problem = problemOf(form, services.config.limits))
        return Reply::refusal(Code::Unsupported, *problem);
    if (services.storage.users().byLogin(*form.login))
        return Reply::failure(Code::Conflict);
    return PasswordTask{
        PasswordTask::Kind::Hash, *form.password, {}, [form](const Services &later, const PasswordResult &result) {
            return finishRegistration(form, later, result.hash);
        }};
}

Outcome authentication(const Request &request, const Services &services)
{
    const Wire::UserData &form = request.user();
    const Limits &limits = services.config.limits;
    if (!form.login || form.login->size() > limits.loginChars)
        return signInFailure(Code::NotFound);
    if (!form.password || form.password->size() > limits.secretChars)
        return signInFailure(Code::Unauthorized);
    const std::optional<UserRow> user = services.storage.users().byLogin(*form.login);
    // Without an account the hasher works all the same, so that both answers take as long.
    return PasswordTask{PasswordTask::Kind::Verify, *form.password, user ? user->credential : QByteArray(),
        [user](const Services &later, const PasswordResult &result) {
            if (!user)
                return signInFailure(Code::NotFound);
            if (!result.matches)
                return signInFailure(Code::Unauthorized);
            return newSession(later, *user, Code::Ok);
        }};
}

Outcome deleteUser(const Request &request, const Services &services)
{
    const Wire::UserData &form = request.user();
    if (!form.login || !form.password || form.password->size() > services.config.limits.secretChars)
        return Reply::failure(Code::NotFound, u"The login and the password of the account are needed"_s);
    if (*form.login != request.caller.login)
        return Reply::failure(Code::Forbidden, u"Only the own account can be deleted"_s);
    return PasswordTask{PasswordTask::Kind::Verify, *form.password, request.caller.credential,
        [id = request.caller.id](const Services &later, const PasswordResult &result) {
            if (!result.matches)
                return Reply::failure(Code::NotFound);
            later.storage.users().markDeleted(id);
            later.storage.sessions().removeAllOf(id);
            later.changes.users.insert(id);
            later.changes.signedOut.insert(id);
            return Reply::ok();
        }};
}

} // namespace Morelia::Server::Methods

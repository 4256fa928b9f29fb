// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "protocol/check/bench.h"
#include "protocol/check/check.h"
#include "protocol/check/words.h"

#include <array>

namespace Morelia::Check {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView userInfo = "user_info"_L1;
constexpr QLatin1StringView deleteUser = "delete_user"_L1;

QJsonArray asking(const Account &who, const QStringList &uuids)
{
    QJsonArray users{who.credentials()};
    for (const QString &uuid : uuids)
        users.append(QJsonObject{{u"uuid"_s, uuid}});
    return users;
}

Reply infoOf(Bench &bench, const QStringList &uuids)
{
    return bench.ask(userInfo, bench.alice(), {{u"user"_s, asking(bench.alice(), uuids)}});
}

QString infoNobody(Bench &bench, QLatin1StringView /*input*/)
{
    return withCount(infoOf(bench, {}), userInfo, "user"_L1);
}

QString infoSelf(Bench &bench, QLatin1StringView /*input*/)
{
    const Reply reply = infoOf(bench, {bench.alice().uuid});
    return withCount(reply, userInfo, "user"_L1)
        + either(firstOf(reply, "user"_L1).value("login"_L1).toString() == bench.alice().login, ", with the login"_L1,
            ", without the login"_L1);
}

QString infoOther(Bench &bench, QLatin1StringView /*input*/)
{
    const Reply reply = infoOf(bench, {bench.bob().uuid});
    const QJsonObject user = firstOf(reply, "user"_L1);
    const bool secret = user["password"_L1].isNull() && user["auth_id"_L1].isNull() && user["email"_L1].isNull();
    return withCount(reply, userInfo, "user"_L1)
        + either(user["username"_L1].toString() == "bob"_L1, ", named"_L1, ", not named"_L1)
        + either(secret, ""_L1, ", with secrets"_L1);
}

QString infoTwice(Bench &bench, QLatin1StringView /*input*/)
{
    return withCount(infoOf(bench, {bench.bob().uuid, bench.bob().uuid}), userInfo, "user"_L1);
}

QString infoUnknown(Bench &bench, QLatin1StringView /*input*/)
{
    return withCount(infoOf(bench, {u"1"_s}), userInfo, "user"_L1);
}

QString infoMixed(Bench &bench, QLatin1StringView /*input*/)
{
    return withCount(infoOf(bench, {u"1"_s, bench.bob().uuid}), userInfo, "user"_L1);
}

QString infoByLogin(Bench &bench, QLatin1StringView /*input*/)
{
    const QJsonArray users{bench.alice().credentials(), QJsonObject{{u"login"_s, bench.bob().login}}};
    return withCount(bench.ask(userInfo, bench.alice(), {{u"user"_s, users}}), userInfo, "user"_L1);
}

// input: how many entries.
QString infoMany(Bench &bench, QLatin1StringView input)
{
    return withCount(infoOf(bench, QStringList(QString(input).toInt() - 1, bench.bob().uuid)), userInfo, "user"_L1);
}

QString infoSecondPlace(Bench &bench, QLatin1StringView /*input*/)
{
    const QJsonArray users{QJsonObject{{u"uuid"_s, bench.bob().uuid}}, bench.alice().credentials()};
    return describe(bench.askAs(userInfo, {}, {{u"user"_s, users}}), userInfo);
}

Reply deleteAs(Bench &bench, const Account &who, const QJsonObject &form)
{
    QJsonObject user = who.credentials();
    for (auto it = form.begin(); it != form.end(); ++it)
        user.insert(it.key(), it.value());
    return bench.askAs(deleteUser, user);
}

Reply deleteOwn(Bench &bench, const Account &who)
{
    return deleteAs(bench, who, {{u"login"_s, who.login}, {u"password"_s, who.password}});
}

QString deleteWrong(Bench &bench, QLatin1StringView /*input*/)
{
    const Account &alice = bench.alice();
    return describe(deleteAs(bench, alice, {{u"login"_s, alice.login}, {u"password"_s, u"wrong"_s}}), deleteUser);
}

QString deleteNothing(Bench &bench, QLatin1StringView /*input*/)
{
    return describe(deleteAs(bench, bench.alice(), {}), deleteUser);
}

QString deleteOwnAccount(Bench &bench, QLatin1StringView /*input*/)
{
    const Account gone = bench.newAccount(u"gone"_s);
    const Reply reply = deleteOwn(bench, gone);
    const Reply ping = bench.ask(u"ping_pong"_s, gone);
    return describe(reply, deleteUser) + either(codeOf(ping) == 401, ", the token is dead"_L1, ", the token lives"_L1);
}

QString deletedLogin(Bench &bench, QLatin1StringView /*input*/)
{
    const Account gone = bench.newAccount(u"gone"_s);
    deleteOwn(bench, gone);
    const Reply again = bench.askAs(u"register_user"_s, {{u"login"_s, gone.login}, {u"password"_s, gone.password}});
    return describe(again, u"register_user"_s);
}

QString deletedProfile(Bench &bench, QLatin1StringView /*input*/)
{
    const Account gone = bench.newAccount(u"gone"_s);
    deleteOwn(bench, gone);
    const QJsonObject user = firstOf(infoOf(bench, {gone.uuid}), "user"_L1);
    return user["uuid"_L1].toString() == gone.uuid
        ? u"kept as \"%1\", login \"%2\""_s.arg(user["username"_L1].toString(), user["login"_L1].toString())
        : u"gone"_s;
}

QString deletedInFlows(Bench &bench, QLatin1StringView /*input*/)
{
    const Account gone = bench.newAccount(u"gone"_s);
    const QString flow = bench.newFlow(u"group"_s, {bench.alice().uuid, gone.uuid});
    bench.send(gone, flow, Bench::message(u"still here"_s));
    deleteOwn(bench, gone);
    const Reply history = bench.history(bench.alice(), flow, 0);
    const bool messages = firstOf(history, "message"_L1).value("from_user"_L1).toString() == gone.uuid;
    bool member = false;
    const QJsonArray flows = listOf(bench.ask(u"all_flow"_s, bench.alice()), "flow"_L1);
    for (const auto &entry : flows)
        member = member || (entry["uuid"_L1].toString() == flow && entry["users"_L1].toArray().contains(gone.uuid));
    return either(messages, "messages stay"_L1, "messages go"_L1)
        + either(member, ", membership stays"_L1, ", membership goes"_L1);
}

QString deletedInUpdates(Bench &bench, QLatin1StringView /*input*/)
{
    const Account gone = bench.newAccount(u"gone"_s);
    deleteOwn(bench, gone);
    const QJsonArray users = listOf(bench.updates(bench.alice(), QJsonValue::Undefined), "user"_L1);
    for (const auto &user : users) {
        if (user["uuid"_L1].toString() == gone.uuid)
            return u"listed as \"%1\""_s.arg(user["username"_L1].toString());
    }
    return u"not listed"_s;
}

QString deleteOther(Bench &bench, QLatin1StringView /*input*/)
{
    const Account victim = bench.newAccount(u"victim"_s);
    const Reply reply = deleteAs(bench, bench.alice(), {{u"login"_s, victim.login}, {u"password"_s, victim.password}});
    const bool lives = codeOf(bench.ask(u"ping_pong"_s, victim)) == 200;
    return describe(reply, deleteUser) + either(lives, ", the account lives"_L1, ", the account is deleted"_L1);
}

constexpr auto userTable = std::to_array<Check>({
    {"user-info.nobody"_L1, "only the credentials"_L1, &infoNobody, "200, 0 users"_L1},
    {"user-info.self"_L1, "one's own profile"_L1, &infoSelf, "200, 1 user, with the login"_L1},
    {"user-info.other"_L1, "somebody else's profile"_L1, &infoOther, "200, 1 user, named"_L1},
    {"user-info.twice"_L1, "one profile twice"_L1, &infoTwice, "200, 2 users"_L1},
    {"user-info.unknown"_L1, "an account that does not exist"_L1, &infoUnknown, "520, 0 users"_L1},
    {"user-info.mixed"_L1, "an unknown account before a known one"_L1, &infoMixed, "520, 1 user"_L1},
    {"user-info.login"_L1, "a look-up by login"_L1, &infoByLogin, "520, 0 users"_L1},
    {"user-info.100"_L1, "100 entries, the credentials included"_L1, &infoMany, "200, 99 users"_L1, {}, 0, "100"_L1},
    {"user-info.101"_L1, "101 entries"_L1, &infoMany, "429 | 429, 0 users"_L1, {}, 0, "101"_L1},
    {"user-info.second"_L1, "the credentials in the second place"_L1, &infoSecondPlace, "401 error"_L1},
    {"delete-user.wrong"_L1, "a wrong password"_L1, &deleteWrong, "404"_L1},
    {"delete-user.nothing"_L1, "neither login nor password"_L1, &deleteNothing, "404"_L1},
    {"delete-user.plain"_L1, "one's own account"_L1, &deleteOwnAccount, "200, the token is dead"_L1},
    {"delete-user.login"_L1, "the login of a deleted account"_L1, &deletedLogin, "201"_L1},
    {"delete-user.profile"_L1, "the profile of a deleted account"_L1, &deletedProfile,
        "kept as \"User deleted\", login \"User deleted\""_L1, {}, 38},
    {"delete-user.flows"_L1, "what a deleted account leaves in flows"_L1, &deletedInFlows,
        "messages stay, membership stays"_L1, {}, 38},
    {"delete-user.updates"_L1, "a deleted account in get_update"_L1, &deletedInUpdates, "listed as \"User deleted\""_L1,
        {}, 11},
    {"delete-user.other"_L1, "somebody else's account, with its password"_L1, &deleteOther, "403, the account lives"_L1,
        "200, the account is deleted"_L1, 25},
});

} // namespace

Checks userChecks()
{
    return userTable;
}

} // namespace Morelia::Check

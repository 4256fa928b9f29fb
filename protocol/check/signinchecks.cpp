// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "protocol/check/bench.h"
#include "protocol/check/check.h"
#include "protocol/check/words.h"

#include <array>

namespace Morelia::Check {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView signIn = "authentication"_L1;

Reply enter(Bench &bench, const QString &login, const QString &password)
{
    return bench.askAs(signIn, {{u"login"_s, login}, {u"password"_s, password}});
}

QString signInPlain(Bench &bench, QLatin1StringView /*input*/)
{
    const Reply reply = enter(bench, bench.alice().login, bench.alice().password);
    const QJsonObject user = firstOf(reply, "user"_L1);
    const bool complete = user["uuid"_L1].toString() == bench.alice().uuid && user["auth_id"_L1].isString();
    return withCount(reply, signIn, "user"_L1) + either(complete, ", complete"_L1, ", incomplete"_L1);
}

QString signInTokens(Bench &bench, QLatin1StringView /*input*/)
{
    const auto token = [&bench] {
        const Reply reply = enter(bench, bench.alice().login, bench.alice().password);
        return firstOf(reply, "user"_L1).value("auth_id"_L1).toString();
    };
    const QString first = token();
    const QString second = token();
    if (first.isEmpty() || second.isEmpty())
        return u"no token"_s;
    return either(first == second && first == bench.alice().authId, "the same for ever"_L1, "a new one each time"_L1);
}

QString signInAgain(Bench &bench, QLatin1StringView /*input*/)
{
    enter(bench, bench.alice().login, bench.alice().password);
    return describe(bench.ask(u"ping_pong"_s, bench.alice()), u"ping_pong"_s);
}

QString signInWrong(Bench &bench, QLatin1StringView input)
{
    return withCount(enter(bench, bench.alice().login, input), signIn, "user"_L1);
}

QString signInUnknown(Bench &bench, QLatin1StringView /*input*/)
{
    return withCount(enter(bench, bench.freshLogin(u"nobody"_s), u"x"_s), signIn, "user"_L1);
}

QString signInOtherCase(Bench &bench, QLatin1StringView /*input*/)
{
    const Account someone = bench.newAccount(u"case"_s);
    return withCount(enter(bench, someone.login.toUpper(), someone.password), signIn, "user"_L1);
}

QString signInNoPassword(Bench &bench, QLatin1StringView /*input*/)
{
    return withCount(bench.askAs(signIn, {{u"login"_s, bench.alice().login}}), signIn, "user"_L1);
}

QString signInForm(Bench &bench, QLatin1StringView input)
{
    return withCount(bench.askAs(signIn, valueOf(input).toObject()), signIn, "user"_L1);
}

QString signInWith(Bench &bench, const QString &authId)
{
    const Account &alice = bench.alice();
    return describe(bench.askAs(signIn,
                        {{u"login"_s, alice.login}, {u"password"_s, alice.password}, {u"uuid"_s, alice.uuid},
                            {u"auth_id"_s, authId}}),
        signIn);
}

QString signInSignedIn(Bench &bench, QLatin1StringView /*input*/)
{
    return signInWith(bench, bench.alice().authId);
}

QString signInStale(Bench &bench, QLatin1StringView /*input*/)
{
    return signInWith(bench, u"stale"_s);
}

// input: the type of a request that needs credentials and nothing else.
QString askSignedIn(Bench &bench, QLatin1StringView input)
{
    return describe(bench.ask(input, bench.alice()), input);
}

QString pingWith(Bench &bench, const QJsonObject &user)
{
    return describe(bench.askAs(u"ping_pong"_s, user), u"ping_pong"_s);
}

QString pingWrongToken(Bench &bench, QLatin1StringView /*input*/)
{
    return pingWith(bench, {{u"uuid"_s, bench.alice().uuid}, {u"auth_id"_s, u"wrong"_s}});
}

QString pingUpperToken(Bench &bench, QLatin1StringView /*input*/)
{
    // Of digits only it would stay the same.
    const QString changed =
        bench.alice().authId.toUpper() + (bench.alice().authId.toUpper() == bench.alice().authId ? u"A"_s : QString());
    return pingWith(bench, {{u"uuid"_s, bench.alice().uuid}, {u"auth_id"_s, changed}});
}

QString pingForeignToken(Bench &bench, QLatin1StringView /*input*/)
{
    return pingWith(bench, {{u"uuid"_s, bench.alice().uuid}, {u"auth_id"_s, bench.bob().authId}});
}

QString pingNoToken(Bench &bench, QLatin1StringView /*input*/)
{
    return pingWith(bench, {{u"uuid"_s, bench.alice().uuid}});
}

QString pingForm(Bench &bench, QLatin1StringView input)
{
    return pingWith(bench, valueOf(input).toObject());
}

QString pingData(Bench &bench, QLatin1StringView /*input*/)
{
    const Reply reply = bench.ask(u"ping_pong"_s, bench.alice());
    return describe(reply, u"ping_pong"_s) + either(reply.json["data"_L1].isNull(), ", data null"_L1, ", with data"_L1);
}

constexpr auto signInTable = std::to_array<Check>({
    {"auth.plain"_L1, "a sign-in"_L1, &signInPlain, "200, 1 user, complete"_L1},
    {"auth.token"_L1, "the token of each sign-in"_L1, &signInTokens, "a new one each time"_L1, "the same for ever"_L1,
        26},
    {"auth.old-token"_L1, "an older token after another sign-in"_L1, &signInAgain, "200"_L1},
    {"auth.wrong"_L1, "a wrong password"_L1, &signInWrong, "401, 0 users"_L1, {}, 0, "wrong"_L1},
    {"auth.empty"_L1, "an empty password"_L1, &signInWrong, "401, 0 users"_L1},
    {"auth.unknown"_L1, "a login that nobody has"_L1, &signInUnknown, "404, 0 users"_L1},
    {"auth.other-case"_L1, "a login in another case"_L1, &signInOtherCase, "404, 0 users"_L1},
    {"auth.no-password"_L1, "a login without a password"_L1, &signInNoPassword, "401, 0 users"_L1, "dropped"_L1, 20},
    {"auth.no-login"_L1, "a password without a login"_L1, &signInForm, "404, 0 users"_L1, {}, 0,
        R"({"password":"x"})"_L1},
    {"auth.nothing"_L1, "neither login nor password"_L1, &signInForm, "404, 0 users"_L1, {}, 0, "{}"_L1},
    {"auth.nul"_L1, "NUL in the login"_L1, &signInForm, "415 error"_L1, "dropped"_L1, 22,
        R"({"login":"a\u0000","password":"x"})"_L1},
    {"auth.signed-in"_L1, "with valid credentials"_L1, &signInSignedIn, "405 error"_L1},
    {"auth.stale"_L1, "with a stale token beside the password"_L1, &signInStale, "200"_L1},
    {"auth.old-name"_L1, "the method's name before revision 17: auth"_L1, &askSignedIn, "405 error"_L1, {}, 0,
        "auth"_L1},
    {"ping.plain"_L1, "a ping"_L1, &pingData, "200, data null"_L1},
    {"ping.old-name"_L1, "the method's name before revision 17: ping-pong"_L1, &askSignedIn, "405 error | 200"_L1, {},
        0, "ping-pong"_L1},
    {"ping.wrong-token"_L1, "a token that is wrong"_L1, &pingWrongToken, "401 error"_L1},
    {"ping.upper-token"_L1, "a token in upper case"_L1, &pingUpperToken, "401 error"_L1},
    {"ping.foreign-token"_L1, "somebody else's token"_L1, &pingForeignToken, "401 error"_L1},
    {"ping.no-token"_L1, "no token"_L1, &pingNoToken, "401 error"_L1},
    {"ping.unknown"_L1, "an account that does not exist"_L1, &pingForm, "401 error"_L1, {}, 0,
        R"({"uuid":"1","auth_id":"x"})"_L1},
    {"ping.nulls"_L1, "uuid and auth_id null"_L1, &pingForm, "401 error"_L1, {}, 0,
        R"({"uuid":null,"auth_id":null})"_L1},
    {"ping.nobody"_L1, "no credentials"_L1, &pingForm, "401 error"_L1, {}, 0, "{}"_L1},
    {"ping.nul"_L1, "NUL in the uuid"_L1, &pingForm, "415 error"_L1, "dropped"_L1, 22,
        R"({"uuid":"1\u0000","auth_id":"x"})"_L1},
});

} // namespace

Checks signInChecks()
{
    return signInTable;
}

} // namespace Morelia::Check

// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "protocol/check/bench.h"
#include "protocol/check/check.h"
#include "protocol/check/words.h"

#include <algorithm>
#include <array>

namespace Morelia::Check {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView signUp = "register_user"_L1;

Reply signUpWith(Bench &bench, const QJsonObject &more)
{
    QJsonObject form{{u"login"_s, bench.freshLogin(u"someone"_s)}, {u"password"_s, u"not a secret"_s}};
    for (auto it = more.begin(); it != more.end(); ++it)
        form.insert(it.key(), it.value());
    return bench.askAs(signUp, form);
}

QString signUpPlain(Bench &bench, QLatin1StringView /*input*/)
{
    const Reply reply = signUpWith(bench, {{u"username"_s, u"Someone"_s}, {u"email"_s, u"someone@example.com"_s}});
    const QJsonObject user = firstOf(reply, "user"_L1);
    const bool complete = user["uuid"_L1].isString() && user["auth_id"_L1].isString() && user["token_ttl"_L1].isDouble()
        && timeOf(reply) > 0;
    const bool quiet = user["password"_L1].isNull() && user["login"_L1].isNull();
    return describe(reply, signUp) + either(complete, ", complete"_L1, ", incomplete"_L1)
        + either(quiet, ""_L1, ", tells the login or the password"_L1);
}

// input: members of data.user[0] that are added or replaced.
QString signUpForm(Bench &bench, QLatin1StringView input)
{
    return describe(signUpWith(bench, valueOf(input).toObject()), signUp);
}

// input: data.user[0] as it is.
QString signUpExactly(Bench &bench, QLatin1StringView input)
{
    return describe(bench.askAs(signUp, valueOf(input).toObject()), signUp);
}

QString signUpTaken(Bench &bench, QLatin1StringView /*input*/)
{
    return describe(signUpWith(bench, {{u"login"_s, bench.alice().login}}), signUp);
}

QString signUpOtherCase(Bench &bench, QLatin1StringView /*input*/)
{
    return describe(signUpWith(bench, {{u"login"_s, bench.alice().login.toUpper()}}), signUp);
}

QString signUpWithSpace(Bench &bench, QLatin1StringView /*input*/)
{
    return describe(signUpWith(bench, {{u"login"_s, bench.alice().login + u' '}}), signUp);
}

QString signUpWithNumbers(Bench &bench, QLatin1StringView /*input*/)
{
    const QJsonValue login = QJsonValue(static_cast<qint64>(qHash(bench.freshLogin(u"number"_s)) >> 16));
    return describe(signUpWith(bench, {{u"login"_s, login}, {u"password"_s, 5}}), signUp);
}

QString signUpLongLogin(Bench &bench, QLatin1StringView /*input*/)
{
    return describe(signUpWith(bench, {{u"login"_s, bench.freshLogin(QString(10'000, u'l'))}}), signUp);
}

QString signUpSignedIn(Bench &bench, QLatin1StringView /*input*/)
{
    return describe(signUpWith(bench, bench.alice().credentials()), signUp);
}

QString signUpTwo(Bench &bench, QLatin1StringView /*input*/)
{
    const QString second = bench.freshLogin(u"second"_s);
    const QJsonArray users{QJsonObject{{u"login"_s, bench.freshLogin(u"first"_s)}, {u"password"_s, u"a"_s}},
        QJsonObject{{u"login"_s, second}, {u"password"_s, u"b"_s}}};
    const Reply reply = bench.askAs(signUp, {}, {{u"user"_s, users}});
    const Reply entered = bench.askAs(u"authentication"_s, {{u"login"_s, second}, {u"password"_s, u"b"_s}});
    return withCount(reply, signUp, "user"_L1)
        + either(codeOf(entered) == 404, ", the second is not made"_L1, ", the second is made"_L1);
}

QString signUpProfile(Bench &bench, QLatin1StringView /*input*/)
{
    const Reply reply =
        signUpWith(bench, {{u"bio"_s, u"b"_s}, {u"avatar"_s, u"a"_s}, {u"is_bot"_s, true}, {u"token_ttl"_s, 5}});
    const QJsonValue uuid = firstOf(reply, "user"_L1).value("uuid"_L1);
    const Reply info = bench.ask(u"user_info"_s, bench.alice(),
        {{u"user"_s, QJsonArray{bench.alice().credentials(), QJsonObject{{u"uuid"_s, uuid}}}}});
    const QJsonObject user = firstOf(info, "user"_L1);
    const bool ignored = user["bio"_L1].isNull() && user["avatar"_L1].isNull() && !user["is_bot"_L1].toBool();
    return describe(reply, signUp) + either(ignored, ", ignored"_L1, ", kept"_L1);
}

QString signUpOwnUuid(Bench &bench, QLatin1StringView /*input*/)
{
    const Reply reply = signUpWith(bench, {{u"uuid"_s, u"12345"_s}, {u"auth_id"_s, u"mine"_s}});
    const QJsonObject user = firstOf(reply, "user"_L1);
    const bool ignored = user["uuid"_L1].toString() != "12345"_L1 && user["auth_id"_L1].toString() != "mine"_L1;
    return describe(reply, signUp) + either(ignored, ", ignored"_L1, ", kept"_L1);
}

QString signUpUuidForm(Bench &bench, QLatin1StringView /*input*/)
{
    const QString &uuid = bench.alice().uuid;
    const bool digits = std::ranges::all_of(uuid, [](QChar c) { return c >= u'0' && c <= u'9'; });
    return either(digits && uuid.size() <= 39, "up to 39 digits in a string"_L1, "of another form"_L1);
}

QString tokenLifetime(Bench &bench, QLatin1StringView /*input*/)
{
    const Reply reply = signUpWith(bench, {});
    const qint64 ttl = firstOf(reply, "user"_L1).value("token_ttl"_L1).toInteger(-1);
    const qint64 now = timeOf(reply);
    if (ttl < now - 2)
        return u"a time in the past"_s;
    return either(ttl <= now + 2, "the moment of registration"_L1, "a time in the future"_L1);
}

constexpr auto registerTable = std::to_array<Check>({
    {"register.plain"_L1, "an account is made"_L1, &signUpPlain, "201, complete"_L1},
    {"register.uuid"_L1, "what a uuid looks like"_L1, &signUpUuidForm, "up to 39 digits in a string"_L1, {}, 30},
    {"register.taken"_L1, "a login that somebody has"_L1, &signUpTaken, "409"_L1},
    {"register.other-case"_L1, "a login that differs in case is another one"_L1, &signUpOtherCase, "201"_L1},
    {"register.space"_L1, "a login with a space at its end is another one"_L1, &signUpWithSpace, "201"_L1},
    {"register.unicode"_L1, "a name in other scripts"_L1, &signUpForm, "201"_L1, {}, 0,
        R"({"username":"\u0410\u043d\u043d\u0430 \ud83d\udc0d"})"_L1},
    {"register.email-null"_L1, "e-mail null"_L1, &signUpForm, "201"_L1, {}, 0, R"({"email":null})"_L1},
    {"register.email-empty"_L1, "an empty e-mail"_L1, &signUpForm, "415 error"_L1, {}, 0, R"({"email":""})"_L1},
    {"register.email-wrong"_L1, "an e-mail that is none"_L1, &signUpForm, "415 error"_L1, {}, 0,
        R"({"email":"nobody"})"_L1},
    {"register.email-no-dot"_L1, "an e-mail without a dot in its domain"_L1, &signUpForm, "415 error"_L1, {}, 0,
        R"({"email":"a@localhost"})"_L1},
    {"register.no-login"_L1, "no login"_L1, &signUpExactly, "401"_L1, {}, 0, R"({"password":"x"})"_L1},
    {"register.no-password"_L1, "no password"_L1, &signUpExactly, "401"_L1, {}, 0, R"({"login":"x"})"_L1},
    {"register.nulls"_L1, "login and password null"_L1, &signUpExactly, "401"_L1, {}, 0,
        R"({"login":null,"password":null})"_L1},
    {"register.empty"_L1, "an empty login"_L1, &signUpExactly, "415 error"_L1, "201 | 409"_L1, 0,
        R"({"login":"","password":"x"})"_L1},
    {"register.long"_L1, "a login of 10,000 characters"_L1, &signUpLongLogin, "415 error"_L1, "201"_L1},
    {"register.numbers"_L1, "login and password are numbers"_L1, &signUpWithNumbers, "415 error"_L1,
        "201 | 415 error"_L1, 44},
    {"register.nul-login"_L1, "NUL in the login"_L1, &signUpForm, "415 error"_L1, "dropped"_L1, 22,
        R"({"login":"a\u0000b"})"_L1},
    {"register.nul-password"_L1, "NUL in the password"_L1, &signUpForm, "415 error"_L1, "dropped"_L1, 22,
        R"({"password":"a\u0000b"})"_L1},
    {"register.signed-in"_L1, "with valid credentials"_L1, &signUpSignedIn, "405 error"_L1},
    {"register.two"_L1, "two accounts in one request"_L1, &signUpTwo, "201, 1 user, the second is not made"_L1},
    {"register.profile"_L1, "bio, avatar, is_bot and token_ttl chosen by the client"_L1, &signUpProfile,
        "201, ignored"_L1},
    {"register.own-uuid"_L1, "uuid and auth_id chosen by the client"_L1, &signUpOwnUuid, "201, ignored"_L1},
    {"register.token-ttl"_L1, "what token_ttl tells"_L1, &tokenLifetime, "a time in the future"_L1,
        "the moment of registration"_L1, 26},
});

} // namespace

Checks registerChecks()
{
    return registerTable;
}

} // namespace Morelia::Check

// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The numbers are those of the list of quirks.
#include "tests/support/protocol/stockmethods.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Morelia::Test {

using Wire::Method;

namespace {

StockAnswer answered(int code, const StockJson &data, const QString &detail = {})
{
    StockAnswer answer = refused(code, detail);
    answer.data = data;
    return answer;
}

bool isUnstorable(const QString &text)
{
    return hasNul(text) || hasLoneSurrogate(text);
}

QString databaseComplaint(const QString &text)
{
    if (hasNul(text))
        return u"the query contains a null character"_s;
    return u"'utf-8' codec can't encode character in position 0: surrogates not allowed"_s;
}

} // namespace

StockMethods::StockMethods(StockStore &store, const StockQuirks &quirks)
    : m_store(store)
    , m_quirks(quirks)
{}

std::variant<Method, StockAnswer> StockMethods::judge(const StockForm &form)
{
    if (form.users.isEmpty())
        return extended ? refusedAsError(415) : dead();
    if (const auto answer = unreadable(form))
        return *answer;
    const StockUserForm &caller = form.users.first();
    if (caller.uuid && isUnstorable(*caller.uuid))
        return dead();
    StockUser *known = caller.uuid ? m_store.user(*caller.uuid) : nullptr;
    const bool isOpenUser = known && !known->token && has(Quirk::Q28UsersWithoutToken);
    const bool mayPass = known && (known->token == caller.authId && (known->token || isOpenUser));
    if (form.version < "1.0"_L1 || form.version > "1.9"_L1)
        return refusedAsError(505);
    auto method = Wire::methodFromName(form.type);
    if (method && !extended && Wire::methodName(*method) != form.type)
        method.reset();
    if (mayPass)
        return method && !isOpen(*method) ? std::variant<Method, StockAnswer>(*method) : refusedAsError(405);
    if (method && isOpen(*method))
        return *method;
    return refusedAsError(401, known ? u"Authentication User failed"_s : u"User was not authenticated"_s);
}

StockAnswer StockMethods::carryOut(Method method, const StockForm &form)
{
    switch (method) {
    case Method::RegisterUser:
        return registerUser(form.users.first());
    case Method::Authentication:
        return authenticate(form.users.first());
    case Method::PingPong:
        return refused(200);
    case Method::GetUpdate:
        return getUpdate(form);
    case Method::AllFlow:
        return allFlow(form);
    case Method::AddFlow:
        return addFlow(form);
    case Method::SendMessage:
        return sendMessage(form);
    case Method::AllMessages:
        return allMessages(form);
    case Method::UserInfo:
        return userInfo(form);
    case Method::EditedMessage:
        return change(form, false);
    case Method::DeleteMessage:
        return change(form, true);
    case Method::DeleteUser:
        return deleteAccount(form);
    }
    return dead();
}

bool StockMethods::isOpen(Method method)
{
    return method == Method::RegisterUser || method == Method::Authentication;
}

bool StockMethods::writes(Method method)
{
    switch (method) {
    case Method::PingPong:
    case Method::GetUpdate:
    case Method::AllFlow:
    case Method::AllMessages:
    case Method::UserInfo:
        return false;
    default:
        return true;
    }
}

StockAnswer StockMethods::locked(Method method)
{
    StockAnswer answer = refused(404, u"database is locked"_s);
    // The others do not expect it.
    answer.isDead = method != Method::SendMessage && method != Method::AddFlow;
    return answer;
}

// An exception in the server ends the link without a word (20).
StockAnswer StockMethods::dead() const
{
    StockAnswer answer = refusedAsError(520);
    answer.isDead = has(Quirk::Q20ExceptionsDropTheLink);
    return answer;
}

// With the switch off, what no database takes is refused before it gets there (22).
std::optional<StockAnswer> StockMethods::unreadable(const StockForm &form) const
{
    if (has(Quirk::Q22NulsAndSurrogates))
        return std::nullopt;
    const auto isBad = [](const std::optional<QString> &text) { return text && isUnstorable(*text); };
    bool bad = std::ranges::any_of(form.users,
        [&](const StockUserForm &user) { return isBad(user.uuid) || isBad(user.login) || isBad(user.password); });
    for (const StockMessageForm &message : form.messages)
        bad = bad || isBad(message.text);
    return bad ? std::optional(refusedAsError(415)) : std::nullopt;
}

StockAnswer StockMethods::registerUser(const StockUserForm &user)
{
    if (!user.login || !user.password)
        return refused(401);
    const QString stored = *user.login + *user.password + user.username.value_or(QString());
    if (isUnstorable(stored))
        return dead();
    if (m_store.userByLogin(*user.login))
        return refused(409);
    StockUser row;
    row.uuid = m_store.newId(has(Quirk::Q30LongDecimalIds));
    row.login = *user.login;
    row.username = user.username;
    row.password = *user.password;
    row.token = m_store.newToken();
    row.changed = now;
    m_store.users.append(row);
    const StockJson made = stockUser(
        {{u"uuid"_s, row.uuid}, {u"auth_id"_s, StockJson::orNull(row.token)}, {u"token_ttl"_s, StockJson(now)}});
    return answered(201, stockData(now, {{u"user"_s, QList<StockJson>{made}}}));
}

StockAnswer StockMethods::authenticate(const StockUserForm &user)
{
    const StockJson nobody = stockData(now, {{u"user"_s, QList<StockJson>()}});
    if (user.login && isUnstorable(*user.login))
        return dead();
    StockUser *known = user.login ? m_store.userByLogin(*user.login) : nullptr;
    if (!known)
        return answered(404, nobody);
    if (!user.password || hasLoneSurrogate(*user.password))
        return dead();
    if (known->password != *user.password || !known->canSignIn || known->isDeleted)
        return answered(401, nobody);
    if (!has(Quirk::Q26TokensLastForever))
        known->token = m_store.newToken();
    const StockJson found = stockUser({{u"uuid"_s, known->uuid}, {u"auth_id"_s, StockJson::orNull(known->token)}});
    return answered(200, stockData(now, {{u"user"_s, QList<StockJson>{found}}}));
}

bool StockMethods::isNew(qint64 time, qint64 since) const
{
    return has(Quirk::Q8CursorIsInclusive) ? time >= since : time > since;
}

StockAnswer StockMethods::getUpdate(const StockForm &form)
{
    const QString caller = form.caller();
    const std::optional<qint64> since = form.time;
    QList<StockJson> users;
    QList<StockJson> flows;
    QList<StockJson> messages;
    for (const StockUser &row : std::as_const(m_store.users)) {
        const bool gone = row.isDeleted && !has(Quirk::Q38DeletedUsersStay);
        if (!gone && (has(Quirk::Q11AllUsersAlways) || !since || row.changed >= *since))
            users.append(visible(row, false));
    }
    for (const StockFlow &row : std::as_const(m_store.flows)) {
        const qint64 time = has(Quirk::Q10FlowsDoNotChange) ? row.time : row.changed;
        if (since && isNew(time, *since) && (seesAll() || row.users.contains(caller)))
            flows.append(visible(row));
    }
    for (const StockMessage &row : std::as_const(m_store.messages)) {
        const qint64 time = has(Quirk::Q9EditsAreNoNews) ? row.time : std::max(row.time, row.editedTime.value_or(0));
        if (since && isNew(time, *since) && (seesAll() || m_store.isMember(row.flow, caller)))
            messages.append(visible(row));
    }
    return answered(
        200, stockData(now, {{u"user"_s, users}, {u"flow"_s, StockJson(flows)}, {u"message"_s, StockJson(messages)}}));
}

StockAnswer StockMethods::allFlow(const StockForm &form)
{
    const QString caller = form.caller();
    QList<StockJson> flows;
    for (const StockFlow &row : std::as_const(m_store.flows)) {
        if (seesAll() || row.users.contains(caller))
            flows.append(visible(row));
    }
    return answered(flows.isEmpty() ? 404 : 200, stockData(now, {{u"flow"_s, StockJson(flows)}}));
}

StockAnswer StockMethods::addFlow(const StockForm &form)
{
    const StockJson nothing = stockData(now, {{u"flow"_s, QList<StockJson>()}});
    if (form.flows.isEmpty())
        return dead();
    const StockFlowForm &wanted = form.flows.first();
    const QString type = wanted.type.value_or(QString());
    if (type != "chat"_L1 && type != "group"_L1 && type != "channel"_L1)
        return answered(400, nothing, u"Wrong flow type"_s);
    const qsizetype members = wanted.users ? wanted.users->size() : -1;
    if (type == "chat"_L1 && members < 0)
        return dead();
    if (type == "chat"_L1 && members != 2)
        return answered(400, nothing, u"Must be two users only"_s);
    const QString stored =
        wanted.title.value_or(QString()) + wanted.info.value_or(QString()) + wanted.owner.value_or(QString());
    if (isUnstorable(stored))
        return answered(404, nothing, databaseComplaint(stored));
    return makeFlow(wanted, form.caller());
}

// The flow is there before its members are looked up: an unknown one leaves half of it behind (23).
StockAnswer StockMethods::makeFlow(const StockFlowForm &form, const QString &caller)
{
    StockFlow row = newFlow(form, caller);
    bool complete = form.users.has_value();
    const QList<StockJson> users = form.users.value_or(QList<StockJson>());
    for (const StockJson &user : users) {
        if (!user.isString() || !m_store.user(user.text())) {
            complete = false;
            break;
        }
        if (has(Quirk::Q37OddFlows) || !row.users.contains(user.text()))
            row.users.append(user.text());
    }
    if (!complete && !has(Quirk::Q23HalfMadeFlows))
        return answered(
            404, stockData(now, {{u"flow"_s, QList<StockJson>()}}), u"No results matched the query for UserConfig"_s);
    m_store.flows.append(row);
    if (!complete)
        return dead();
    StockAnswer answer = answered(200, stockData(now, {{u"flow"_s, QList<StockJson>{visible(row)}}}));
    answer.changedFlow = row.uuid;
    return answer;
}

StockFlow StockMethods::newFlow(const StockFlowForm &form, const QString &caller)
{
    StockFlow row;
    row.uuid = m_store.newId(has(Quirk::Q30LongDecimalIds));
    row.time = now;
    row.changed = now;
    row.type = form.type.value_or(QString());
    row.title = form.title;
    row.info = form.info;
    row.owner = form.owner;
    if (!has(Quirk::Q37OddFlows)) {
        row.title = form.title.value_or(u"no title"_s);
        row.owner = form.owner && m_store.user(*form.owner) ? *form.owner : caller;
    }
    return row;
}

StockAnswer StockMethods::userInfo(const StockForm &form)
{
    const QList<StockUserForm> &asked = form.users;
    QList<StockJson> users;
    const auto answer = [&](int code, const QString &detail = {}) {
        return answered(code, stockData(now, {{u"user"_s, users}}), detail);
    };
    if (asked.size() > Wire::pageSize)
        return answer(429, u"Requested more 100 users than server limit"_s);
    bool allKnown = true;
    const QList<StockUserForm> others = asked.sliced(1);
    for (const StockUserForm &entry : others) {
        const StockUser *row = entry.uuid ? m_store.user(*entry.uuid) : nullptr;
        if (row && (!row->isDeleted || has(Quirk::Q38DeletedUsersStay)))
            users.append(visible(*row, true));
        else
            allKnown = false;
    }
    return allKnown ? answer(200) : answer(520, u"No results matched the query for UserConfig"_s);
}

StockAnswer StockMethods::deleteAccount(const StockForm &form)
{
    const StockUserForm &given = form.users.first();
    StockUser *row = given.login ? m_store.userByLogin(*given.login) : nullptr;
    const bool isOwn = row && row->uuid == given.uuid;
    if (!row || given.password != row->password || row->isDeleted)
        return refused(404, u"No results matched the query for UserConfig"_s);
    if (!isOwn && !has(Quirk::Q25AnybodyMayChangeAnything))
        return refused(403);
    deleteUser(*row);
    return refused(200);
}

} // namespace Morelia::Test

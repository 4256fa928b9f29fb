// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The methods of a stock server that are about messages, and what rows look like. The numbers are those of the quirks.
#include "tests/support/protocol/stockmethods.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Morelia::Test {
namespace {

constexpr qint64 mostMessages = 100;

QString withoutControls(QString text)
{
    text.removeIf([](QChar c) { return c.category() == QChar::Other_Control || c.category() == QChar::Other_Format; });
    return text;
}

bool isBase64(const QString &text)
{
    const auto result = QByteArray::fromBase64Encoding(text.toUtf8(), QByteArray::AbortOnBase64DecodingErrors);
    return result.decodingStatus == QByteArray::Base64DecodingStatus::Ok;
}

// Slices as the server's library makes them, which is Python's way in part only (16, 18).
QList<const StockMessage *> slice(
    const QList<const StockMessage *> &rows, std::optional<qint64> start, std::optional<qint64> end)
{
    const qint64 size = rows.size();
    const qint64 first = start.value_or(0);
    const auto fromEnd = [&](qint64 offset) {
        return std::clamp<qint64>(offset < 0 ? size + offset : offset, 0, size);
    };
    qint64 low = std::min(first, size);
    qint64 high = std::min(end.value_or(first > 0 ? first : size), size);
    if (first < 0 || end.value_or(0) < 0) {
        low = fromEnd(first);
        high = fromEnd(end.value_or(size));
    }
    return low < high ? rows.sliced(low, high - low) : QList<const StockMessage *>();
}

} // namespace

StockAnswer StockMethods::sendMessage(const StockForm &form)
{
    if (form.flows.isEmpty() || form.messages.isEmpty())
        return dead();
    const StockMessageForm &wanted = form.messages.first();
    const QString flowId = form.flows.first().uuid.value_or(QString());
    const QString caller = form.caller();
    const StockFlow *flow = m_store.flow(flowId);
    if (hasNul(flowId) || hasLoneSurrogate(flowId))
        return dead();
    if (!flow)
        return refused(404, u"No results matched the query for Flow"_s);
    const QString text = wanted.text.value_or(QString());
    if (!poison.isEmpty() && text == poison)
        return has(Quirk::Q21PoisonDropsAgain) ? dead() : refused(415);
    if (hasNul(text))
        return refused(404, u"the query contains a null character"_s);
    if (hasLoneSurrogate(text))
        return refused(404, u"'utf-8' codec can't encode character in position 0: surrogates not allowed"_s);
    const bool mayWrite = flow->users.contains(caller) && (flow->type != "channel"_L1 || flow->owner == caller);
    if (!mayWrite && !has(Quirk::Q25AnybodyMayChangeAnything))
        return refused(403);
    StockMessage row;
    row.user = caller;
    row.flow = flowId;
    row.time = now;
    row.text = kept(wanted.text);
    row.clientId = wanted.clientId;
    row.files = wanted.files;
    if (!has(Quirk::Q31OpaqueFiles)) {
        // The last of the five is no file to a server that looks.
        if (std::any_of(
                row.files.begin(), row.files.end() - 1, [](const auto &file) { return file && !isBase64(*file); }))
            return refused(415);
    }
    if (!has(Quirk::Q7TimeIsTheServers)) {
        row.time = wanted.time.value_or(now);
        row.user = wanted.fromUser.value_or(caller);
    }
    const QString id = makeMessage(row);
    const StockJson made = stockMessage({{u"uuid"_s, id}, {u"client_id"_s, StockJson::integer(wanted.clientId)},
        {u"from_user"_s, caller}, {u"from_flow"_s, flowId}});
    StockAnswer answer = refused(200);
    answer.data = stockData(now, {{u"message"_s, QList<StockJson>{made}}});
    answer.changedMessage = id;
    return answer;
}

QString StockMethods::makeMessage(const StockMessage &row)
{
    StockMessage stored = row;
    stored.uuid = m_store.newId(has(Quirk::Q30LongDecimalIds));
    m_store.messages.append(stored);
    return stored.uuid;
}

StockAnswer StockMethods::allMessages(const StockForm &form)
{
    if (form.flows.isEmpty())
        return dead();
    const StockFlowForm &wanted = form.flows.first();
    const QString flowId = wanted.uuid.value_or(QString());
    if (hasNul(flowId) || hasLoneSurrogate(flowId))
        return dead();
    if (!m_store.flow(flowId)) {
        StockAnswer answer = refused(404, u"No results matched the query for Flow"_s);
        answer.data = stockData(now, {{u"flow"_s, QList<StockJson>()}, {u"message"_s, QList<StockJson>()}});
        return answer;
    }
    const qint64 since = form.time.value_or(std::numeric_limits<qint64>::max());
    QList<const StockMessage *> matches;
    for (const StockMessage &row : std::as_const(m_store.messages)) {
        const bool matchesTime = has(Quirk::Q19NewestTimeNeverEmpty) ? row.time >= since : row.time > since;
        if (row.flow == flowId && matchesTime)
            matches.append(&row);
    }
    if (matches.isEmpty() && !extended && has(Quirk::Q13EmptyFlowDrops))
        return dead();
    return page(wanted, matches);
}

StockAnswer StockMethods::page(const StockFlowForm &form, const QList<const StockMessage *> &matches)
{
    const qint64 total = matches.size();
    std::optional<qint64> start = form.start;
    std::optional<qint64> end = form.end;
    QList<StockMember> place{{u"uuid"_s, StockJson::orNull(form.uuid)}};
    QList<const StockMessage *> rows = matches;
    StockAnswer answer = refused(200);
    if (!has(Quirk::Q18NegativeOffsets) && (start.value_or(0) < 0 || end.value_or(0) < 0)) {
        answer = refused(400);
        rows.clear();
    } else if (total > mostMessages || !has(Quirk::Q14OffsetsCountAbove100)) {
        if (!start && !end && !has(Quirk::Q15EverythingWithoutOffsets))
            end = mostMessages;
        if (start && !end && !has(Quirk::Q16StartWithoutEnd))
            end = *start + mostMessages;
        place += {{u"message_start"_s, StockJson(start.value_or(0))}, {u"message_end"_s, StockJson(total)}};
        const bool tooMany = end.value_or(mostMessages) - start.value_or(0) > mostMessages;
        rows = tooMany ? QList<const StockMessage *>() : slice(matches, start, end);
        answer = tooMany ? refused(403, u"Requested more messages than server limit (100)"_s) : refused(206);
        if (!tooMany && !has(Quirk::Q17TotalInMessageEnd) && start.value_or(0) + rows.size() >= total)
            answer = refused(200);
    }
    QList<StockJson> shownRows;
    for (const StockMessage *row : std::as_const(rows))
        shownRows.append(visible(*row));
    answer.data =
        stockData(now, {{u"flow"_s, QList<StockJson>{stockFlow(place)}}, {u"message"_s, StockJson(shownRows)}});
    return answer;
}

StockAnswer StockMethods::change(const StockForm &form, bool deletion)
{
    if (form.messages.isEmpty())
        return dead();
    const StockMessageForm &wanted = form.messages.first();
    const QString text = wanted.text.value_or(QString());
    if (hasNul(wanted.uuid))
        return refused(404, u"the query contains a null character"_s);
    StockMessage *row = m_store.message(wanted.uuid);
    if (!row)
        return refused(404, u"No results matched the query for Message"_s);
    if (row->user != form.caller() && !has(Quirk::Q25AnybodyMayChangeAnything))
        return refused(403);
    if (!deletion && (hasNul(text) || hasLoneSurrogate(text)))
        return dead();
    StockAnswer answer = refused(200);
    answer.changedMessage = row->uuid;
    if (deletion)
        deleteMessage(*row);
    else
        editMessage(*row, kept(wanted.text));
    return answer;
}

void StockMethods::editMessage(StockMessage &row, const std::optional<QString> &text)
{
    row.text = text;
    row.edited = true;
    row.editedTime = now;
    if (has(Quirk::Q12OffsetsAreStable))
        return;
    const StockMessage moved = row;
    m_store.messages.removeIf([&](const StockMessage &other) { return other.uuid == moved.uuid; });
    m_store.messages.append(moved);
}

void StockMethods::deleteMessage(StockMessage &row)
{
    const bool inWords = has(Quirk::Q34Tombstones);
    row.files.fill(inWords ? std::optional(QString(u""_s)) : std::nullopt);
    editMessage(row, inWords ? std::optional(u"Message deleted"_s) : std::nullopt);
}

void StockMethods::deleteUser(StockUser &row)
{
    row.login = u"User deleted"_s;
    row.username = u"User deleted"_s;
    row.bio = u"deleted"_s;
    row.avatar = QString(u""_s);
    row.password = m_store.newToken();
    row.token = m_store.newToken();
    row.isDeleted = true;
    row.changed = now;
    if (has(Quirk::Q38DeletedUsersStay))
        return;
    for (StockFlow &flow : m_store.flows)
        flow.users.removeAll(row.uuid);
}

std::optional<QString> StockMethods::kept(const std::optional<QString> &text) const
{
    return text && !has(Quirk::Q36TextsComeBackExactly) ? std::optional(withoutControls(*text)) : text;
}

StockJson StockMethods::visible(const StockMessage &row) const
{
    StockMessage out = row;
    if (!has(Quirk::Q32FilesInEveryPage))
        std::fill(out.files.begin(), out.files.end() - 1, std::nullopt);
    if (!has(Quirk::Q35NullsAndEmptyStrings)) {
        out.text = row.text.value_or(QString());
        std::ranges::replace(out.files, std::optional(QString(u""_s)), std::optional<QString>());
    }
    StockJson json = shown(out);
    const bool isGarbled =
        garbled >= 0 && garbled < m_store.messages.size() && m_store.messages.at(garbled).uuid == row.uuid;
    if (isGarbled)
        json.set(u"uuid"_s, StockJson::integer(row.uuid));
    if (!has(Quirk::Q4ClientIdIsEchoedOnly) && !row.clientId.isEmpty())
        json.set(u"client_id"_s, StockJson::integer(row.clientId));
    return json;
}

StockJson StockMethods::visible(const StockFlow &row) const
{
    return shown(row);
}

StockJson StockMethods::visible(const StockUser &row, bool withLogin) const
{
    QList<StockMember> members{{u"uuid"_s, row.uuid}, {u"username"_s, StockJson::orNull(row.username)},
        {u"bio"_s, StockJson::orNull(row.bio)}, {u"avatar"_s, StockJson::orNull(row.avatar)},
        {u"is_bot"_s, StockJson(false)}};
    if (!has(Quirk::Q37OddFlows) && !row.username)
        members[1].second = row.login;
    if (withLogin)
        members.append({u"login"_s, row.login});
    return stockUser(members);
}

} // namespace Morelia::Test

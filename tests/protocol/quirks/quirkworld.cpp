// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/protocol/quirks/quirkworld.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Morelia::Test {
namespace {

StockJson::Members envelope(const QString &type, const StockJson::Members &data)
{
    return {{u"type"_s, type}, {u"data"_s, StockJson(data)},
        {u"jsonapi"_s, StockJson(StockJson::Members{{u"version"_s, u"1.0"_s}})}};
}

StockJson listOf(const StockJson::Members &entry)
{
    return QList<StockJson>{StockJson(entry)};
}

} // namespace

QuirkWorld::QuirkWorld(Quirk quirk, bool on)
{
    server.setQuirk(quirk, on);
    raw.open();
}

QByteArray QuirkWorld::frame(const QString &type, const StockJson::Members &data, const QString &caller)
{
    const StockUser *user = server.tables().user(caller.isEmpty() ? anna : caller);
    StockJson::Members all = data;
    all.append({u"user"_s, listOf({{u"uuid"_s, user->uuid}, {u"auth_id"_s, StockJson::orNull(user->token)}})});
    return StockJson(envelope(type, all)).toBytes(true);
}

StockJson QuirkWorld::ask(const QString &type, const StockJson::Members &data, const QString &caller)
{
    return raw.ask(frame(type, data, caller));
}

StockJson QuirkWorld::askAsStranger(const QString &type, const StockJson::Members &user)
{
    return raw.ask(StockJson(envelope(type, {{u"user"_s, listOf(user)}})).toBytes(true));
}

QByteArray QuirkWorld::sendFrame(const QString &flowId, const StockJson::Members &message)
{
    StockJson::Members form{{u"uuid"_s, u"0"_s}, {u"client_id"_s, StockJson(qint64{7})}};
    form += message;
    return frame(u"send_message"_s, {{u"flow"_s, listOf({{u"uuid"_s, flowId}})}, {u"message"_s, listOf(form)}});
}

StockJson QuirkWorld::page(const QString &flowId, std::optional<qint64> start, std::optional<qint64> end, qint64 time)
{
    const StockJson::Members flow{{u"uuid"_s, flowId}, {u"message_start"_s, StockJson::orNull(start)},
        {u"message_end"_s, StockJson::orNull(end)}};
    return ask(u"all_messages"_s, {{u"time"_s, StockJson(time)}, {u"flow"_s, listOf(flow)}});
}

qint64 QuirkWorld::codeOf(const StockJson &reply)
{
    return reply.at(u"errors.code"_s).toInteger().value_or(0);
}

QStringList QuirkWorld::textsOf(const StockJson &reply)
{
    QStringList out;
    const StockJson messages = reply.at(u"data.message"_s);
    for (const StockJson &entry : messages.entries())
        out.append(entry.at(u"text"_s).text());
    return out;
}

qsizetype QuirkWorld::count(const StockJson &reply, const QString &list)
{
    return reply.at(u"data."_s + list).entries().size();
}

OpResult QuirkWorld::reconciled(const LocalId &opId, const Command &command)
{
    probe.adapter.reconcile({{opId, command, probe.sentMs(opId), 1}});
    clock.advance(1s);
    return probe.lastResult(opId);
}

OpResult QuirkWorld::sendAndLoseReply(const SendMessage &command)
{
    server.loseNextReply(Wire::Method::SendMessage);
    const LocalId op = probe.submit(command);
    clock.advance(5s);
    expect(probe.result(op).status == OpResult::Status::Unknown, "a lost reply is no unknown fate");
    return reconciled(op, command);
}

void QuirkWorld::expect(bool right, const char *words)
{
    if (!right)
        problems.append(QString::fromLatin1(words));
}

} // namespace Morelia::Test

// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/protocol/stockreply.h"

#include "tests/support/protocol/stockform.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Morelia::Test {
namespace {

struct Status
{
    int code;
    const char16_t *status;
    const char16_t *detail;
};

constexpr std::array statuses{
    Status{200, u"OK", u"Request fulfilled, document follows"},
    Status{201, u"Created", u"Document created, URL follows"},
    Status{206, u"Partial Content", u"Partial content follows"},
    Status{400, u"Bad Request", u"Bad request syntax or unsupported method"},
    Status{401, u"Unauthorized", u"No permission -- see authorization schemes"},
    Status{403, u"Forbidden", u"Request forbidden -- authorization will not help"},
    Status{404, u"Not Found", u"Nothing matches the given URI"},
    Status{405, u"Method Not Allowed", u"Specified method is invalid for this resource"},
    Status{409, u"Conflict", u"Request conflict"},
    Status{415, u"Unsupported Media Type", u"Entity body in unsupported format"},
    Status{429, u"Too Many Requests", u"Too many requests"},
    Status{503, u"Service Unavailable", u"The server cannot process the request due to a high load"},
    Status{505, u"Version Not Supported", u"Cannot fulfill request"},
    Status{520, u"Unknown Error", u"Full description: Unknown Error"},
};

StockJson filled(const QStringList &names, const QList<StockMember> &members)
{
    StockJson::Members out;
    for (const QString &name : names) {
        const auto it = std::ranges::find(members, name, &StockMember::first);
        out.append({name, it == members.end() ? StockJson() : it->second});
    }
    return out;
}

} // namespace

StockAnswer refused(int code, const QString &detail)
{
    StockAnswer answer;
    answer.code = code;
    answer.detail = detail;
    return answer;
}

StockAnswer refusedAsError(int code, const QString &detail)
{
    StockAnswer answer = refused(code, detail);
    answer.isError = true;
    return answer;
}

StockJson stockUser(const QList<StockMember> &members)
{
    static const QStringList names{u"uuid"_s, u"login"_s, u"username"_s, u"bio"_s, u"avatar"_s, u"password"_s,
        u"is_bot"_s, u"auth_id"_s, u"token_ttl"_s, u"email"_s};
    return filled(names, members);
}

StockJson stockFlow(const QList<StockMember> &members)
{
    static const QStringList names{u"time"_s, u"type"_s, u"title"_s, u"info"_s, u"owner"_s, u"users"_s,
        u"message_start"_s, u"message_end"_s, u"uuid"_s};
    return filled(names, members);
}

StockJson stockMessage(const QList<StockMember> &members)
{
    static const QStringList names{u"uuid"_s, u"text"_s, u"from_user"_s, u"time"_s, u"from_flow"_s, u"file_picture"_s,
        u"file_video"_s, u"file_audio"_s, u"file_document"_s, u"emoji"_s, u"edited_time"_s, u"edited_status"_s,
        u"client_id"_s};
    return filled(names, members);
}

StockJson stockData(qint64 time, const QList<StockMember> &members)
{
    static const QStringList names{u"time"_s, u"user"_s, u"meta"_s, u"flow"_s, u"message"_s};
    QList<StockMember> all = members;
    all.prepend({u"time"_s, StockJson(time)});
    return filled(names, all);
}

StockJson stockReply(const QString &type, const StockAnswer &answer, qint64 time, const StockJson &meta)
{
    const auto it = std::ranges::find(statuses, answer.code, &Status::code);
    const bool known = it != statuses.end();
    const QString detail = !answer.detail.isEmpty() ? answer.detail : known ? QString(it->detail) : u"a detail"_s;
    const StockJson::Members errors{{u"detail"_s, detail}, {u"code"_s, StockJson(qint64(answer.code))},
        {u"status"_s, known ? QString(it->status) : u"A Status"_s}, {u"time"_s, StockJson(time)}};
    const StockJson::Members api{{u"version"_s, u"1.0"_s}, {u"revision"_s, u"17"_s}};
    return StockJson::Members{{u"type"_s, answer.isError ? u"error"_s : type}, {u"jsonapi"_s, StockJson(api)},
        {u"meta"_s, meta}, {u"data"_s, answer.data.value_or(StockJson())}, {u"errors"_s, StockJson(errors)}};
}

StockJson shown(const StockFlow &flow)
{
    QList<StockJson> users;
    for (const QString &id : flow.users)
        users.append(id);
    return stockFlow({{u"uuid"_s, flow.uuid}, {u"time"_s, StockJson(flow.time)}, {u"type"_s, flow.type},
        {u"title"_s, StockJson::orNull(flow.title)}, {u"info"_s, StockJson::orNull(flow.info)},
        {u"owner"_s, StockJson::orNull(flow.owner)}, {u"users"_s, StockJson(users)}});
}

StockJson shown(const StockMessage &message)
{
    QList<StockMember> members{{u"uuid"_s, message.uuid}, {u"text"_s, StockJson::orNull(message.text)},
        {u"from_user"_s, message.user}, {u"time"_s, StockJson(message.time)}, {u"from_flow"_s, message.flow},
        {u"edited_time"_s, StockJson::orNull(message.editedTime)}, {u"edited_status"_s, StockJson(message.edited)}};
    for (size_t i = 0; i < stockFileFields.size(); ++i)
        members.append({QString(stockFileFields.at(i)), StockJson::orNull(message.files.at(i))});
    return stockMessage(members);
}

} // namespace Morelia::Test

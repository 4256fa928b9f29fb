// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/methods/request.h"

#include "protocol/mtp/wire/codec.h"
#include "protocol/mtp/wire/schema.h"

#include <QStringView>

#include <tuple>

namespace Morelia::Server {

using namespace Qt::StringLiterals;

namespace {

bool hasLoneSurrogate(QStringView text)
{
    return !text.isValidUtf16();
}

// Attachments are opaque: only what JSON itself cannot carry is refused in them.
bool isOpaque(QLatin1StringView name)
{
    return name.startsWith("file_"_L1) || name == "emoji"_L1;
}

// Path of the first string that no database and no peer could take, empty when there is none.
QString badText(const QString &text, QLatin1StringView name)
{
    const bool bad = hasLoneSurrogate(text) || (!isOpaque(name) && text.contains(QChar(u'\0')));
    if (!bad)
        return {};
    return name.isEmpty() ? u""_s : QString(name);
}

template <typename Value>
QString badText(const Value &, QLatin1StringView)
{
    return {};
}

template <Wire::HasSchema Value>
QString badText(const Value &value, QLatin1StringView name);

template <typename Entry>
QString badText(const QList<Entry> &entries, QLatin1StringView name)
{
    for (qsizetype i = 0; i < entries.size(); ++i) {
        const QString inner = badText(entries.at(i), QLatin1StringView());
        if (!inner.isNull())
            return u"%1[%2]%3%4"_s.arg(name).arg(i).arg(inner.isEmpty() ? u""_s : u"."_s, inner);
    }
    return {};
}

template <Wire::HasSchema Value>
QString badText(const Value &value, QLatin1StringView name)
{
    QString found;
    const auto look = [&](const auto &member) {
        const auto &field = value.*member.pointer;
        if (field.hasValue())
            found = badText(*field, member.name);
        return !found.isNull();
    };
    std::apply([&](const auto &...members) { (look(members) || ...); }, Wire::Schema<Value>::members);
    if (found.isNull() || name.isEmpty())
        return found;
    return name + u'.' + found;
}

Reply malformed(const Wire::DecodeError &error)
{
    switch (error.kind) {
    case Wire::DecodeError::Kind::NotJson:
        return Reply::refusal(Code::Unsupported, u"The frame is not JSON"_s);
    case Wire::DecodeError::Kind::NotAnObject:
        return Reply::refusal(Code::Unsupported, u"The frame is not a JSON object"_s);
    case Wire::DecodeError::Kind::WrongType:
        break;
    }
    return Reply::refusal(Code::Unsupported, u"Wrong type of value: %1"_s.arg(error.where));
}

std::optional<QString> missingMember(const Wire::Envelope &envelope)
{
    if (!envelope.type)
        return u"type"_s;
    if (!envelope.jsonapi)
        return u"jsonapi"_s;
    if (!envelope.jsonapi->version)
        return u"jsonapi.version"_s;
    if (!envelope.data)
        return u"data"_s;
    if (!envelope.data->user || envelope.data->user->isEmpty())
        return u"data.user[0]"_s;
    return std::nullopt;
}

// As the stock server compares them: as strings.
bool isSupported(const QString &version)
{
    return version >= u"1.0" && version <= u"1.9";
}

} // namespace

const Wire::FlowData *Request::flow() const
{
    return data.flow && !data.flow->isEmpty() ? &data.flow->constFirst() : nullptr;
}

const Wire::MessageData *Request::message() const
{
    return data.message && !data.message->isEmpty() ? &data.message->constFirst() : nullptr;
}

std::variant<Request, Reply> parseRequest(const QByteArray &frame)
{
    Wire::DecodeResult result = Wire::decode(frame, Wire::DecodeMode::Strict);
    if (const auto *error = std::get_if<Wire::DecodeError>(&result))
        return malformed(*error);
    Wire::Envelope &envelope = std::get<Wire::Decoded>(result).envelope;
    if (const std::optional<QString> missing = missingMember(envelope))
        return Reply::refusal(Code::Unsupported, u"Required and missing: %1"_s.arg(*missing));
    if (!isSupported(*envelope.jsonapi->version))
        return Reply::refusal(Code::VersionNotSupported);
    if (const QString where = badText(envelope, QLatin1StringView()); !where.isNull())
        return Reply::refusal(Code::Unsupported, u"NUL or half of a surrogate pair in %1"_s.arg(where));
    Request request;
    request.type = *envelope.type;
    request.method = Wire::methodFromName(*envelope.type);
    request.data = std::move(*envelope.data);
    request.meta = envelope.meta.valueOr(QJsonValue::Null);
    return request;
}

} // namespace Morelia::Server

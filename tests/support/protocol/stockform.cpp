// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/protocol/stockform.h"

#include "tests/support/protocol/stockcoercion.h"

#include <QHash>
#include <QStringList>

#include <functional>
#include <limits>

using namespace Qt::StringLiterals;

namespace Morelia::Test {
namespace {

qint64 cut(const QString &digits)
{
    bool ok = false;
    const qint64 number = digits.toLongLong(&ok);
    if (ok)
        return number;
    return digits.startsWith(u'-') ? std::numeric_limits<qint64>::min() : std::numeric_limits<qint64>::max();
}

//! Reads members and gathers what is wrong with them, each with its path.
class Reader
{
public:
    explicit Reader(bool coerces)
        : m_coercion(coerces)
    {}

    StockForm request(const StockJson &json)
    {
        StockForm form;
        const std::optional<StockJson> object = m_coercion.object(json);
        if (!object) {
            m_path = {u"__root__"_s};
            wrong(u"Request expected dict not %1"_s.arg(pythonName(json)), u"type_error"_s);
            m_path.clear();
            return form;
        }
        form.type = needed(*object, u"type"_s, &Reader::text).value_or(QString());
        needed(*object, u"jsonapi"_s, &Reader::object, [&](const StockJson &api) {
            form.version = needed(api, u"version"_s, &Reader::text).value_or(QString());
            optional(api, u"revision"_s, &Reader::text);
        });
        if (const StockJson *meta = object->find(u"meta"))
            form.meta = *meta;
        optional(*object, u"data"_s, &Reader::object, [&](const StockJson &data) { readData(data, form); });
        optional(*object, u"errors"_s, &Reader::object, [&](const StockJson &errors) {
            optional(errors, u"detail"_s, &Reader::text);
            optional(errors, u"code"_s, &Reader::integer);
            optional(errors, u"status"_s, &Reader::text);
            optional(errors, u"time"_s, &Reader::integer);
        });
        return form;
    }

    QString complaint() const
    {
        if (m_errors.isEmpty())
            return {};
        return u"%1 validation error%2 for Request\n%3"_s.arg(m_errors.size())
            .arg(m_errors.size() == 1 ? QString() : u"s"_s, m_errors.join(u'\n'));
    }

private:
    template <typename Act>
    auto within(const QString &name, const Act &act)
    {
        m_path.append(name);
        auto result = act();
        m_path.removeLast();
        return result;
    }

    void readData(const StockJson &data, StockForm &form)
    {
        form.time = number(data, u"time"_s);
        form.users = list<StockUserForm>(data, u"user"_s, [this](const StockJson &user) {
            return readUser(user);
        }).value_or(QList<StockUserForm>());
        form.flows = list<StockFlowForm>(data, u"flow"_s, [this](const StockJson &flow) {
            return readFlow(flow);
        }).value_or(QList<StockFlowForm>());
        form.messages = list<StockMessageForm>(data, u"message"_s, [this](const StockJson &message) {
            return readMessage(message);
        }).value_or(QList<StockMessageForm>());
    }

    StockUserForm readUser(const StockJson &user)
    {
        StockUserForm form;
        form.uuid = optional(user, u"uuid"_s, &Reader::text);
        form.login = optional(user, u"login"_s, &Reader::text);
        form.username = optional(user, u"username"_s, &Reader::text);
        optional(user, u"bio"_s, &Reader::text);
        optional(user, u"avatar"_s, &Reader::bytes);
        form.password = optional(user, u"password"_s, &Reader::text);
        optional(user, u"is_bot"_s, &Reader::boolean);
        form.authId = optional(user, u"auth_id"_s, &Reader::text);
        optional(user, u"token_ttl"_s, &Reader::integer);
        form.email = optional(user, u"email"_s, &Reader::email);
        return form;
    }

    StockFlowForm readFlow(const StockJson &flow)
    {
        StockFlowForm form;
        number(flow, u"time"_s);
        form.type = optional(flow, u"type"_s, &Reader::text);
        form.title = optional(flow, u"title"_s, &Reader::text);
        form.info = optional(flow, u"info"_s, &Reader::text);
        form.owner = optional(flow, u"owner"_s, &Reader::text);
        form.users = list<StockJson>(flow, u"users"_s, {});
        form.start = number(flow, u"message_start"_s);
        form.end = number(flow, u"message_end"_s);
        form.uuid = optional(flow, u"uuid"_s, &Reader::text);
        return form;
    }

    StockMessageForm readMessage(const StockJson &message)
    {
        StockMessageForm form;
        form.uuid = needed(message, u"uuid"_s, &Reader::text).value_or(QString());
        form.text = optional(message, u"text"_s, &Reader::text);
        form.fromUser = optional(message, u"from_user"_s, &Reader::text);
        form.time = number(message, u"time"_s);
        optional(message, u"from_flow"_s, &Reader::text);
        for (size_t i = 0; i < stockFileFields.size(); ++i)
            form.files.at(i) = optional(message, QString(stockFileFields.at(i)), &Reader::bytes);
        optional(message, u"edited_time"_s, &Reader::integer);
        optional(message, u"edited_status"_s, &Reader::boolean);
        form.clientId = needed(message, u"client_id"_s, &Reader::integer).value_or(QString());
        return form;
    }

    template <typename Value>
    using Converter = std::optional<Value> (Reader::*)(const StockJson &);

    template <typename Value>
    std::optional<Value> optional(const StockJson &object, const QString &name, Converter<Value> convert)
    {
        const StockJson *member = object.find(name);
        if (!member || member->isNull())
            return std::nullopt;
        return within(name, [&] { return (this->*convert)(*member); });
    }

    template <typename Use>
    void optional(const StockJson &object, const QString &name, Converter<StockJson> convert, const Use &use)
    {
        const StockJson *member = object.find(name);
        if (!member || member->isNull())
            return;
        within(name, [&] {
            if (const auto value = (this->*convert)(*member))
                use(*value);
            return true;
        });
    }

    template <typename Value>
    std::optional<Value> needed(const StockJson &object, const QString &name, Converter<Value> convert)
    {
        return isThere(object, name) ? optional(object, name, convert) : std::nullopt;
    }

    template <typename Use>
    void needed(const StockJson &object, const QString &name, Converter<StockJson> convert, const Use &use)
    {
        if (isThere(object, name))
            optional(object, name, convert, use);
    }

    bool isThere(const StockJson &object, const QString &name)
    {
        const StockJson *member = object.find(name);
        if (member && !member->isNull())
            return true;
        return within(name, [&] {
            if (member)
                wrong(u"none is not an allowed value"_s, u"type_error.none.not_allowed"_s);
            else
                wrong(u"field required"_s, u"value_error.missing"_s);
            return false;
        });
    }

    // Without a reader the entries stay as they are.
    template <typename Entry>
    std::optional<QList<Entry>> list(
        const StockJson &object, const QString &name, const std::function<Entry(const StockJson &)> &read)
    {
        const StockJson *member = object.find(name);
        if (!member || member->isNull())
            return std::nullopt;
        return within(name, [&]() -> std::optional<QList<Entry>> {
            if (member->type() != StockJson::Type::List) {
                wrong(u"value is not a valid list"_s, u"type_error.list"_s);
                return std::nullopt;
            }
            QList<Entry> out;
            for (qsizetype i = 0; i < member->entries().size(); ++i)
                within(QString::number(i), [&] { return readEntry(member->entries().at(i), read, out); });
            return out;
        });
    }

    template <typename Entry>
    bool readEntry(const StockJson &entry, const std::function<Entry(const StockJson &)> &read, QList<Entry> &out)
    {
        if constexpr (std::is_same_v<Entry, StockJson>) {
            out.append(entry);
        } else if (entry.isNull()) {
            wrong(u"none is not an allowed value"_s, u"type_error.none.not_allowed"_s);
        } else if (const auto asObject = object(entry)) {
            out.append(read(*asObject));
        }
        return true;
    }

    std::optional<qint64> number(const StockJson &object, const QString &name)
    {
        const auto digits = optional(object, name, &Reader::integer);
        return digits ? std::optional(cut(*digits)) : std::nullopt;
    }

    template <typename Value>
    std::optional<Value> checked(std::optional<Value> read, const QString &words, const QString &kind)
    {
        if (!read)
            wrong(words, kind);
        return read;
    }

    std::optional<QString> text(const StockJson &json)
    {
        return checked(m_coercion.text(json), u"str type expected"_s, u"type_error.str"_s);
    }

    std::optional<QString> email(const StockJson &json)
    {
        auto read = text(json);
        if (!read || looksLikeEmail(*read))
            return read;
        wrong(u"value is not a valid email address"_s, u"value_error.email"_s);
        return std::nullopt;
    }

    std::optional<QString> bytes(const StockJson &json)
    {
        auto read = checked(m_coercion.text(json), u"byte type expected"_s, u"type_error.bytes"_s);
        const qsizetype at = read ? loneSurrogateIn(*read) : -1;
        if (at < 0)
            return read;
        wrong(u"'utf-8' codec can't encode character '\\u%1' in position %2: surrogates not allowed"_s
                  .arg(read->at(at).unicode(), 4, 16, QLatin1Char('0'))
                  .arg(at),
            u"value_error.unicodeencode"_s);
        return std::nullopt;
    }

    std::optional<QString> integer(const StockJson &json)
    {
        return checked(m_coercion.integer(json), u"value is not a valid integer"_s, u"type_error.integer"_s);
    }

    std::optional<bool> boolean(const StockJson &json)
    {
        return checked(StockCoercion::boolean(json), u"value could not be parsed to a boolean"_s, u"type_error.bool"_s);
    }

    std::optional<StockJson> object(const StockJson &json)
    {
        return checked(m_coercion.object(json), u"value is not a valid dict"_s, u"type_error.dict"_s);
    }

    static QString pythonName(const StockJson &json)
    {
        static const QHash<StockJson::Type, QString> names{{StockJson::Type::Null, u"NoneType"_s},
            {StockJson::Type::Bool, u"bool"_s}, {StockJson::Type::Integer, u"int"_s},
            {StockJson::Type::Float, u"float"_s}, {StockJson::Type::String, u"str"_s},
            {StockJson::Type::List, u"list"_s}};
        return names.value(json.type());
    }

    void wrong(const QString &words, const QString &kind)
    {
        m_errors.append(u"%1\n  %2 (type=%3)"_s.arg(m_path.join(u" -> "_s), words, kind));
    }

    StockCoercion m_coercion;
    QStringList m_path;
    QStringList m_errors;
};

} // namespace

std::variant<StockForm, QString> readStockForm(const StockJson &json, bool coerces)
{
    Reader reader(coerces);
    StockForm form = reader.request(json);
    if (QString complaint = reader.complaint(); !complaint.isEmpty())
        return complaint;
    return form;
}

bool hasNul(const QString &text)
{
    return text.contains(QChar(u'\0'));
}

bool hasLoneSurrogate(const QString &text)
{
    return loneSurrogateIn(text) >= 0;
}

} // namespace Morelia::Test

// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/protocol/stockjson.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Morelia::Test {
namespace {

void appendUnicode(QByteArray &out, char16_t unit)
{
    static constexpr char digits[] = "0123456789abcdef";
    out += "\\u";
    for (int shift = 12; shift >= 0; shift -= 4)
        out += digits[(unit >> shift) & 0xf];
}

bool appendEscape(QByteArray &out, char16_t unit)
{
    switch (unit) {
    case u'"':
        out += "\\\"";
        return true;
    case u'\\':
        out += "\\\\";
        return true;
    case u'\n':
        out += "\\n";
        return true;
    case u'\r':
        out += "\\r";
        return true;
    case u'\t':
        out += "\\t";
        return true;
    case u'\b':
        out += "\\b";
        return true;
    case u'\f':
        out += "\\f";
        return true;
    default:
        return false;
    }
}

void appendString(QByteArray &out, const QString &text, bool ascii)
{
    out.reserve(out.size() + text.size() + 2);
    out += '"';
    qsizetype plainFrom = 0;
    const auto flush = [&](qsizetype to) {
        const QStringView part = QStringView(text).sliced(plainFrom, to - plainFrom);
        out += part.toUtf8();
        plainFrom = to + 1;
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t unit = text.at(i).unicode();
        const bool special = unit < 0x20 || unit == u'"' || unit == u'\\' || (ascii && unit > 0x7e);
        if (!special)
            continue;
        flush(i);
        if (!appendEscape(out, unit))
            appendUnicode(out, unit);
    }
    flush(text.size());
    out += '"';
}

void append(QByteArray &out, const StockJson &json, bool ascii)
{
    const char *comma = ascii ? ", " : ",";
    switch (json.type()) {
    case StockJson::Type::Null:
        out += "null";
        break;
    case StockJson::Type::Bool:
        out += json.toBool() ? "true" : "false";
        break;
    case StockJson::Type::Integer:
    case StockJson::Type::Float:
        out += json.text().toLatin1();
        break;
    case StockJson::Type::String:
        appendString(out, json.text(), ascii);
        break;
    case StockJson::Type::List:
        out += '[';
        for (qsizetype i = 0; i < json.entries().size(); ++i) {
            out += i > 0 ? comma : "";
            append(out, json.entries().at(i), ascii);
        }
        out += ']';
        break;
    case StockJson::Type::Object:
        out += '{';
        for (qsizetype i = 0; i < json.members().size(); ++i) {
            out += i > 0 ? comma : "";
            appendString(out, json.members().at(i).first, ascii);
            out += ascii ? ": " : ":";
            append(out, json.members().at(i).second, ascii);
        }
        out += '}';
        break;
    }
}

} // namespace

StockJson::StockJson(const QString &text)
    : m_type(Type::String)
    , m_text(text)
{}

StockJson::StockJson(qint64 number)
    : m_type(Type::Integer)
    , m_text(QString::number(number))
{}

StockJson::StockJson(bool value)
    : m_type(Type::Bool)
    , m_true(value)
{}

StockJson::StockJson(QList<StockJson> entries)
    : m_type(Type::List)
    , m_entries(std::move(entries))
{}

StockJson::StockJson(Members members)
    : m_type(Type::Object)
    , m_members(std::move(members))
{}

StockJson StockJson::integer(const QString &digits)
{
    StockJson json;
    json.m_type = Type::Integer;
    json.m_text = digits;
    return json;
}

StockJson StockJson::orNull(const std::optional<QString> &text)
{
    return text ? StockJson(*text) : StockJson();
}

StockJson StockJson::orNull(std::optional<qint64> number)
{
    return number ? StockJson(*number) : StockJson();
}

const StockJson *StockJson::find(QStringView name) const
{
    const auto it = std::ranges::find_if(m_members, [&](const auto &member) { return member.first == name; });
    return it == m_members.end() ? nullptr : &it->second;
}

void StockJson::set(QStringView name, const StockJson &value)
{
    const auto it = std::ranges::find_if(m_members, [&](const auto &member) { return member.first == name; });
    if (it != m_members.end())
        it->second = value;
}

StockJson StockJson::at(const QString &path) const
{
    const StockJson *here = this;
    const QStringList steps = path.split(u'.');
    for (const QString &step : steps) {
        bool isIndex = false;
        const qsizetype index = step.toInt(&isIndex);
        if (here->type() == Type::List && isIndex && index < here->entries().size())
            here = &here->entries().at(index);
        else if (const StockJson *member = here->find(step))
            here = member;
        else
            return {};
    }
    return *here;
}

std::optional<qint64> StockJson::toInteger() const
{
    bool ok = false;
    const qint64 number = m_text.toLongLong(&ok);
    return m_type == Type::Integer && ok ? std::optional(number) : std::nullopt;
}

QByteArray StockJson::toBytes(bool ascii) const
{
    QByteArray out;
    append(out, *this, ascii);
    return out;
}

} // namespace Morelia::Test

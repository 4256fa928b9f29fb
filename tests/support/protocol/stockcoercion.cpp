// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/protocol/stockcoercion.h"

#include <QRegularExpression>
#include <QStringList>

#include <cmath>

using namespace Qt::StringLiterals;

namespace Morelia::Test {
namespace {

std::optional<QString> integerIn(QString text)
{
    static const QRegularExpression pattern(u"^[+-]?[0-9]+(_[0-9]+)*$"_s);
    text = text.trimmed();
    if (!pattern.match(text).hasMatch() || text.size() > 4300)
        return std::nullopt;
    text.remove(u'_');
    const bool negative = text.startsWith(u'-');
    text.remove(u'-').remove(u'+');
    while (text.size() > 1 && text.startsWith(u'0'))
        text.remove(0, 1);
    return negative && text != "0"_L1 ? u'-' + text : text;
}

} // namespace

std::optional<QString> StockCoercion::text(const StockJson &json) const
{
    switch (json.type()) {
    case StockJson::Type::String:
        return json.text();
    case StockJson::Type::Integer:
    case StockJson::Type::Float:
        return m_coerces ? std::optional(json.text()) : std::nullopt;
    case StockJson::Type::Bool:
        return m_coerces ? std::optional(json.toBool() ? u"True"_s : u"False"_s) : std::nullopt;
    default:
        return std::nullopt;
    }
}

std::optional<QString> StockCoercion::integer(const StockJson &json) const
{
    switch (json.type()) {
    case StockJson::Type::Integer:
        return json.text();
    case StockJson::Type::Bool:
        return json.toBool() ? u"1"_s : u"0"_s;
    case StockJson::Type::String:
        return integerIn(json.text());
    case StockJson::Type::Float:
        break;
    default:
        return std::nullopt;
    }
    const double value = json.toDouble();
    constexpr double tooLarge = 9'223'372'036'854'775'808.0;
    if (!std::isfinite(value) || (!m_coerces && (std::trunc(value) != value || std::abs(value) >= tooLarge)))
        return std::nullopt;
    return QString::number(std::trunc(value), 'f', 0);
}

std::optional<bool> StockCoercion::boolean(const StockJson &json)
{
    static const QStringList yes{u"1"_s, u"1.0"_s, u"on"_s, u"t"_s, u"true"_s, u"y"_s, u"yes"_s};
    static const QStringList no{u"0"_s, u"0.0"_s, u"off"_s, u"f"_s, u"false"_s, u"n"_s, u"no"_s};
    if (json.type() == StockJson::Type::Bool)
        return json.toBool();
    if (yes.contains(json.text().toLower()))
        return true;
    if (no.contains(json.text().toLower()))
        return false;
    return std::nullopt;
}

// An object, or what Python's dict() makes one of: lists of pairs, and the empty string.
std::optional<StockJson> StockCoercion::object(const StockJson &json) const
{
    if (json.type() == StockJson::Type::Object)
        return json;
    if (!m_coerces)
        return std::nullopt;
    if (json.isString() && json.text().isEmpty())
        return StockJson(StockJson::Members());
    if (json.type() != StockJson::Type::List)
        return std::nullopt;
    StockJson::Members members;
    for (const StockJson &pair : json.entries()) {
        if (pair.type() != StockJson::Type::List || pair.entries().size() != 2 || !pair.entries().first().isString())
            return std::nullopt;
        members.append({pair.entries().first().text(), pair.entries().last()});
    }
    return StockJson(members);
}

qsizetype loneSurrogateIn(const QString &text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (!text.at(i).isSurrogate())
            continue;
        if (!text.at(i).isHighSurrogate() || i + 1 == text.size() || !text.at(i + 1).isLowSurrogate())
            return i;
        ++i;
    }
    return -1;
}

bool looksLikeEmail(const QString &text)
{
    static const QRegularExpression pattern(uR"(^[^\s@"]+@[^\s@._-][^\s@._]*(\.[^\s@._]+)+$)"_s);
    return pattern.match(text).hasMatch();
}

} // namespace Morelia::Test

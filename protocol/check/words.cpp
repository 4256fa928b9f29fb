// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "protocol/check/words.h"

#include <QJsonDocument>

namespace Morelia::Check {

using namespace Qt::StringLiterals;

QJsonValue valueOf(QLatin1StringView json)
{
    const QByteArray text = '[' + QByteArray(json.data(), json.size()) + ']';
    return QJsonDocument::fromJson(text).array().first();
}

QString withCount(const Reply &reply, const QString &askedType, QLatin1StringView list)
{
    QString words = describe(reply, askedType);
    if (!reply.isJson() || !reply.json["data"_L1][list].isArray())
        return words;
    const qsizetype count = listOf(reply, list).size();
    return u"%1, %2 %3%4"_s.arg(words).arg(count).arg(list, count == 1 ? u""_s : u"s"_s);
}

QString kindOf(const QJsonValue &value)
{
    if (value.isUndefined())
        return u"missing"_s;
    if (value.isNull())
        return u"null"_s;
    if (value.isString())
        return value.toString().isEmpty() ? u"empty"_s : u"text"_s;
    return u"of another type"_s;
}

QString printable(const QString &text, qsizetype maxLength)
{
    QString out;
    for (const QChar c : text) {
        const QChar::Category category = c.category();
        const bool plain = category != QChar::Other_Control && category != QChar::Other_Format
            && category != QChar::Other_Surrogate && category != QChar::Separator_Line
            && category != QChar::Separator_Paragraph;
        out += plain ? QString(c) : u"\\u"_s + QString::number(c.unicode(), 16).rightJustified(4, u'0');
        if (out.size() >= maxLength)
            return out.first(maxLength) + u'…';
    }
    return out;
}

} // namespace Morelia::Check

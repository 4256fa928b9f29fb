// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/platform/logredactor.h"

#include <QRegularExpression>

namespace Morelia {

using namespace Qt::StringLiterals;

namespace {

// JSON members and key=value pairs; a value that was cut off ends with the text.
const QRegularExpression &namedSecrets()
{
    static const QRegularExpression expression(
        uR"re(((?:auth_?id|password|credential|token|secret)"?\s*[:=]\s*)("(?:[^"\\]|\\.)*(?:"|\\?$)|[^\s",;}\]]+))re"_s,
        QRegularExpression::CaseInsensitiveOption);
    return expression;
}

const QRegularExpression &knownForms()
{
    static const QRegularExpression expression(u"\\b(mt1_|mse1:|mx1:)[A-Za-z0-9_-]*"_s);
    return expression;
}

} // namespace

QString redactedLogLine(const QString &message, qsizetype maxChars)
{
    QString text = message.first(qMin(message.size(), maxChars));
    text.replace(namedSecrets(), u"\\1…"_s);
    text.replace(knownForms(), u"\\1…"_s);
    QString line;
    line.reserve(text.size());
    for (const QChar c : std::as_const(text)) {
        const QChar::Category category = c.category();
        if (category == QChar::Other_Control || category == QChar::Separator_Line
            || category == QChar::Separator_Paragraph)
            line += u"\\u%1"_s.arg(int{c.unicode()}, 4, 16, QChar(u'0'));
        else
            line += c;
    }
    if (message.size() > maxChars)
        line += u" … (%1 characters)"_s.arg(message.size());
    return line;
}

} // namespace Morelia

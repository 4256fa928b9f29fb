// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "protocol/transport/redactor.h"

#include <QRegularExpression>

namespace Morelia {
namespace {

const QRegularExpression &secretMembers()
{
    // A value that was cut off has no closing quote: the end of the text ends it too.
    static const QRegularExpression expression(
        QStringLiteral(R"re(("(?:auth_id|password)"\s*:\s*")(?:[^"\\]|\\.)*(?:"|\\?$))re"));
    return expression;
}

const QRegularExpression &credentials()
{
    static const QRegularExpression expression(QStringLiteral("mt1_[A-Za-z0-9_-]*"));
    return expression;
}

} // namespace

QString redacted(const QByteArray &frame, qsizetype maxBytes)
{
    QString text = QString::fromUtf8(frame.first(qMin(frame.size(), maxBytes)));
    text.replace(secretMembers(), QStringLiteral("\\1…\""));
    text.replace(credentials(), QStringLiteral("mt1_…"));
    QString line;
    line.reserve(text.size());
    for (const QChar c : std::as_const(text)) {
        if (c.category() == QChar::Other_Control)
            line += QStringLiteral("\\u%1").arg(c.unicode(), 4, 16, QLatin1Char('0'));
        else
            line += c;
    }
    if (frame.size() > maxBytes)
        line += QStringLiteral(" … (%1 bytes)").arg(frame.size());
    return line;
}

} // namespace Morelia

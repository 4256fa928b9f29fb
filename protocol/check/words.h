// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "protocol/check/reply.h"

#include <QJsonValue>

namespace Morelia::Check {

//! JSON text of the table as a value; an array around it allows bare strings and numbers.
QJsonValue valueOf(QLatin1StringView json);

//! "200, 3 messages": a reply and how many entries one of its lists has. list: "user", "flow" or "message".
QString withCount(const Reply &reply, const QString &askedType, QLatin1StringView list);

//! "null", "\"\"", "text": what kind of value a member is.
QString kindOf(const QJsonValue &value);

//! "yes" words or "no" words.
inline QString either(bool condition, QLatin1StringView yes, QLatin1StringView no)
{
    return condition ? QString(yes) : QString(no);
}

//! A foreign text on one line: control and bidirectional characters escaped, cut to a length.
QString printable(const QString &text, qsizetype maxLength = 160);

} // namespace Morelia::Check

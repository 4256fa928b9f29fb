// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "models/text/bodyparts.h"

#include "models/text/characters.h"

namespace Morelia {

qsizetype beginningOf(QStringView body, qsizetype maxChars, int maxLines)
{
    qsizetype end = qMin(body.size(), maxChars);
    qsizetype from = 0;
    for (int line = 0; line < maxLines; ++line) {
        const qsizetype next = body.first(end).indexOf(u'\n', from);
        if (next < 0)
            break;
        if (line == maxLines - 1)
            return next;
        from = next + 1;
    }
    if (end > 0 && end < body.size() && body[end].isLowSurrogate())
        --end;
    return end;
}

bool hasWords(QStringView body)
{
    qsizetype position = 0;
    while (position < body.size()) {
        const char32_t c = Characters::take(body, position);
        if (!Characters::isSpace(c) && !Characters::isInvisible(c) && !Characters::isJoiner(c))
            return true;
    }
    return false;
}

bool hasRightToLeft(QStringView body)
{
    qsizetype position = 0;
    while (position < body.size()) {
        switch (QChar::direction(Characters::take(body, position))) {
        case QChar::DirR:
        case QChar::DirAL:
        case QChar::DirRLE:
        case QChar::DirRLO:
        case QChar::DirRLI:
            return true;
        default:
            break;
        }
    }
    return false;
}

} // namespace Morelia

// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/accounts/loginname.h"

#include <array>

namespace Morelia {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype maxLoginChars = 24;
constexpr char16_t firstCyrillic = u'а';
constexpr std::array<QLatin1StringView, 32> cyrillic{"a"_L1, "b"_L1, "v"_L1, "g"_L1, "d"_L1, "e"_L1, "zh"_L1, "z"_L1,
    "i"_L1, "y"_L1, "k"_L1, "l"_L1, "m"_L1, "n"_L1, "o"_L1, "p"_L1, "r"_L1, "s"_L1, "t"_L1, "u"_L1, "f"_L1, "kh"_L1,
    "ts"_L1, "ch"_L1, "sh"_L1, "shch"_L1, ""_L1, "y"_L1, ""_L1, "e"_L1, "yu"_L1, "ya"_L1};

QString latin(QChar c)
{
    const char16_t u = c.unicode();
    if ((u >= u'a' && u <= u'z') || (u >= u'0' && u <= u'9'))
        return c;
    if (u >= firstCyrillic && u < firstCyrillic + cyrillic.size())
        return cyrillic.at(u - firstCyrillic);
    if (u == u'ё')
        return u"e"_s;
    if (c.isSpace() || u == u'-' || u == u'_' || u == u'.')
        return u"."_s;
    return {};
}

} // namespace

QString loginFromName(const QString &name, int attempt)
{
    // Composed first, so that й and ё are single letters; then decomposed, so that é leaves its e behind.
    QString login;
    const QString composed = name.normalized(QString::NormalizationForm_KC).toLower();
    for (const QChar c : composed) {
        const QString whole = latin(c);
        const QString part = whole.isEmpty() ? QString(c).normalized(QString::NormalizationForm_KD) : QString();
        const QString piece = whole.isEmpty() && part.size() > 1 ? latin(part.front()) : whole;
        if (piece != "."_L1 || (!login.isEmpty() && !login.endsWith(u'.')))
            login += piece;
    }
    login.truncate(maxLoginChars);
    while (login.endsWith(u'.'))
        login.chop(1);
    if (login.isEmpty())
        login = u"user"_s;
    return attempt > 1 ? login + QString::number(attempt) : login;
}

} // namespace Morelia

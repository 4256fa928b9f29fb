// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "models/text/cleaning.h"

#include "models/entities/user.h"
#include "models/text/bodycleaner.h"
#include "models/text/characters.h"
#include "models/text/linecleaner.h"

#include <algorithm>
#include <array>

namespace Morelia {

QString cleanName(const QString &name)
{
    return LineCleaner({.maxChars = maxNameChars, .replaceAngles = true}).clean(name);
}

QString cleanName(const User &user)
{
    const std::array names{&user.card.name, &user.name, &user.login};
    for (const QString *name : names) {
        if (const QString clean = cleanName(*name); !clean.isEmpty())
            return clean;
    }
    return {};
}

Body cleanBody(const Body &body)
{
    return BodyCleaner().clean(body);
}

QString writtenPart(const QString &cleaned, qsizetype start, qsizetype length)
{
    return BodyCleaner().written(cleaned, start, length);
}

QString cleanReaction(const QString &value)
{
    // The longest emoji, a family with skin tones or the flag of a region, has fewer.
    constexpr int maxReactionChars = 40;
    return LineCleaner({.maxChars = maxReactionChars, .replaceAngles = true}).clean(value);
}

QString oneLine(const QString &text, int maxChars)
{
    return maxChars > 0 ? LineCleaner({.maxChars = maxChars, .replaceAngles = false}).clean(text) : QString();
}

QString wellFormed(const QString &text)
{
    if (text.isValidUtf16())
        return text;
    QString whole;
    whole.reserve(text.size());
    qsizetype position = 0;
    while (position < text.size())
        Characters::append(whole, Characters::take(text, position));
    return whole;
}

QString withoutTrailingSpace(const QString &text)
{
    const auto last = std::find_if_not(text.crbegin(), text.crend(), [](QChar c) { return c.isSpace(); });
    return text.first(text.crend() - last);
}

QString cleanOutgoing(const QString &text)
{
    QString clean = wellFormed(text);
    clean.remove(QChar::Null);
    return clean;
}

} // namespace Morelia

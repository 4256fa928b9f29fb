// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "protocol/mtp/reactionnotice.h"

#include <QTextBoundaryFinder>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace Morelia::Mtp {
namespace {

constexpr qsizetype maxLineUnits = 40;
constexpr QChar emojiVariation(0xFE0F);

constexpr std::array codes{
    std::pair(u"👍", u"+1"),
    std::pair(u"👎", u"-1"),
    std::pair(u"😂", u"joy"),
    std::pair(u"😮", u"open_mouth"),
    std::pair(u"😢", u"cry"),
    std::pair(u"🙏", u"pray"),
    std::pair(u"🎉", u"tada"),
    std::pair(u"🔥", u"fire"),
    std::pair(u"😀", u"grinning"),
};

// Quotation marks and backslashes break older clients, surrogates some databases.
bool isPlain(QChar c)
{
    return c != u'"' && c != u'\'' && c != u'\\' && !c.isSurrogate() && c.category() != QChar::Other_Format;
}

QString withoutSkin(const QString &sign)
{
    QString bare;
    const QList<uint> characters = sign.toUcs4();
    for (const char32_t c : characters) {
        const bool isSkin = c >= 0x1F3FB && c <= 0x1F3FF;
        if (!isSkin)
            bare += QChar::fromUcs4(c);
    }
    return bare;
}

QString signWord(const QString &sign)
{
    if (std::ranges::all_of(sign, isPlain))
        return sign;
    const QString bare = withoutSkin(sign);
    const auto code = std::ranges::find_if(codes, [&](const auto &entry) { return bare == QStringView(entry.first); });
    return code == codes.end() ? u"reaction"_s : u":%1:"_s.arg(QStringView(code->second));
}

QString line(const QString &text)
{
    QString plain = text.simplified();
    plain.removeIf([](QChar c) { return !isPlain(c) || c == emojiVariation || c.category() == QChar::Other_Control; });
    plain = plain.simplified();
    if (plain.size() <= maxLineUnits)
        return plain;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, plain);
    finder.setPosition(maxLineUnits - 1);
    const qsizetype end = finder.isAtBoundary() ? finder.position() : finder.toPreviousBoundary();
    return plain.first(std::max<qsizetype>(0, end)).trimmed() + u'…';
}

} // namespace

QString reactionNotice(const ReactToMessage &command)
{
    const QString words = line(command.excerpt);
    return (command.takeBack ? u"removed "_s : QString()) + signWord(command.value)
        + (words.isEmpty() ? QString() : u" → "_s + words);
}

} // namespace Morelia::Mtp

// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/platform/emojifont.h"

#include <QFont>
#include <QFontDatabase>
#include <QFontInfo>
#include <QGlyphRun>
#include <QGuiApplication>
#include <QRawFont>
#include <QStringList>
#include <QTextLayout>

#include <algorithm>
#include <array>

namespace Morelia {

using namespace Qt::StringLiterals;

namespace {

constexpr char32_t anEmoji = 0x1F600;

constexpr std::array knownFamilies{"Apple Color Emoji"_L1, "Segoe UI Emoji"_L1, "Noto Color Emoji"_L1,
    "Twitter Color Emoji"_L1, "Twemoji"_L1, "JoyPixels"_L1, "OpenMoji Color"_L1};

QString findEmojiFamily()
{
    // Fontconfig answers to this name with what the person or the distribution prefers.
    QString preferred = QFontInfo(QFont(u"emoji"_s)).family();
    if (preferred.contains("emoji"_L1, Qt::CaseInsensitive)
        && QRawFont::fromFont(QFont(preferred)).supportsCharacter(anEmoji))
        return preferred;
    const auto known =
        std::ranges::find_if(knownFamilies, [](QLatin1StringView name) { return QFontDatabase::hasFamily(name); });
    return known == knownFamilies.end() ? QString() : QString(*known);
}

// Signs that fonts of emoji have too.
constexpr QStringView signsBesideEmoji = u"0123456789#*©®";

// Families that give each of these signs before the font of emoji is asked. They have to be real fonts: that of emoji would
// come before what stands behind an alias. In some languages the first font has letters alone.
QStringList familiesBefore(const QFont &font)
{
    QStringList families{QFontInfo(font).family()};
    QTextLayout layout(signsBesideEmoji.toString(), font);
    layout.beginLayout();
    layout.createLine();
    layout.endLayout();
    const QList<QGlyphRun> runs = layout.glyphRuns();
    for (const QGlyphRun &run : runs) {
        const QString family = run.rawFont().familyName();
        if (family != emojiFamily() && !families.contains(family))
            families.append(family);
    }
    return families;
}

} // namespace

QString emojiFamily()
{
    static const QString family = findEmojiFamily();
    return family;
}

void preferColouredEmoji()
{
    if (emojiFamily().isEmpty())
        return;
    QFont font = QGuiApplication::font();
    font.setFamilies(familiesBefore(font) << emojiFamily());
    QGuiApplication::setFont(font);
}

} // namespace Morelia

// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/platform/emojifont.h"

#include <QFont>
#include <QFontDatabase>
#include <QFontInfo>
#include <QGuiApplication>
#include <QRawFont>

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
    const QString preferred = QFontInfo(QFont(u"emoji"_s)).family();
    if (preferred.contains("emoji"_L1, Qt::CaseInsensitive)
        && QRawFont::fromFont(QFont(preferred)).supportsCharacter(anEmoji))
        return preferred;
    const auto known =
        std::ranges::find_if(knownFamilies, [](QLatin1StringView name) { return QFontDatabase::hasFamily(name); });
    return known == knownFamilies.end() ? QString() : QString(*known);
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
    // The first name has to be that of a real font: behind an alias, the font of emoji would give the digits too.
    QFont font = QGuiApplication::font();
    font.setFamilies({QFontInfo(font).family(), emojiFamily()});
    QGuiApplication::setFont(font);
}

} // namespace Morelia

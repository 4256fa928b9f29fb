// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "models/text/avatar.h"

#include "models/text/characters.h"
#include "models/text/cleaning.h"

#include <QTextBoundaryFinder>

namespace Morelia {

namespace {

// First letter or digit of a word; empty when it has none.
QString leadingLetter(QStringView word)
{
    qsizetype position = 0;
    while (position < word.size()) {
        const char32_t c = Characters::take(word, position);
        if (!QChar::isLetterOrNumber(c))
            continue;
        QString letter;
        Characters::append(letter, c);
        // Some letters become two in upper case; an avatar has room for one.
        const QString upper = letter.toUpper();
        return upper.size() > letter.size() ? letter : upper;
    }
    return {};
}

QString firstSign(const QString &name)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, name);
    const qsizetype end = finder.toNextBoundary();
    return name.first(end > 0 ? end : 0);
}

} // namespace

QString initials(const QString &name)
{
    const QString clean = cleanName(name);
    if (clean.isEmpty())
        return QStringLiteral("?");
    QString first;
    QString last;
    for (const QStringView word : QStringView(clean).tokenize(u' ')) {
        const QString letter = leadingLetter(word);
        if (letter.isEmpty())
            continue;
        (first.isEmpty() ? first : last) = letter;
    }
    return first.isEmpty() ? firstSign(clean) : first + last;
}

int paletteIndex(const QString &id)
{
    // FNV-1a: qHash() differs from run to run.
    quint32 hash = 2166136261U;
    for (const QChar unit : id) {
        hash = (hash ^ (unit.unicode() & 0xFFU)) * 16777619U;
        hash = (hash ^ (unit.unicode() >> 8U)) * 16777619U;
    }
    return static_cast<int>((hash ^ (hash >> 16U)) % paletteSize);
}

} // namespace Morelia

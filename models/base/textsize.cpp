// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "models/base/textsize.h"

#include <QTextBoundaryFinder>

#include <algorithm>

namespace Morelia {
namespace {

bool isPair(QStringView text, qsizetype i)
{
    return text.at(i).isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate();
}

qint64 bytesOfUnit(char16_t unit)
{
    switch (unit) {
    case u'"':
    case u'\\':
    case u'\b':
    case u'\f':
    case u'\n':
    case u'\r':
    case u'\t':
        return 2;
    default:
        break;
    }
    // Control characters and halves of a pair stand as \uXXXX.
    if (unit < 0x20 || QChar::isSurrogate(unit))
        return 6;
    return unit < 0x80 ? 1 : unit < 0x800 ? 2 : 3;
}

// Where the text has to end so that `excess` bytes or more go.
qsizetype endWithout(QStringView text, qint64 excess)
{
    qsizetype end = text.size();
    while (end > 0 && excess > 0) {
        end -= end >= 2 && isPair(text, end - 2) ? 2 : 1;
        excess -= isPair(text, end) ? 4 : bytesOfUnit(text.at(end).unicode());
    }
    return end;
}

// Whole signs from `end` on, and the one that it cuts.
qint64 signsFrom(QStringView text, qsizetype end)
{
    // Far longer than any sign. Where it begins inside of one, the boundaries behind are right all the same.
    constexpr qsizetype farBack = 200;
    const QStringView tail = text.sliced(std::max<qsizetype>(0, end - farBack));
    const qsizetype from = end - (text.size() - tail.size());
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, tail);
    finder.setPosition(tail.size());
    qint64 count = 0;
    while (finder.position() > from && finder.toPreviousBoundary() >= 0)
        ++count;
    return count;
}

} // namespace

qint64 jsonBytes(QStringView text)
{
    qint64 bytes = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (isPair(text, i)) {
            bytes += 4;
            ++i;
        } else {
            bytes += bytesOfUnit(text.at(i).unicode());
        }
    }
    return bytes;
}

qint64 charactersBeyondBytes(QStringView text, qint64 maxJsonBytes)
{
    const qint64 excess = jsonBytes(text) - maxJsonBytes;
    return excess > 0 ? signsFrom(text, endWithout(text, excess)) : 0;
}

} // namespace Morelia

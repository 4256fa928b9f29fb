// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "models/text/mentions.h"

#include "models/text/characters.h"
#include "models/text/folding.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Morelia {

namespace {

constexpr QChar sign = u'@';
constexpr qsizetype maxTypedChars = 60;
constexpr qsizetype maxTypedWords = 3;

bool opensWord(QStringView text, qsizetype place)
{
    if (place == 0)
        return true;
    const QChar before = text[place - 1];
    const QChar::Category category = before.category();
    return before.isSpace() || category == QChar::Punctuation_Open || category == QChar::Punctuation_InitialQuote
        || before == u'"' || before == u'\'' || before == u'*' || before == u'_' || before == u'~';
}

bool endsWord(QStringView text, qsizetype place)
{
    if (place >= text.size())
        return true;
    qsizetype position = place;
    const char32_t next = Characters::take(text, position);
    return !QChar::isLetterOrNumber(next) && !QChar::isMark(next);
}

// The person meant by the name at a place; null for nobody.
const Nameable *namedAt(
    QStringView text, qsizetype place, const QList<Nameable> &people, const QSet<QString> &preferred)
{
    const Nameable *best = nullptr;
    bool isShared = false;
    for (const Nameable &person : people) {
        const qsizetype length = person.name.size();
        if (length == 0 || (best && length < best->name.size()))
            continue;
        if (!text.sliced(place).startsWith(person.name, Qt::CaseInsensitive) || !endsWord(text, place + length))
            continue;
        const bool isLonger = !best || length > best->name.size();
        const bool isWanted = preferred.contains(person.userId);
        if (isLonger || isWanted) {
            best = &person;
            isShared = false;
        } else if (!preferred.contains(best->userId)) {
            isShared = true;
        }
    }
    return isShared ? nullptr : best;
}

bool begins(const QStringList &words, const QString &wanted)
{
    return std::ranges::any_of(words, [&](const QString &word) { return word.startsWith(wanted); });
}

} // namespace

QList<Span> mentionsIn(const QString &text, const QList<Nameable> &people, const QSet<QString> &preferred)
{
    QList<Span> spans;
    for (qsizetype at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) {
        if (!opensWord(text, at))
            continue;
        if (const Nameable *person = namedAt(text, at + 1, people, preferred))
            spans.append({SpanKind::Mention, at, person->name.size() + 1, person->userId});
    }
    return spans;
}

std::optional<TypedName> typedName(const QString &text, qsizetype cursor)
{
    if (cursor <= 0 || cursor > text.size())
        return std::nullopt;
    const qsizetype start = text.lastIndexOf(sign, cursor - 1);
    if (start < 0 || cursor - start > maxTypedChars || !opensWord(text, start))
        return std::nullopt;
    const QString words = text.sliced(start + 1, cursor - start - 1);
    const bool isOpen =
        !words.contains(u'\n') && !words.startsWith(u' ') && !words.endsWith(u' ') && words.count(u' ') < maxTypedWords;
    return isOpen ? std::optional(TypedName{start, words}) : std::nullopt;
}

QList<Nameable> matching(const QList<Nameable> &people, const QString &words)
{
    const QString folded = foldedForSearch(words);
    const QStringList wanted = folded.split(u' ', Qt::SkipEmptyParts);
    QList<Nameable> first;
    QList<Nameable> later;
    for (const Nameable &person : people) {
        const QString name = foldedForSearch(person.name);
        const QStringList parts = name.split(u' ', Qt::SkipEmptyParts);
        if (name.startsWith(folded))
            first.append(person);
        else if (std::ranges::all_of(wanted, [&](const QString &word) { return begins(parts, word); }))
            later.append(person);
    }
    return first + later;
}

} // namespace Morelia

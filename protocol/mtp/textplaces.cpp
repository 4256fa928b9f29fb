// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "protocol/mtp/textplaces.h"

#include "models/entities/profilecard.h"
#include "protocol/mtp/envelopeid.h"
#include "protocol/mtp/wire/envelopekeys.h"

#include <QTextBoundaryFinder>

#include <algorithm>
#include <tuple>

namespace Morelia::Mtp {
namespace {

constexpr qint64 maxPlace = qint64{1} << 24;
constexpr qsizetype pictureBytes = 8;
constexpr qint64 maxClusterUnits = 64;
constexpr qsizetype maxLanguageChars = 20;

bool isPossible(const TextPlace &place)
{
    return place.start >= 0 && place.start <= maxPlace && place.length > 0 && place.length <= maxPlace;
}

bool isPossible(const Mention &mention)
{
    return isPossible(mention.place) && isPlainId(mention.userId);
}

bool isPossible(const Smiley &smiley)
{
    return isPossible(smiley.place) && (smiley.picture.isEmpty() || smiley.picture.size() == pictureBytes);
}

bool isPossible(const Look &look)
{
    const bool fits = look.language.isEmpty() || (look.kind == Look::Kind::CodeBlock && isLanguage(look.language));
    return fits && isPossible(look.place) && look.kind <= Look::Kind::ListEntry;
}

bool isPossible(const CardPart &part)
{
    const qsizetype most = part.kind == CardPart::Kind::Name ? maxCardNameChars : maxCardBioChars;
    return isPossible(part.place) && part.place.length <= most && part.kind <= CardPart::Kind::Bio;
}

int kindNumber(const Look &look)
{
    return int(look.kind);
}

int kindNumber(const CardPart &part)
{
    return int(part.kind);
}

template <typename Entry>
int kindNumber(const Entry & /*entry*/)
{
    return 0;
}

// The first of two that exclude each other counts.
bool exclude(const Look &a, const Look &b)
{
    return a == b;
}

bool exclude(const CardPart &a, const CardPart &b)
{
    return a.kind == b.kind;
}

template <typename Entry>
bool exclude(const Entry &a, const Entry &b)
{
    return a.place.start < b.place.end() && b.place.start < a.place.end();
}

template <typename Entry>
QList<Entry> validEntries(const QList<Entry> &entries)
{
    QList<Entry> kept;
    for (const Entry &entry : entries.first(std::min(entries.size(), EnvelopeForm::maxListEntries))) {
        const bool taken = std::ranges::any_of(kept, [&](const Entry &other) { return exclude(other, entry); });
        if (isPossible(entry) && !taken)
            kept.append(entry);
    }
    std::ranges::sort(kept, {},
        [](const Entry &entry) { return std::tuple(entry.place.start, entry.place.length, kindNumber(entry)); });
    return kept;
}

// Looks at the neighbourhood alone: a text may have millions of characters.
bool isBetweenCharacters(const QString &text, qint64 position)
{
    if (position == 0 || position == text.size())
        return true;
    const bool splitsPair = text.at(position - 1).isHighSurrogate() && text.at(position).isLowSurrogate();
    if (splitsPair)
        return false;
    const qint64 from = std::max<qint64>(0, position - maxClusterUnits);
    const QStringView around = QStringView(text).sliced(from, std::min(text.size(), position + maxClusterUnits) - from);
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, around);
    finder.setPosition(position - from);
    return finder.isAtBoundary();
}

template <typename Entry>
QList<Entry> fittingEntries(QList<Entry> entries, const QString &text)
{
    entries.removeIf([&](const Entry &entry) {
        return entry.place.end() > text.size() || !isBetweenCharacters(text, entry.place.start)
            || !isBetweenCharacters(text, entry.place.end());
    });
    return entries;
}

} // namespace

bool isLanguage(const QString &name)
{
    const auto fits = [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || QStringView(u"+#._-").contains(c);
    };
    return !name.isEmpty() && name.size() <= maxLanguageChars && std::ranges::all_of(name, fits);
}

QList<Mention> validMentions(const QList<Mention> &mentions)
{
    return validEntries(mentions);
}

QList<Smiley> validSmileys(const QList<Smiley> &smileys)
{
    return validEntries(smileys);
}

QList<Look> validLooks(const QList<Look> &looks)
{
    return validEntries(looks);
}

QList<CardPart> validParts(const QList<CardPart> &parts)
{
    return validEntries(parts);
}

QList<Mention> fitting(const QList<Mention> &mentions, const QString &text)
{
    return fittingEntries(mentions, text);
}

QList<Smiley> fitting(const QList<Smiley> &smileys, const QString &text)
{
    return fittingEntries(smileys, text);
}

QList<Look> fitting(const QList<Look> &looks, const QString &text)
{
    return fittingEntries(looks, text);
}

QList<CardPart> fitting(const QList<CardPart> &parts, const QString &text)
{
    return fittingEntries(parts, text);
}

} // namespace Morelia::Mtp

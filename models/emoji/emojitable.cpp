// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "models/emoji/emojitable.h"

#include "models/text/folding.h"

#include <QDir>
#include <QFile>

#include <algorithm>
#include <utility>

namespace Morelia {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView tableFolder = ":/emoji/"_L1;
constexpr QLatin1StringView wordsPrefix = "words_"_L1;
constexpr QLatin1StringView english = "en"_L1;
constexpr int maxNameWords = 16;
constexpr char32_t lightestTone = 0x1F3FB;

// The tables are the program's own: without one there are no emoji, which the tests would see.
QList<QStringList> rowsOf(const QString &name)
{
    QFile file(tableFolder + name);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<QStringList> rows;
    const QString text = QString::fromUtf8(file.readAll());
    const QStringList lines = text.split(u'\n', Qt::SkipEmptyParts);
    rows.reserve(lines.size());
    for (const QString &line : lines)
        rows.append(line.split(u'\t'));
    return rows;
}

QStringList wordsIn(const QString &text)
{
    QString spaced = foldedForSearch(text);
    for (QChar &unit : spaced) {
        if (!unit.isLetterOrNumber() && unit != u'+' && !unit.isSurrogate())
            unit = u' ';
    }
    return spaced.split(u' ', Qt::SkipEmptyParts);
}

// Each word has a space at both sides.
QString spacedWords(const QString &text)
{
    const QStringList words = wordsIn(text);
    return words.isEmpty() ? QString() : u' ' + words.join(u' ') + u' ';
}

// The shorter of two names is the more likely one.
int nameWords(const QString &spaced)
{
    return static_cast<int>(qMin(spaced.count(u' '), qsizetype{maxNameWords - 1}));
}

QString toneSign(int number)
{
    const char32_t character = lightestTone + static_cast<char32_t>(number - 1);
    return QString::fromUcs4(&character, 1);
}

// Places by rank, those of the same rank in the order of the table.
QList<int> ordered(QList<std::pair<int, int>> ranked)
{
    std::ranges::stable_sort(ranked, {}, &std::pair<int, int>::first);
    QList<int> places;
    places.reserve(ranked.size());
    for (const auto &[rank, place] : std::as_const(ranked))
        places.append(place);
    return places;
}

} // namespace

QStringList EmojiTable::languages()
{
    QStringList codes = QDir(tableFolder).entryList({wordsPrefix + u"*.tsv"_s}, QDir::Files, QDir::Name);
    for (QString &code : codes)
        code = code.sliced(wordsPrefix.size()).chopped(4);
    return codes;
}

EmojiTable EmojiTable::read(const QString &language)
{
    EmojiTable table;
    const QList<QStringList> rows = rowsOf(u"emoji.tsv"_s);
    table.m_all.reserve(rows.size());
    table.m_signs.reserve(rows.size());
    for (const QStringList &row : rows) {
        if (row.size() < 4)
            continue;
        const int place = static_cast<int>(table.m_all.size());
        const Emoji emoji{.sign = row[0],
            .lightest = row[2],
            .group = row[1].toInt(),
            .codes = row[3].split(u' ', Qt::SkipEmptyParts),
            .name = {}};
        table.m_signs.insert(emoji.sign, place);
        for (const QString &code : emoji.codes)
            table.m_codes.insert(code, place);
        table.m_all.append(emoji);
    }
    const bool isKnown = language != english && languages().contains(language);
    table.m_english = table.readWords(english);
    for (int place = 0; place < table.m_english.size(); ++place)
        table.m_english[place].more += spacedWords(table.m_all[place].codes.join(u' '));
    if (isKnown)
        table.m_own = table.readWords(language);
    return table;
}

// Languages may know fewer emoji than there are: those have their English names.
EmojiTable::Dictionary EmojiTable::readWords(const QString &language)
{
    Dictionary dictionary(m_all.size());
    const QList<QStringList> rows = rowsOf(wordsPrefix + language + u".tsv"_s);
    for (const QStringList &row : rows) {
        const int place = row.size() < 3 ? -1 : m_signs.value(row[0], -1);
        if (place < 0)
            continue;
        m_all[place].name = row[1];
        dictionary[place] = {.name = spacedWords(row[1]), .more = spacedWords(row[2])};
    }
    return dictionary;
}

QList<int> EmojiTable::inGroup(int group) const
{
    QList<int> places;
    for (int place = 0; place < m_all.size(); ++place) {
        if (m_all[place].group == group)
            places.append(place);
    }
    return places;
}

// The sum over the words: 0 for one at the beginning of the name to 4 for the beginning of a word beside it; -1 where one
// is missing.
int EmojiTable::rank(const Words &words, const QStringList &wanted)
{
    int sum = 0;
    for (const QString &word : wanted) {
        const QString begins = u' ' + word;
        const QString whole = begins + u' ';
        if (words.name.startsWith(whole))
            sum += words.name == whole ? 0 : 1;
        else if (words.name.contains(whole))
            sum += 1;
        else if (words.name.contains(begins))
            sum += 2;
        else if (words.more.contains(whole))
            sum += 3;
        else if (words.more.contains(begins))
            sum += 4;
        else
            return -1;
    }
    return sum;
}

QList<int> EmojiTable::findIn(const Dictionary &dictionary, const QString &words) const
{
    const QStringList wanted = wordsIn(words);
    if (wanted.isEmpty())
        return {};
    QList<std::pair<int, int>> ranked;
    for (int place = 0; place < dictionary.size(); ++place) {
        if (const int found = rank(dictionary[place], wanted); found >= 0)
            ranked.append({found * maxNameWords + nameWords(dictionary[place].name), place});
    }
    return ordered(ranked);
}

QList<int> EmojiTable::find(const QString &words) const
{
    if (const QList<int> own = findIn(m_own, words); !own.isEmpty())
        return own;
    QList<int> found = findIn(m_english, words);
    if (const qsizetype coded = found.indexOf(withCode(words.simplified().replace(u' ', u'_'))); coded > 0)
        found.move(coded, 0);
    return found;
}

QList<int> EmojiTable::complete(const QString &code, int most) const
{
    const QString wanted = code.toLower();
    QList<std::pair<int, int>> ranked;
    for (int place = 0; place < m_all.size(); ++place) {
        qsizetype shortest = 0;
        for (const QString &own : m_all[place].codes) {
            if (own.startsWith(wanted) && (shortest == 0 || own.size() < shortest))
                shortest = own.size();
        }
        if (shortest > 0)
            ranked.append({static_cast<int>(shortest), place});
    }
    QList<int> places = ordered(ranked);
    const QList<int> byWords = find(code);
    for (const int place : byWords) {
        if (places.size() >= most)
            break;
        if (!places.contains(place))
            places.append(place);
    }
    return places.first(qMin<qsizetype>(most, places.size()));
}

int EmojiTable::withCode(const QString &code) const
{
    return m_codes.value(code.toLower(), -1);
}

int EmojiTable::placeOf(const QString &sign) const
{
    if (const int place = m_signs.value(sign, -1); place >= 0)
        return place;
    QString lightest = sign;
    for (int number = 2; number <= toneCount; ++number)
        lightest.replace(toneSign(number), toneSign(1));
    const auto found = std::ranges::find(m_all, lightest, &Emoji::lightest);
    return lightest.isEmpty() || found == m_all.end() ? -1 : static_cast<int>(found - m_all.begin());
}

QString EmojiTable::toned(int place, int tone) const
{
    const Emoji &emoji = m_all[place];
    if (emoji.lightest.isEmpty() || tone < 1 || tone > toneCount)
        return emoji.sign;
    return QString(emoji.lightest).replace(toneSign(1), toneSign(tone));
}

} // namespace Morelia

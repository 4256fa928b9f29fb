// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "models/text/fuzzymatch.h"

#include "models/text/folding.h"

#include <QList>

#include <algorithm>
#include <string_view>
#include <utility>

namespace Morelia {

namespace {

using Letters = std::u32string_view;

// In shorter words, one letter makes too many others.
constexpr std::size_t forgivingLength = 4;
// No name has as many words as would reach it.
constexpr int sumLimit = 1000;

enum class Fit : quint8 { Beginning, Part, Mistaken, None };

// Of two edits, one of which comes before the first difference, there is always one that begins there.
bool beginsWithOneMistake(Letters word, Letters typed)
{
    const auto different = std::ranges::mismatch(word, typed);
    const Letters rest(different.in1, word.end());
    const Letters wanted(different.in2, typed.end());
    const Letters wantedBehind = wanted.substr(1);
    if (rest.starts_with(wantedBehind)) // one too many
        return true;
    if (rest.empty())
        return false;
    const Letters behind = rest.substr(1);
    const bool isSwapped = wanted.size() > 1 && behind.starts_with(wanted.front()) && wanted[1] == rest.front();
    return behind.starts_with(wantedBehind) // another one
        || behind.starts_with(wanted)       // one missing
        || (isSwapped && behind.substr(1).starts_with(wanted.substr(2)));
}

Fit fitOf(Letters word, Letters typed)
{
    if (word.starts_with(typed))
        return Fit::Beginning;
    if (word.find(typed) != Letters::npos)
        return Fit::Part;
    return typed.size() >= forgivingLength && beginsWithOneMistake(word, typed) ? Fit::Mistaken : Fit::None;
}

bool endsWord(char32_t sign)
{
    return QChar::isSpace(sign) || QChar::isPunct(sign) || QChar::category(sign) == QChar::Other_Control;
}

} // namespace

SearchWords::SearchWords(const QString &text)
{
    bool isInWord = false;
    const QList<uint> signs = foldedForSearch(text).toUcs4();
    for (const char32_t sign : signs) {
        if (endsWord(sign)) {
            isInWord = false;
            continue;
        }
        if (!std::exchange(isInWord, true))
            m_words.emplace_back();
        m_words.back() += sign;
    }
}

FuzzyMatch::FuzzyMatch(const QString &typed)
    : m_typed(typed)
{}

std::optional<int> FuzzyMatch::rank(const SearchWords &text) const
{
    const auto &words = text.words();
    Fit worst = Fit::Beginning;
    int sum = 0;
    bool areWhole = true;
    for (const std::u32string &typed : m_typed.words()) {
        Fit best = Fit::None;
        bool isWhole = false;
        for (const std::u32string &word : words) {
            best = std::min(best, fitOf(word, typed));
            isWhole = isWhole || word == typed;
        }
        if (best == Fit::None)
            return std::nullopt;
        worst = std::max(worst, best);
        sum += static_cast<int>(best);
        areWhole = areWhole && isWhole;
    }
    const bool beginsSo = isEmpty() || words.front().starts_with(m_typed.words().front());
    // One digit for each, the weightiest first.
    return ((static_cast<int>(worst) * sumLimit + std::min(sum, sumLimit - 1)) * 2 + (beginsSo ? 0 : 1)) * 2
        + (areWhole ? 0 : 1);
}

} // namespace Morelia

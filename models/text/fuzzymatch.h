// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include <QString>

#include <optional>
#include <string>
#include <vector>

namespace Morelia {

//! The words of a text as they are compared when something is looked for: case and accents do not matter. Made once, then
//! asked often.
class SearchWords
{
public:
    SearchWords() = default;
    explicit SearchWords(const QString &text);

    const std::vector<std::u32string> &words() const { return m_words; }

private:
    std::vector<std::u32string> m_words;
};

//! What somebody types to find a name. Its words come in any order, and each has to fit a word of the name: as its
//! beginning, as a part of it, or, from four letters on, as its beginning with one letter wrong, missing, too many or
//! swapped with the next.
class FuzzyMatch
{
public:
    FuzzyMatch() = default;
    explicit FuzzyMatch(const QString &typed);

    //! Nothing is looked for.
    bool isEmpty() const { return m_typed.words().empty(); }
    //! How well a text fits, 0 best; nothing where it does not. The worst word counts, then all of them: beginnings come
    //! before parts, and these before mistakes. Among equals a text that begins with the first word comes first, then
    //! whole words.
    std::optional<int> rank(const SearchWords &text) const;

private:
    SearchWords m_typed;
};

} // namespace Morelia

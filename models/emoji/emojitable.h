// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

namespace Morelia {

//! One emoji as the table has it.
struct Emoji
{
    QString sign;
    QString lightest;  //!< the sign in the lightest colour of skin; empty where it has none
    int group = 0;     //!< 1 to EmojiTable::groupCount
    QStringList codes; //!< what stands between colons, the best one first
    QString name;      //!< in the language of the table
};

//! All emoji with their names in one language, read from the resources.
class EmojiTable
{
public:
    //! Smileys, people, nature, food, travel, activities, objects, symbols, flags.
    static constexpr int groupCount = 9;
    //! Colours of skin, from the lightest to the darkest; 0 is none.
    static constexpr int toneCount = 5;

    //! Codes of the languages that have names of emoji.
    static QStringList languages();
    //! Reads the table with the names of a language ("ru"), with English ones where there are none. Takes milliseconds.
    static EmojiTable read(const QString &language);

    //! In the order in which people look for them, group after group.
    const QList<Emoji> &all() const { return m_all; }
    //! Places in all() of the emoji of a group.
    QList<int> inGroup(int group) const;
    //! Places of those for which each word begins one of their words, the best ones first. Asks the table's language, and
    //! English where that has none. Nothing without a word.
    QList<int> find(const QString &words) const;
    //! Places of those whose code or word begins so, the best ones first; at most so many.
    QList<int> complete(const QString &code, int most) const;
    //! Place of the emoji with a code; -1 without one. Case does not matter.
    int withCode(const QString &code) const;
    //! Place of an emoji, also of one in a colour of skin; -1 where it is none of the table's.
    int placeOf(const QString &sign) const;
    //! The sign of a place in a colour of skin, where it has them.
    QString toned(int place, int tone) const;

private:
    // Folded, each word between spaces.
    struct Words
    {
        QString name;
        QString more;
    };

    using Dictionary = QList<Words>; // a place in all() each
    Dictionary readWords(const QString &language);
    static int rank(const Words &words, const QStringList &wanted);
    QList<int> findIn(const Dictionary &dictionary, const QString &words) const;

    QList<Emoji> m_all;
    Dictionary m_own;
    Dictionary m_english;
    QHash<QString, int> m_codes;
    QHash<QString, int> m_signs;
};

} // namespace Morelia

// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/text/fuzzymatch.h"
#include "tests/support/program/testprogram.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;
using namespace Morelia;

class FuzzyMatchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void fits_data();
    void fits();
    void betterFitsComeFirst_data();
    void betterFitsComeFirst();
    void nothingTypedFitsAll_data();
    void nothingTypedFitsAll();
    void everyMistakeIsFoundAndNoSecondOne();
};

void FuzzyMatchTest::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
}

void FuzzyMatchTest::fits_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isFit");
    QTest::newRow("beginning") << u"week"_s << u"Weekend walks"_s << true;
    QTest::newRow("second word") << u"wal"_s << u"Weekend walks"_s << true;
    QTest::newRow("any order") << u"walks week"_s << u"Weekend walks"_s << true;
    QTest::newRow("one word does not fit") << u"week moon"_s << u"Weekend walks"_s << false;
    QTest::newRow("within") << u"end"_s << u"Weekend walks"_s << true;
    QTest::newRow("not over a space") << u"endwal"_s << u"Weekend walks"_s << false;
    QTest::newRow("case") << u"WEEK"_s << u"weekend"_s << true;
    QTest::newRow("accent typed") << u"rené"_s << u"Rene"_s << true;
    QTest::newRow("accent not typed") << u"rene"_s << u"René"_s << true;
    QTest::newRow("ё and е") << u"ежик"_s << u"Ёжик в тумане"_s << true;
    QTest::newRow("е and ё") << u"ёлка"_s << u"Елка"_s << true;
    QTest::newRow("Cyrillic case") << u"ИВА"_s << u"Пётр Иванов"_s << true;
    QTest::newRow("Chinese within") << u"田"_s << u"山田太郎"_s << true;
    QTest::newRow("Hebrew") << u"של"_s << u"שלום"_s << true;
    QTest::newRow("emoji") << u"🌻"_s << u"Garden 🌻"_s << true;
    QTest::newRow("punctuation between") << u"ann@desk"_s << u"desk, Ann"_s << true;
    QTest::newRow("sign that is a word") << u"c++"_s << u"C++ room"_s << true;
    QTest::newRow("wrong letter") << u"weakend"_s << u"Weekend"_s << true;
    QTest::newRow("missing letter") << u"wekend"_s << u"Weekend"_s << true;
    QTest::newRow("letter too many") << u"weeekend"_s << u"Weekend"_s << true;
    QTest::newRow("swapped letters") << u"wekeend"_s << u"Weekend"_s << true;
    QTest::newRow("mistake in a beginning") << u"weak"_s << u"Weekend"_s << true;
    QTest::newRow("first letter wrong") << u"seekend"_s << u"Weekend"_s << true;
    QTest::newRow("last letter too many") << u"annas"_s << u"Anna"_s << true;
    QTest::newRow("Russian swap") << u"Пертов"_s << u"Петров"_s << true;
    QTest::newRow("Russian wrong letter") << u"Питров"_s << u"Петров"_s << true;
    QTest::newRow("two mistakes") << u"waakend"_s << u"Weekend"_s << false;
    QTest::newRow("three letters forgive nothing") << u"wek"_s << u"Weekend"_s << false;
    QTest::newRow("four letters forgive") << u"weka"_s << u"Weeka"_s << true;
    // Two signs are four units of UTF-16, but two letters.
    QTest::newRow("letters, not units") << u"🌻🌻"_s << u"🌻🌼"_s << false;
    QTest::newRow("no text") << u"a"_s << QString() << false;
    QTest::newRow("longer than the text") << u"weekend walks by the river"_s << u"Weekend"_s << false;
}

void FuzzyMatchTest::fits()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, text);
    QFETCH(const bool, isFit);
    QCOMPARE(FuzzyMatch(typed).rank(SearchWords(text)).has_value(), isFit);
}

void FuzzyMatchTest::betterFitsComeFirst_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("better");
    QTest::addColumn<QString>("worse");
    QTest::newRow("beginning before part") << u"week"_s << u"The weekly"_s << u"Midweek"_s;
    QTest::newRow("part before mistake") << u"anna"_s << u"Joanna"_s << u"Anne"_s;
    QTest::newRow("the worst word counts") << u"we wal"_s << u"Walks, west"_s << u"Weekend swallow"_s;
    QTest::newRow("fewer mistakes") << u"waks 1234"_s << u"Walks 1234"_s << u"Walks 1934"_s;
    QTest::newRow("the first word") << u"ann"_s << u"Annabel"_s << u"Mary Ann"_s;
    QTest::newRow("the whole word") << u"ann"_s << u"Ann"_s << u"Annabel"_s;
}

void FuzzyMatchTest::betterFitsComeFirst()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, better);
    QFETCH(const QString, worse);
    const FuzzyMatch match(typed);
    const std::optional<int> first = match.rank(SearchWords(better));
    const std::optional<int> second = match.rank(SearchWords(worse));
    QVERIFY(first && second);
    QCOMPARE_LT(*first, *second);
}

void FuzzyMatchTest::nothingTypedFitsAll_data()
{
    QTest::addColumn<QString>("typed");
    QTest::newRow("nothing") << QString();
    QTest::newRow("blanks") << u" \t"_s;
    QTest::newRow("no letter yet") << u"@"_s;
}

void FuzzyMatchTest::nothingTypedFitsAll()
{
    QFETCH(const QString, typed);
    const FuzzyMatch match(typed);
    QVERIFY(match.isEmpty());
    QCOMPARE(match.rank(SearchWords(u"Ann"_s)), 0);
    QCOMPARE(match.rank(SearchWords()), 0);
}

// Against the distance of Damerau, counted the slow way, to each beginning of the word.
void FuzzyMatchTest::everyMistakeIsFoundAndNoSecondOne()
{
    const auto distance = [](const QString &a, const QString &b) {
        std::vector<std::vector<qsizetype>> d(a.size() + 1, std::vector<qsizetype>(b.size() + 1));
        for (qsizetype i = 0; i <= a.size(); ++i) {
            for (qsizetype j = 0; j <= b.size(); ++j) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                d[i][j] =
                    std::min({d[i - 1][j] + 1, d[i][j - 1] + 1, d[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    d[i][j] = std::min(d[i][j], d[i - 2][j - 2] + 1);
            }
        }
        return d[a.size()][b.size()];
    };
    const auto wordOf = [](int number, int length) {
        QString word;
        for (; length > 0; --length, number /= 2)
            word += number % 2 == 0 ? u'a' : u'b';
        return word;
    };
    int found = 0;
    for (int typedLength = 4; typedLength <= 5; ++typedLength) {
        for (int length = 1; length <= 6; ++length) {
            for (int i = 0; i < 1 << typedLength; ++i) {
                const QString typed = wordOf(i, typedLength);
                const FuzzyMatch match(typed);
                for (int j = 0; j < 1 << length; ++j) {
                    const QString word = wordOf(j, length);
                    bool expected = word.contains(typed);
                    for (qsizetype size = 0; size <= word.size(); ++size)
                        expected = expected || distance(typed, word.first(size)) <= 1;
                    if (match.rank(SearchWords(word)).has_value() != expected)
                        QFAIL(qPrintable(typed + u" in "_s + word));
                    found += expected ? 1 : 0;
                }
            }
        }
    }
    QVERIFY(found > 1000);
}

MORELIA_TEST(FuzzyMatchTest)
#include "tst_fuzzymatch.moc"

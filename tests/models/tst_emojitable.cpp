// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/emoji/emojitable.h"
#include "models/text/cleaning.h"
#include "models/text/emoji.h"
#include "tests/support/program/testprogram.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Morelia;
using namespace Qt::StringLiterals;

//! The tables in assets/emoji are whole, and what is looked for in them is found.
class EmojiTableTest : public QObject
{
    Q_OBJECT

    static QStringList signsAt(const EmojiTable &table, const QList<int> &places)
    {
        QStringList signs;
        for (const int place : places)
            signs.append(table.all().at(place).sign);
        return signs;
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void hasItsLanguages()
    {
        QVERIFY(EmojiTable::languages().contains(u"en"_s));
        QVERIFY(EmojiTable::languages().contains(u"ru"_s));
    }

    void eachEmojiHasAName_data();
    void eachEmojiHasAName();
    void noSignAndNoCodeIsThereTwice();
    void eachGroupHasEmoji();
    void eachSignIsOneEmoji();
    void tonesLeadBackToTheirEmoji();
    void unknownLanguagesAreEnglish();
    void finds_data();
    void finds();
    void findsNothing();
    void completes_data();
    void completes();
    void knowsCodes();
    void fewAreCounted_data();
    void fewAreCounted();
    void wholeOnesAreTakenAway_data();
    void wholeOnesAreTakenAway();
};

void EmojiTableTest::eachEmojiHasAName_data()
{
    QTest::addColumn<QString>("language");
    const QStringList languages = EmojiTable::languages();
    for (const QString &language : languages)
        QTest::newRow(qPrintable(language)) << language;
}

// Where a language lacks one, it has the English name, which would be the same in both.
void EmojiTableTest::eachEmojiHasAName()
{
    QFETCH(const QString, language);
    const EmojiTable table = EmojiTable::read(language);
    const EmojiTable english = EmojiTable::read(u"en"_s);
    QVERIFY(table.all().size() > 1500);
    qsizetype different = 0;
    for (qsizetype i = 0; i < table.all().size(); ++i) {
        const Emoji &emoji = table.all()[i];
        QVERIFY2(!emoji.name.trimmed().isEmpty(), qPrintable(emoji.sign));
        QVERIFY2(emoji.name == cleanName(emoji.name), qPrintable(emoji.name));
        QVERIFY2(!emoji.codes.isEmpty(), qPrintable(emoji.sign));
        different += emoji.name != english.all()[i].name ? 1 : 0;
    }
    if (language != u"en"_s)
        QVERIFY2(different > table.all().size() * 19 / 20, qPrintable(QString::number(different)));
}

void EmojiTableTest::noSignAndNoCodeIsThereTwice()
{
    const EmojiTable table = EmojiTable::read(u"en"_s);
    QSet<QString> signs;
    QSet<QString> codes;
    for (const Emoji &emoji : table.all()) {
        QVERIFY2(!signs.contains(emoji.sign), qPrintable(emoji.sign));
        signs.insert(emoji.sign);
        for (const QString &code : emoji.codes) {
            QVERIFY2(!codes.contains(code), qPrintable(code));
            codes.insert(code);
        }
    }
}

void EmojiTableTest::eachGroupHasEmoji()
{
    const EmojiTable table = EmojiTable::read(u"en"_s);
    qsizetype sum = 0;
    for (int group = 1; group <= EmojiTable::groupCount; ++group) {
        const qsizetype count = table.inGroup(group).size();
        QVERIFY2(count > 50, qPrintable(QString::number(group)));
        sum += count;
    }
    QCOMPARE(sum, table.all().size());
    QVERIFY(table.inGroup(0).isEmpty());
}

// Also after the way through a message: it is shown large there.
void EmojiTableTest::eachSignIsOneEmoji()
{
    const EmojiTable table = EmojiTable::read(u"en"_s);
    for (int place = 0; place < table.all().size(); ++place) {
        for (int tone = 0; tone <= EmojiTable::toneCount; ++tone) {
            const QString sign = table.toned(place, tone);
            QVERIFY2(isEmoji(sign), qPrintable(sign));
            QVERIFY2(fewEmoji(cleanBody(Body(sign)).text) == 1, qPrintable(sign));
        }
    }
}

void EmojiTableTest::tonesLeadBackToTheirEmoji()
{
    const EmojiTable table = EmojiTable::read(u"en"_s);
    int toned = 0;
    for (int place = 0; place < table.all().size(); ++place) {
        QCOMPARE(table.placeOf(table.all().at(place).sign), place);
        if (table.all().at(place).lightest.isEmpty()) {
            QCOMPARE(table.toned(place, 3), table.all().at(place).sign);
            continue;
        }
        ++toned;
        QSet<QString> signs;
        for (int tone = 0; tone <= EmojiTable::toneCount; ++tone) {
            signs.insert(table.toned(place, tone));
            QCOMPARE(table.placeOf(table.toned(place, tone)), place);
        }
        QCOMPARE(signs.size(), EmojiTable::toneCount + 1);
    }
    QVERIFY(toned > 200);
    QCOMPARE(table.toned(table.withCode(u"wave"_s), 5), u"👋🏿"_s);
    QCOMPARE(table.toned(table.withCode(u"wave"_s), 6), u"👋"_s);
    QCOMPARE(table.placeOf(u"x"_s), -1);
    QCOMPARE(table.placeOf({}), -1);
}

void EmojiTableTest::unknownLanguagesAreEnglish()
{
    const EmojiTable table = EmojiTable::read(u"xx"_s);
    QCOMPARE(table.all().at(table.withCode(u"heart"_s)).name, u"red heart"_s);
}

void EmojiTableTest::finds_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("among");
    QTest::newRow("name") << u"en"_s << u"red heart"_s << u"❤️"_s << u"❤️"_s;
    QTest::newRow("beginning of a word") << u"en"_s << u"hedg"_s << u"🦔"_s << u"🦔"_s;
    QTest::newRow("word beside the name") << u"en"_s << u"spiny"_s << QString() << u"🦔"_s;
    QTest::newRow("whole code first") << u"en"_s << u"heart"_s << u"❤️"_s << u"😍"_s;
    QTest::newRow("shortest name first") << u"ru"_s << u"сердце"_s << u"💖"_s << u"💘"_s;
    QTest::newRow("several words in any order") << u"en"_s << u"tears joy"_s << u"😂"_s << u"😂"_s;
    QTest::newRow("case and spaces") << u"en"_s << u"  HEDGEHOG "_s << u"🦔"_s << u"🦔"_s;
    QTest::newRow("accent left out") << u"en"_s << u"pinata"_s << u"🪅"_s << u"🪅"_s;
    QTest::newRow("accent too many") << u"en"_s << u"hédgehog"_s << u"🦔"_s << u"🦔"_s;
    QTest::newRow("code") << u"en"_s << u"thumbsup"_s << u"👍"_s << u"👍"_s;
    QTest::newRow("plus") << u"en"_s << u"+1"_s << u"👍"_s << u"👍"_s;
    QTest::newRow("Russian") << u"ru"_s << u"еж"_s << u"🦔"_s << u"🦔"_s;
    QTest::newRow("with ё") << u"ru"_s << u"ёж"_s << u"🦔"_s << u"🦔"_s;
    QTest::newRow("with Ё in several words") << u"ru"_s << u"Ёлка новогодняя"_s << u"🎄"_s << u"🎄"_s;
    QTest::newRow("Russian, beside the name") << u"ru"_s << u"лайк"_s << QString() << u"👍"_s;
    QTest::newRow("Russian, beginning") << u"ru"_s << u"разб серд"_s << u"💔"_s << u"💔"_s;
    QTest::newRow("English where the language has nothing") << u"ru"_s << u"hedgehog"_s << u"🦔"_s << u"🦔"_s;
    QTest::newRow("unknown language") << u"xx"_s << u"hedgehog"_s << u"🦔"_s << u"🦔"_s;
}

void EmojiTableTest::finds()
{
    QFETCH(const QString, language);
    QFETCH(const QString, words);
    QFETCH(const QString, first);
    QFETCH(const QString, among);
    const EmojiTable table = EmojiTable::read(language);
    const QStringList found = signsAt(table, table.find(words));
    QVERIFY2(found.contains(among), qPrintable(found.join(u' ')));
    if (!first.isEmpty())
        QCOMPARE(found.value(0), first);
    QCOMPARE(QSet<QString>(found.cbegin(), found.cend()).size(), found.size());
}

void EmojiTableTest::findsNothing()
{
    const EmojiTable table = EmojiTable::read(u"ru"_s);
    for (const QString &words : {u""_s, u"   "_s, u"::"_s, u"нет такого"_s, u"heart zzzz"_s, u"(%)"_s, u"\n"_s})
        QVERIFY2(table.find(words).isEmpty(), qPrintable(words));
}

void EmojiTableTest::completes_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("first");
    QTest::newRow("shortest code first") << u"en"_s << u"smi"_s << u"😄"_s;
    QTest::newRow("whole code first") << u"en"_s << u"cat"_s << u"🐱"_s;
    QTest::newRow("capitals") << u"en"_s << u"HEDG"_s << u"🦔"_s;
    QTest::newRow("by a word") << u"en"_s << u"spiny"_s << u"🦔"_s;
    QTest::newRow("by a Russian word") << u"ru"_s << u"ёж"_s << u"🦔"_s;
    QTest::newRow("English codes in Russian") << u"ru"_s << u"smi"_s << u"😄"_s;
    QTest::newRow("nothing") << u"ru"_s << u"zzzz"_s << QString();
}

void EmojiTableTest::completes()
{
    QFETCH(const QString, language);
    QFETCH(const QString, code);
    QFETCH(const QString, first);
    const EmojiTable table = EmojiTable::read(language);
    const QStringList found = signsAt(table, table.complete(code, 8));
    QCOMPARE(found.value(0), first);
    QVERIFY(found.size() <= 8);
    QCOMPARE(QSet<QString>(found.cbegin(), found.cend()).size(), found.size());
}

void EmojiTableTest::knowsCodes()
{
    const EmojiTable table = EmojiTable::read(u"en"_s);
    QCOMPARE(table.all().at(table.withCode(u"smile"_s)).sign, u"😄"_s);
    QCOMPARE(table.all().at(table.withCode(u"SMILE"_s)).sign, u"😄"_s);
    QCOMPARE(table.withCode(u"smil"_s), -1);
    QCOMPARE(table.withCode({}), -1);
}

void EmojiTableTest::fewAreCounted_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("count");
    QTest::newRow("nothing") << QString() << 0;
    QTest::newRow("one") << u"😀"_s << 1;
    QTest::newRow("three with spaces") << u"😀 👨‍👩‍👧‍👦 🇷🇺"_s << 3;
    QTest::newRow("flag right behind a family") << u"👨‍👩‍👧‍👦🇷🇺"_s << 2;
    QTest::newRow("four") << u"😀😀😀😀"_s << 0;
    QTest::newRow("many") << u"😀"_s.repeated(1000) << 0;
    QTest::newRow("spaces alone") << u"  "_s << 0;
    QTest::newRow("with a word") << u"😀 ok"_s << 0;
    QTest::newRow("digit") << u"1"_s << 0;
    QTest::newRow("keycap") << u"1️⃣"_s << 1;
    QTest::newRow("heart that asks for colour") << u"❤️"_s << 1;
    QTest::newRow("heart of the text") << u"❤"_s << 0;
    QTest::newRow("emoji that asks for none") << u"⌚\ufe0e"_s << 0;
    QTest::newRow("copyright") << u"©"_s << 0;
    QTest::newRow("half a flag") << u"🇷"_s << 0;
    QTest::newRow("three letters of flags") << u"🇷🇺🇷"_s << 0;
    QTest::newRow("flag of a region") << u"🏴󠁧󠁢󠁳󠁣󠁴󠁿"_s << 1;
    QTest::newRow("colour of skin") << u"👍🏿"_s << 1;
    QTest::newRow("two lines") << u"😀\n😀"_s << 0;
    QTest::newRow("punctuation") << u"!"_s << 0;
    QTest::newRow("Chinese") << u"好"_s << 0;
    QTest::newRow("letter with a joiner") << u"ن\u200d"_s << 0;
    QTest::newRow("lone surrogate") << QString(QChar(0xD83D)) << 0;
}

void EmojiTableTest::fewAreCounted()
{
    QFETCH(const QString, text);
    QFETCH(const int, count);
    QCOMPARE(fewEmoji(text), count);
}

void EmojiTableTest::wholeOnesAreTakenAway_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qsizetype>("place");
    QTest::addColumn<qsizetype>("length");
    QTest::newRow("family") << u"a👨‍👩‍👧‍👦"_s << qsizetype{12} << qsizetype{11};
    QTest::newRow("flag") << u"🇩🇪🇷🇺"_s << qsizetype{8} << qsizetype{4};
    QTest::newRow("flag behind a family") << u"👨‍👩‍👧‍👦🇷🇺"_s << qsizetype{15} << qsizetype{4};
    QTest::newRow("first flag") << u"🇩🇪🇷🇺"_s << qsizetype{4} << qsizetype{4};
    QTest::newRow("keycap") << u"1️⃣"_s << qsizetype{3} << qsizetype{3};
    QTest::newRow("colour of skin") << u"👍🏿 "_s << qsizetype{4} << qsizetype{4};
    QTest::newRow("one character") << u"😀"_s << qsizetype{2} << qsizetype{0};
    QTest::newRow("letter with a mark") << u"e\u0301"_s << qsizetype{2} << qsizetype{0};
    QTest::newRow("start") << u"😀"_s << qsizetype{0} << qsizetype{0};
    QTest::newRow("beyond the end") << u"😀"_s << qsizetype{3} << qsizetype{0};
}

void EmojiTableTest::wholeOnesAreTakenAway()
{
    QFETCH(const QString, text);
    QFETCH(const qsizetype, place);
    QFETCH(const qsizetype, length);
    QCOMPARE(emojiBefore(text, place), length);
}

MORELIA_TEST(EmojiTableTest)
#include "tst_emojitable.moc"

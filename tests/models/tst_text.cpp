// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/entities/user.h"
#include "models/lists/words.h"
#include "models/text/avatar.h"
#include "models/text/bodyparts.h"
#include "models/text/cleaning.h"
#include "models/text/emoji.h"
#include "tests/support/program/testprogram.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <ranges>

using namespace Qt::StringLiterals;
using namespace Morelia;

class TextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void names_data();
    void names();
    void namesAreShort();
    void nameOfAUser();
    void bodies_data();
    void bodies();
    void bodyKeepsHonestText_data();
    void bodyKeepsHonestText();
    void bodyBreaksLongRuns();
    void bodyLeavesOtherRulesOfBreaking_data();
    void bodyLeavesOtherRulesOfBreaking();
    void aPartIsGivenAsItWasWritten_data();
    void aPartIsGivenAsItWasWritten();
    void joinedEmojiAreOneInEveryFont_data();
    void joinedEmojiAreOneInEveryFont();
    void clustersThatNeedTheFontOfEmoji_data();
    void clustersThatNeedTheFontOfEmoji();
    void beginnings_data();
    void beginnings();
    void directions();
    void bodyLimitsDepth();
    void hostileBodiesAreQuick();
    void lines();
    void outgoing();
    void initialsOfNames_data();
    void initialsOfNames();
    void paletteIsStable();
};

void TextTest::names_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("shown");

    QTest::newRow("plain") << u"Ann Lee"_s << u"Ann Lee"_s;
    QTest::newRow("empty") << QString() << u"(no name)"_s;
    QTest::newRow("blank") << u" \t\n\u00a0\u3000"_s << u"(no name)"_s;
    QTest::newRow("fillers") << u"\u3164\u115f\u200b\u2060\ufeff\u00ad\u2800"_s << u"(no name)"_s;
    QTest::newRow("joiners only") << u"\u200d\u200c\u200d"_s << u"(no name)"_s;
    QTest::newRow("marks only") << u"\u0301\u0302"_s << u"(no name)"_s;
    QTest::newRow("lines") << u" a\r\nb\u2028c\u2029d\te "_s << u"a b c d e"_s;
    QTest::newRow("controls") << u"a\u0000b\u0007c\u009bd\u007f"_s << u"abcd"_s;
    QTest::newRow("override") << u"photo\u202egnp.exe"_s << u"photognp.exe"_s;
    QTest::newRow("isolates") << u"\u2066a\u2067b\u2068c\u2069\u200e\u200f\u061c"_s << u"abc"_s;
    QTest::newRow("markup") << u"<img src=x>"_s << u"‹img src=x>"_s;
    QTest::newRow("zalgo") << u"a\u0301\u0302\u0303\u0304\u0305\u0306b"_s << u"a\u0301\u0302\u0303\u0304b"_s;
    QTest::newRow("mark after space") << u"a \u0301b"_s << u"a b"_s;
    QTest::newRow("Persian joiner") << u"می\u200cخواهم"_s << u"می\u200cخواهم"_s;
    QTest::newRow("loose joiner") << u"a\u200d b\u200d"_s << u"a b"_s;
    QTest::newRow("family") << u"👩\u200d👩\u200d👧"_s << u"👩\u200d👩\u200d👧"_s;
    QTest::newRow("heart") << u"❤\ufe0f"_s << u"❤\ufe0f"_s;
    QTest::newRow("flag of Wales") << QString::fromUcs4(
        U"\U0001F3F4\U000E0067\U000E0062\U000E0077\U000E006C\U000E0073\U000E007F")
                                   << QString::fromUcs4(
                                          U"\U0001F3F4\U000E0067\U000E0062\U000E0077\U000E006C\U000E0073\U000E007F");
    QTest::newRow("stray tags") << QString::fromUcs4(U"a\U000E0067\U000E0062\U000E007Fb") << u"ab"_s;
    QTest::newRow("open flag") << QString::fromUcs4(U"\U0001F3F4\U000E0067\U000E0062")
                               << QString::fromUcs4(U"\U0001F3F4");
    QTest::newRow("lone surrogates") << u"a"_s + QChar(0xD800) + u"b"_s + QChar(0xDC00) << u"a\ufffdb\ufffd"_s;
    QTest::newRow("noncharacters") << u"a\ufdd0\uffff"_s << u"a\ufffd\ufffd"_s;
    QTest::newRow("annotation") << u"a\ufff9b\ufffac\ufffb"_s << u"abc"_s;
}

void TextTest::names()
{
    QFETCH(const QString, name);
    QFETCH(const QString, shown);
    QCOMPARE(displayName(name), shown);
    QCOMPARE(cleanName(shown == u"(no name)" ? QString() : shown), shown == u"(no name)" ? QString() : shown);
}

void TextTest::namesAreShort()
{
    const QString shown = displayName(QString(5000, u'x'));
    QCOMPARE(shown.size(), maxNameChars);
    QVERIFY(shown.endsWith(u'…'));
    QCOMPARE(displayName(QString(maxNameChars, u'x')).size(), maxNameChars);
    QString emoji;
    for (int i = 0; i < 100; ++i)
        emoji += u"👩\u200d👧"_s;
    const QString cut = displayName(emoji);
    QVERIFY(cut.size() <= maxNameChars);
    QVERIFY(cut.isValidUtf16());
    QVERIFY(!cut.chopped(1).endsWith(u'\u200d'));
}

void TextTest::nameOfAUser()
{
    User user;
    QCOMPARE(displayName(user), u"(no name)"_s);
    user.login = u"ann<1>"_s;
    QCOMPARE(displayName(user), u"ann‹1>"_s);
    user.name = u"\u200b"_s;
    QCOMPARE(displayName(user), u"ann‹1>"_s);
    user.name = u"Ann"_s;
    QCOMPARE(displayName(user), u"Ann"_s);
}

void TextTest::bodies_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");

    QTest::newRow("controls") << u"a\u0000b\u001bc\u0085d\u007fe"_s << u"abcde"_s;
    QTest::newRow("line ends") << u"a\r\nb\rc\nd\u2028e\u2029f"_s << u"a\nb\nc\nd\ne\nf"_s;
    QTest::newRow("lone surrogates") << QString(QChar(0xDC00)) + u"a"_s + QChar(0xD800) << u"\ufffda\ufffd"_s;
    QTest::newRow("noncharacter") << u"a\ufffeb"_s << u"a\ufffdb"_s;
    QTest::newRow("annotation") << u"\ufff9a\ufffb"_s << u"a"_s;
    QTest::newRow("stray tags") << QString::fromUcs4(U"a\U000E0041\U000E007F") << u"a"_s;
    QTest::newRow("open override") << u"a\u202eb\nc"_s << u"\u2068a\u202eb\u202c\u2069\nc"_s;
    QTest::newRow("open isolate") << u"x\n\u2067a"_s << u"x\n\u2068\u2067a\u2069\u2069"_s;
    QTest::newRow("stray ends") << u"a\u202c\u2069b"_s << u"\u2068ab\u2069"_s;
    QTest::newRow("crossed") << u"\u2066a\u202eb\u2069c\u202c"_s << u"\u2068\u2066a\u202eb\u2069c\u2069"_s;
    QTest::newRow("balanced") << u"\u2067a\u2069b"_s << u"\u2068\u2067a\u2069b\u2069"_s;
    QTest::newRow("zalgo") << u"a"_s + QString(60'000, u'\u0301') + u"b"_s << u"a"_s + QString(8, u'\u0301') + u"b"_s;
    QTest::newRow("zalgo with joiners") << u"a"_s + QString(8, u'\u0301') + u"\u200d\u0301\u200b\u0301"_s
                                        << u"a"_s + QString(8, u'\u0301') + u"\u200d\u200b"_s;
}

void TextTest::bodies()
{
    QFETCH(const QString, text);
    QFETCH(const QString, shown);
    QCOMPARE(cleanBody(text).text, shown);
}

void TextTest::bodyKeepsHonestText_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("lines and tabs") << u"  if (a < b)\n\t\treturn &a;\n\n"_s;
    QTest::newRow("markup") << u"<b>bold</b> &amp; [x](y) ![z](http://x)"_s;
    QTest::newRow("Hebrew") << u"שלום, world"_s;
    QTest::newRow("Vietnamese, decomposed") << u"tiếng Việt"_s.normalized(QString::NormalizationForm_D);
    QTest::newRow("emoji") << u"👍🏽 👩\u200d🚀 🇩🇪 ❤\ufe0f 1\ufe0f\u20e3"_s;
    QTest::newRow("direction mark") << u"(C++)\u200f"_s;
}

void TextTest::bodyKeepsHonestText()
{
    QFETCH(const QString, text);
    QCOMPARE(cleanBody(text).text, text);
}

void TextTest::bodyBreaksLongRuns()
{
    const QString run(256, u'x');
    QCOMPARE(cleanBody(run).text, run);
    // From there on a line may end behind each letter.
    QCOMPARE(cleanBody(QString(259, u'x')).text, run + u"\u200bx\u200bx\u200bx"_s);
    QCOMPARE(cleanBody(run + u" xx"_s).text, run + u" xx"_s);
    QString words;
    for (int i = 0; i < 1000; ++i)
        words += u"word "_s;
    QCOMPARE(cleanBody(words).text, words);
    // No break inside of what is drawn as one.
    QString family = QString(255, u'x');
    for (int i = 0; i < 100; ++i)
        family += u"👩\u200d"_s;
    QCOMPARE(cleanBody(family).text.count(u'\u200b'), 0);
    const QString marked = cleanBody(run + u"a\u0301👍🏽🇩🇪"_s).text;
    QCOMPARE(marked, run + u"\u200ba\u0301\u200b👍🏽🇩🇪"_s);
}

void TextTest::bodyLeavesOtherRulesOfBreaking_data()
{
    QTest::addColumn<QString>("word");
    QTest::newRow("Chinese") << u"你好，世界。"_s;
    QTest::newRow("Japanese") << u"カタカナーひらがな、"_s;
    QTest::newRow("Thai") << u"สวัสดีครับผม"_s;
    QTest::newRow("Korean") << u"안녕하세요"_s;
}

void TextTest::bodyLeavesOtherRulesOfBreaking()
{
    QFETCH(const QString, word);
    QCOMPARE(cleanBody(word.repeated(200)).text, word.repeated(200));
}

void TextTest::aPartIsGivenAsItWasWritten_data()
{
    QTest::addColumn<QString>("text");
    const QString run = u"x"_s.repeated(256);
    QTest::newRow("nothing") << QString();
    QTest::newRow("lines") << u"one\n\n two\t\u00a0three\n"_s;
    QTest::newRow("own break points") << u"long\u200bword\u00ad\u2060"_s;
    QTest::newRow("own break points in a long run") << run + u"yz\u200bx\u200b\u200by"_s + run + u"\n"_s + run;
    QTest::newRow("signs that cling, and scripts without spaces") << run + u"👍🏿🇩🇪a\u200db中文"_s + run;
    QTest::newRow("directions") << u"a \u2067שלום\u2069 b\nplain\n\u202babc\u202c \u200fx\u200e"_s;
    QTest::newRow("flags and marks") << run + u"e\u0301🏴\U000E0067\U000E0062\U000E007Fz"_s;
}

void TextTest::aPartIsGivenAsItWasWritten()
{
    QFETCH(const QString, text);
    const QString clean = cleanBody(text).text;
    QCOMPARE(writtenPart(clean, 0, clean.size()), text);
    // Whole however it is taken apart.
    QString joined;
    for (qsizetype i = 0; i < clean.size(); i += 3)
        joined += writtenPart(clean, i, 3);
    QCOMPARE(joined, text);
}

void TextTest::joinedEmojiAreOneInEveryFont_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    QTest::newRow("rainbow flag") << u"🏳\ufe0f\u200d🌈"_s << u"🏳\u200d🌈"_s;
    QTest::newRow("eye") << u"👁\ufe0f\u200d🗨\ufe0f"_s << u"👁\u200d🗨\ufe0f"_s;
    QTest::newRow("heart on fire") << u"a ❤\ufe0f\u200d🔥 b"_s << u"a ❤\u200d🔥 b"_s;
    QTest::newRow("heart") << u"❤\ufe0f x"_s << u"❤\ufe0f x"_s;
    QTest::newRow("keycap") << u"1\ufe0f\u20e3"_s << u"1\ufe0f\u20e3"_s;
}

void TextTest::joinedEmojiAreOneInEveryFont()
{
    QFETCH(const QString, text);
    QFETCH(const QString, shown);
    QCOMPARE(cleanBody(text).text, shown);
    QCOMPARE(displayName(text), shown);
    QCOMPARE(oneLine(text, 100), shown);
}

void TextTest::clustersThatNeedTheFontOfEmoji_data()
{
    // In the texts, ⟦ and ⟧ stand around each of them.
    QTest::addColumn<QString>("marked");
    const auto row = [](const char *name, const QString &marked) { QTest::newRow(name) << marked; };
    row("none", u"a ש 中 1 #2 © ™ e\u0301 می\u200cخواهم क्\u200dष"_s);
    row("heart", u"I ⟦❤\ufe0f⟧ you"_s);
    row("keycaps", u"⟦1\ufe0f\u20e3⟧⟦#\ufe0f\u20e3⟧⟦*\u20e3⟧ 1"_s);
    row("skin", u"x⟦👍🏿⟧⟦☝🏿⟧y"_s);
    row("joined", u"⟦🏳\u200d🌈⟧⟦👨\u200d👩\u200d👧\u200d👦⟧"_s);
    row("with both", u"⟦🧑🏽\u200d🚀⟧⟦🏳\ufe0f\u200d🌈⟧"_s);
    row("letters that ask", u"a\ufe0f 1\ufe0f"_s);
    row("a sign that asks", u"⟦©\ufe0f⟧"_s);
    row("a sign that asks for text", u"❤\ufe0e"_s);
    row("lines", u"a\n⟦❤\ufe0f⟧\nb"_s);
}

void TextTest::clustersThatNeedTheFontOfEmoji()
{
    QFETCH(const QString, marked);
    QString text = QString(marked).remove(u'⟦').remove(u'⟧');
    const QList<EmojiSpan> spans = emojiSpans(text);
    QCOMPARE(hasEmojiSpans(text), !spans.isEmpty());
    for (const EmojiSpan &span : spans | std::views::reverse)
        text.insert(span.start + span.length, u'⟧').insert(span.start, u'⟦');
    QCOMPARE(text, marked);
}

void TextTest::beginnings_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("chars");
    QTest::addColumn<int>("lines");
    QTest::addColumn<QString>("beginning");
    QTest::newRow("short") << u"abc\n"_s << 10 << 3 << u"abc\n"_s;
    QTest::newRow("empty") << QString() << 10 << 3 << QString();
    QTest::newRow("characters") << u"abcdef"_s << 3 << 3 << u"abc"_s;
    QTest::newRow("whole characters") << u"ab👍"_s << 3 << 3 << u"ab"_s;
    QTest::newRow("lines") << u"a\nb\nc\nd"_s << 10 << 3 << u"a\nb\nc"_s;
    QTest::newRow("empty lines") << u"\n\n\n\n"_s << 10 << 3 << u"\n\n"_s;
    QTest::newRow("as many lines") << u"a\nb\nc"_s << 10 << 3 << u"a\nb\nc"_s;
    QTest::newRow("both") << u"ab\ncd\nef"_s << 4 << 3 << u"ab\nc"_s;
}

void TextTest::beginnings()
{
    QFETCH(const QString, text);
    QFETCH(const int, chars);
    QFETCH(const int, lines);
    QTEST(text.first(beginningOf(text, chars, lines)), "beginning");
}

void TextTest::directions()
{
    for (const QString &text :
        {u"שלום"_s, u"a ع"_s, u"a\u200fb"_s, u"\u2067a\u2069"_s, QString::fromUcs4(U"\U0001E900")})
        QVERIFY2(hasRightToLeft(text), qPrintable(text));
    for (const QString &text : {QString(), u"abc 中 я 👍 1"_s, u"\u2066a\u2069\u200e"_s})
        QVERIFY2(!hasRightToLeft(text), qPrintable(text));
}

void TextTest::bodyLimitsDepth()
{
    const QString shown = cleanBody(QString(10'000, u'\u2067') + u"a"_s).text;
    QVERIFY(shown.size() < 100);
    QCOMPARE(shown.count(u'\u2067') + 1, shown.count(u'\u2069'));
}

void TextTest::hostileBodiesAreQuick()
{
    QString hostile;
    for (int i = 0; i < 200'000; ++i)
        hostile += u"\u2067\u202e\u2069a\u0301"_s;
    const QString shown = cleanBody(hostile).text;
    QVERIFY(shown.size() <= 2 * hostile.size());
    QVERIFY(displayName(QString(4'000'000, u'\u200b')) == u"(no name)"_s);
}

void TextTest::lines()
{
    QCOMPARE(oneLine(u"first\n\n second\tthird "_s, 100), u"first second third"_s);
    QCOMPARE(oneLine(u"a <b> c"_s, 100), u"a <b> c"_s);
    QCOMPARE(oneLine(u"abcdef"_s, 6), u"abcdef"_s);
    QCOMPARE(oneLine(u"abcdefg"_s, 6), u"abcde…"_s);
    QCOMPARE(oneLine(u"abcd fgh"_s, 6), u"abcd…"_s);
    QCOMPARE(oneLine(u"\u202e\n"_s, 6), QString());
    QCOMPARE(oneLine(u"abc"_s, 0), QString());
    QCOMPARE(oneLine(u"👍👍👍"_s, 4), u"👍…"_s);
}

void TextTest::outgoing()
{
    const QString honest = u"a\u202e\n\t\u200b👍"_s;
    QCOMPARE(cleanOutgoing(honest), honest);
    QCOMPARE(withoutTrailingSpace(u"\n\u00a0\t if x:\n \u2003y\u00a0\n\t "_s), u"\n\u00a0\t if x:\n \u2003y"_s);
    QCOMPARE(withoutTrailingSpace(u" \n\u3000"_s), QString());
    QCOMPARE(cleanOutgoing(u"a\u0000b"_s), u"ab"_s);
    QCOMPARE(cleanOutgoing(u"a"_s + QChar(0xD83D) + u"b"_s), u"a\ufffdb"_s);
    QCOMPARE(wellFormed(u"a\u0000b"_s), u"a\u0000b"_s);
}

void TextTest::initialsOfNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("letters");
    QTest::newRow("two") << u"ann lee"_s << u"AL"_s;
    QTest::newRow("three") << u"Ann Maria Lee"_s << u"AL"_s;
    QTest::newRow("one") << u"ann"_s << u"A"_s;
    QTest::newRow("Russian") << u"иван петров"_s << u"ИП"_s;
    QTest::newRow("signs") << u"(no) #7 -"_s << u"N7"_s;
    QTest::newRow("emoji") << u"👩\u200d🚀 🚀"_s << u"👩\u200d🚀"_s;
    QTest::newRow("sharp s") << u"ßa"_s << u"ß"_s;
    QTest::newRow("empty") << u"\u200b"_s << u"?"_s;
}

void TextTest::initialsOfNames()
{
    QFETCH(const QString, name);
    QFETCH(const QString, letters);
    QCOMPARE(initials(name), letters);
}

void TextTest::paletteIsStable()
{
    // Known answers: a change would repaint everybody.
    QCOMPARE(paletteIndex(u""_s), 9);
    QCOMPARE(paletteIndex(u"ann"_s), 0);
    QCOMPARE(paletteIndex(u"иван"_s), 12);
    QCOMPARE(paletteIndex(u"123456789"_s), 10);
    QSet<int> used;
    for (int i = 0; i < 200; ++i) {
        const int place = paletteIndex(QString::number(i));
        QVERIFY(place >= 0 && place < paletteSize);
        used.insert(place);
    }
    QCOMPARE(used.size(), paletteSize);
}

MORELIA_TEST(TextTest)
#include "tst_text.moc"

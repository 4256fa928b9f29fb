// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/markup/markup.h"
#include "models/markup/markupchange.h"
#include "tests/support/program/testprogram.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Morelia;
using namespace Morelia::Test;

namespace {

const QHash<QString, SpanKind> &kinds()
{
    static const QHash<QString, SpanKind> kinds{{u"b"_s, SpanKind::Bold}, {u"i"_s, SpanKind::Italic},
        {u"s"_s, SpanKind::Strikethrough}, {u"c"_s, SpanKind::Monospace}, {u"pre"_s, SpanKind::CodeBlock},
        {u"q"_s, SpanKind::Quotation}, {u"li"_s, SpanKind::ListEntry}};
    return kinds;
}

// A body as it would be written with tags: "a <b>c</b>", a block of code with its language: "<pre cpp>".
QString tagged(const Body &body)
{
    QString out;
    for (qsizetype i = 0; i <= body.text.size(); ++i) {
        for (auto it = body.spans.crbegin(); it != body.spans.crend(); ++it) {
            if (it->start + it->length == i)
                out += u"</"_s + kinds().key(it->kind) + u'>';
        }
        for (const Span &span : body.spans) {
            if (span.start == i)
                out += u'<' + kinds().key(span.kind) + (span.value.isEmpty() ? QString() : u' ' + span.value) + u'>';
        }
        if (i < body.text.size())
            out += body.text[i];
    }
    return out;
}

QString randomText(QRandomGenerator &random)
{
    static const QStringList parts{u"*"_s, u"**"_s, u"_"_s, u"**b** "_s, u"_i_ "_s, u"__"_s, u"~~"_s, u"~"_s, u"`"_s,
        u"```"_s, u"\\"_s, u"\n"_s, u"\n\n"_s, u"> "_s, u">"_s, u" "_s, u"word"_s, u"слово"_s, u"重点"_s, u"😀"_s,
        u"[a](b)"_s, u"["_s, u"]("_s, u")"_s, u"![x](y)"_s, u"<b>"_s, u"<http://a.b>"_s, u"https://a.example/x_y_*z*"_s,
        u"&amp;"_s, u"- "_s, u"1. "_s, u"# "_s, u"---"_s, u"    "_s, u"\t"_s, u"."_s, u"!"_s, u"[a]: b"_s,
        QString(QChar(0xD83D)), QString(QChar(0)), u"cpp"_s};
    QString text;
    for (quint32 i = 1 + random.bounded(14U); i > 0; --i)
        text += parts[random.bounded(parts.size())];
    return text;
}

} // namespace

//! Looks written with marks.
class MarkupTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void marksBecomeLooks_data();
    void marksBecomeLooks();
    void otherTextStaysAsItWas_data();
    void otherTextStaysAsItWas();
    void looksBecomeMarks_data();
    void looksBecomeMarks();
    void whatIsNotWrittenIsText();
    void nothingButMarksGoes();
    void keysGiveAndTakeLooks_data();
    void keysGiveAndTakeLooks();
    void longTextsTakeLittleTime_data();
    void longTextsTakeLittleTime();
};

void MarkupTest::marksBecomeLooks_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("body");
    QTest::newRow("bold") << u"a **b c** d"_s << u"a <b>b c</b> d"_s;
    QTest::newRow("italic") << u"*a* _b_"_s << u"<i>a</i> <i>b</i>"_s;
    QTest::newRow("struck through") << u"~~a~~!"_s << u"<s>a</s>!"_s;
    QTest::newRow("code") << u"run `rm -rf *` now"_s << u"run <c>rm -rf *</c> now"_s;
    QTest::newRow("code with backticks") << u"`` a`b ``"_s << u"<c>a`b</c>"_s;
    QTest::newRow("nested") << u"**a _b_ c**"_s << u"<b>a <i>b</i> c</b>"_s;
    QTest::newRow("both") << u"***a***"_s << u"<i><b>a</b></i>"_s;
    QTest::newRow("over lines") << u"**a\nb**"_s << u"<b>a\nb</b>"_s;
    QTest::newRow("from line to line") << u"**a**\n**b**"_s << u"<b>a</b>\n<b>b</b>"_s;
    QTest::newRow("in brackets") << u"(**a**)"_s << u"(<b>a</b>)"_s;
    QTest::newRow("Russian") << u"это **важно**, да"_s << u"это <b>важно</b>, да"_s;
    QTest::newRow("Chinese has no spaces") << u"这是**重点**内容"_s << u"这是<b>重点</b>内容"_s;
    QTest::newRow("behind an emoji") << u"😀 **a** 😀"_s << u"😀 <b>a</b> 😀"_s;
    QTest::newRow("a block of code") << u"x\n```cpp\nint *a;\n\n> b\n```\ny"_s
                                     << u"x\n<pre cpp>int *a;\n\n> b</pre>\ny"_s;
    QTest::newRow("with tildes") << u"~~~\n**a**\n~~~"_s << u"<pre>**a**</pre>"_s;
    QTest::newRow("a longer fence") << u"````\n```\na\n````"_s << u"<pre>```\na</pre>"_s;
    QTest::newRow("a quotation") << u"> a **b**\n> c\nd"_s << u"<q>> a <b>b</b>\n> c</q>\nd"_s;
    QTest::newRow("over quoted lines") << u"> **a\n> b**"_s << u"<q>> <b>a\n> b</b></q>"_s;
    QTest::newRow("an answer directly below") << u"> a\nb"_s << u"<q>> a</q>\nb"_s;
    QTest::newRow("a list") << u"- **a**\n- b\nc"_s << u"<li>- <b>a</b></li>\n<li>- b</li>\nc"_s;
    QTest::newRow("a numbered list") << u"1. a\n2. *b*"_s << u"<li>1. a</li>\n<li>2. <i>b</i></li>"_s;
    QTest::newRow("in a heading") << u"# a **b**"_s << u"# a <b>b</b>"_s;
    QTest::newRow("escaped") << u"\\*a\\*"_s << u"*a*"_s;
    QTest::newRow("escaped at the edge") << u"**\\*a\\***"_s << u"<b>*a*</b>"_s;
    QTest::newRow("an escaped quotation") << u"\\> a"_s << u"> a"_s;
    QTest::newRow("an escaped backslash") << u"\\\\\\*a\\\\\\*"_s << u"\\*a\\*"_s;
    QTest::newRow("around a link") << u"**[a](b)** c"_s << u"<b>[a](b)</b> c"_s;
    QTest::newRow("around an address") << u"**https://a.example/b** c"_s << u"<b>https://a.example/b</b> c"_s;
    QTest::newRow("marks beside marks") << u"**a**~~b~~ ~~**c**~~"_s << u"<b>a</b><s>b</s> <s><b>c</b></s>"_s;
    QTest::newRow("italic without spaces") << u"这是*重点*内容。"_s << u"这是<i>重点</i>内容。"_s;
    QTest::newRow("before a hyphen") << u"**слово**-то, **Bob**'s"_s << u"<b>слово</b>-то, <b>Bob</b>'s"_s;
    QTest::newRow("in quotation marks") << u"«**a**» \"_b_\""_s << u"«<b>a</b>» \"<i>b</i>\""_s;
    QTest::newRow("quoted words") << u"**\"a\"** b"_s << u"<b>\"a\"</b> b"_s;
    QTest::newRow("numbers") << u"**42** ~~9.99 €~~ 5"_s << u"<b>42</b> <s>9.99 €</s> 5"_s;
    QTest::newRow("each sign for itself") << u"C:\\*.txt \\_x_"_s << u"C:\\*.txt _x_"_s;
    QTest::newRow("in a link") << u"[**a**](b)"_s << u"[<b>a</b>](b)"_s;
}

void MarkupTest::marksBecomeLooks()
{
    QFETCH(const QString, written);
    QTEST(tagged(fromMarkup(written)), "body");
}

void MarkupTest::otherTextStaysAsItWas_data()
{
    QTest::addColumn<QString>("text");
    const QStringList texts{u"2*3*4 = 24"_s, u"2 * 3 * 4"_s, u"2**3**4"_s, u"snake_case_name"_s, u"C:\\*.txt"_s,
        u"\\\\server\\share"_s, u"C:\\_temp\\_x"_s, u"*.cpp and *.h"_s, u"~5 km, ~6 km"_s, u"~a~"_s, u"**a"_s, u"a**"_s,
        u"****"_s, u"** a **"_s, u"`a"_s, u"```\na"_s, u"```\n```"_s, u">_<"_s, u">:("_s, u"a > b"_s, u"- Да."_s,
        u"1. May"_s, u"[a](b)"_s, u"![a](b)"_s, u"<b>a</b>"_s, u"<!-- a -->"_s, u"&amp; &lt;"_s,
        u"<https://a.example>"_s, u"[a]: b"_s, u"a\n---\nb"_s, u"a\n\n\n    b  \nc"_s,
        u"| a | b |\n|---|---|\n| c | d |"_s, u"#a # b"_s, u"https://a.example/x_(y)_z_"_s,
        u"https://a.example/*b* c"_s, u"  a\\\nb"_s, u"¯\\_(ツ)_/¯"_s, u"* * *"_s, u"\t*\t"_s, u"$ echo $HOME"_s,
        u"@Ann_Lee_"_s,
        // Faces.
        u"-_- -_-"_s, u"ok -_- but why -_-"_s, u";_; ;_;"_s, u"._. ._."_s, u"@_@ @_@"_s, u"(°_°) (°_°)"_s, u"*_* wow"_s,
        u"(*^_^*)"_s, u"(*´∀`*)"_s, u"_(:3」∠)_"_s, u"✧･ﾟ: *✧･ﾟ:*"_s, u"喵呜~~♡…呦~~"_s, u"¯\\_(ツ)_/¯ ¯\\_(ツ)_/¯"_s,
        u"¯\\_(ツ)_/¯ or 2*3"_s,
        // Wildcards and code.
        u"SELECT count(*), sum(*) FROM t"_s, u"SELECT *, a.* FROM"_s, u"GRANT ALL ON *.* TO x"_s, u"192.168.*.*"_s,
        u"Accept: */*"_s, u"rm -rf ./*/*"_s, u"a/*.c b/*.c"_s, u"src/**/*.cpp and test/**/*.h"_s,
        u"[\"*.js\", \"*.ts\"]"_s, u"{\"a/*\": [\"b/*\"]}"_s, u".*foo.*"_s, u"s/.*/.*/"_s, u"[a-z]*-[0-9]*"_s,
        u"13 * * *:* -a"_s, u"-*- coding: utf-8 -*-"_s, u"/* a */ b /* c */"_s, u"(2)*3*(4)"_s, u"\"*\" and \"*\""_s,
        u"LIKE '%_' OR '_%'"_s, u"s/_/-/; s/_/+/"_s, u"List[_] Map[_, _]"_s, u"_.each(_.map)"_s, u"x**2 + y**2"_s,
        u"del C:\\*.txt C:\\*.doc"_s,
        // Names.
        u"__init__.py"_s, u"__b__"_s, u"from __future__ import x"_s, u"src/__tests__/a_test.js"_s, u"@_user @other_"_s,
        u"/home/_a_/b"_s, u"_x@y.z and b_@c.d"_s, u"की*की*"_s, u"e\u0301*b*"_s,
        // Apostrophes.
        u"l`altro e dell`arte"_s, u"it`s and that`s"_s, QString(), u"\n"_s};
    for (const QString &text : texts)
        QTest::newRow(text.toUtf8().constData()) << text;
}

void MarkupTest::otherTextStaysAsItWas()
{
    QFETCH(const QString, text);
    Body body = fromMarkup(text);
    body.spans.removeIf([](const Span &span) { return span.kind == SpanKind::ListEntry; });
    QCOMPARE(tagged(body), text);
}

void MarkupTest::looksBecomeMarks_data()
{
    QTest::addColumn<Body>("body");
    QTest::addColumn<QString>("written");
    QTest::newRow("plain") << Body(u"2*3*4"_s) << u"2*3*4"_s;
    QTest::newRow("bold") << Body(u"a b c"_s, {{SpanKind::Bold, 2, 1}}) << u"a **b** c"_s;
    QTest::newRow("nested") << Body(u"a b c"_s, {{SpanKind::Bold, 0, 5}, {SpanKind::Italic, 2, 1}}) << u"**a _b_ c**"_s;
    QTest::newRow("same place") << Body(u"a"_s, {{SpanKind::Bold, 0, 1}, {SpanKind::Strikethrough, 0, 1}})
                                << u"**~~a~~**"_s;
    QTest::newRow("stars as text") << Body(u"*a*"_s) << u"\\*a\\*"_s;
    QTest::newRow("backslashes and stars") << Body(u"\\*a\\*"_s) << u"\\\\\\*a\\\\\\*"_s;
    QTest::newRow("code") << Body(u"a`b"_s, {{SpanKind::Monospace, 0, 3}}) << u"``a`b``"_s;
    QTest::newRow("block") << Body(u"x\na\nb"_s, {{SpanKind::CodeBlock, 2, 3, u"cpp"_s}}) << u"x\n```cpp\na\nb\n```"_s;
    QTest::newRow("quoted") << Body(u"> a"_s, {{SpanKind::Quotation, 0, 3}}) << u"> a"_s;
    QTest::newRow("a mention is text") << Body(u"@Ann"_s, {{SpanKind::Mention, 0, 4, u"7"_s}}) << u"@Ann"_s;
    QTest::newRow("beside letters") << Body(u"这是重点"_s, {{SpanKind::Italic, 2, 2}}) << u"这是*重点*"_s;
    QTest::newRow("stars in a quotation") << Body(u"> a *b*"_s, {{SpanKind::Quotation, 0, 7}}) << u"> a \\*b\\*"_s;
    QTest::newRow("stars in a list") << Body(
        u"* a\n* _b_"_s, {{SpanKind::ListEntry, 0, 3}, {SpanKind::ListEntry, 4, 5}})
                                     << u"* a\n* \\_b\\_"_s;
    QTest::newRow("behind a backslash") << Body(u"\\ \\a"_s, {{SpanKind::Italic, 3, 1}}) << u"\\ \\a"_s;
    QTest::newRow("a sign in an address") << Body(u"[a](b*c) *d*"_s) << u"[a](b*c) \\*d\\*"_s;
    QTest::newRow("inside of a word") << Body(u"abc"_s, {{SpanKind::Bold, 1, 1}}) << u"abc"_s;
    QTest::newRow("crossed") << Body(u"a b c"_s, {{SpanKind::Bold, 0, 3}, {SpanKind::Italic, 2, 3}}) << u"a b c"_s;
    QTest::newRow("beyond the end") << Body(u"a"_s, {{SpanKind::Bold, 0, 9}, {SpanKind::Italic, -4, 5}}) << u"a"_s;
}

void MarkupTest::looksBecomeMarks()
{
    QFETCH(const Body, body);
    QTEST(toMarkup(body), "written");
}

void MarkupTest::whatIsNotWrittenIsText()
{
    QRandomGenerator random(7);
    for (int i = 0; i < 3'000; ++i) {
        const QString text = randomText(random);
        QCOMPARE(fromMarkup(toMarkup(Body(text))).text, text);
        const Body body = fromMarkup(text);
        QCOMPARE(fromMarkup(toMarkup(body)).text, body.text);
    }
}

void MarkupTest::nothingButMarksGoes()
{
    static const QRegularExpression mark(
        u"^(\\*{1,2}|_{1,2}|~~|`+ ?| ?`+|\\\\|[ \\t]*(```+|~~~+)[^\\n]*\\n|\\n[ \\t]*(```+|~~~+)[ \\t]*)$"_s,
        QRegularExpression::DontCaptureOption);
    QRandomGenerator random(11);
    int marks = 0;
    for (int i = 0; i < 3'000; ++i) {
        const QString text = randomText(random);
        const Markup markup = parseMarkup(text);
        qsizetype end = 0;
        for (const Markup::Mark &one : markup.marks) {
            QVERIFY2(one.start >= end && one.length > 0, qPrintable(text));
            end = one.start + one.length;
            QVERIFY2(end <= text.size(), qPrintable(text));
            const QString part = text.sliced(one.start, one.length);
            QVERIFY2(mark.match(part).hasMatch(), qPrintable(u"%1 in %2"_s.arg(part, text)));
        }
        marks += int(markup.marks.size());
        for (const Span &span : markup.spans)
            QVERIFY(span.start >= 0 && span.length > 0 && span.start + span.length <= text.size());
    }
    QVERIFY2(marks > 300, "the random texts have hardly any marks");
}

void MarkupTest::keysGiveAndTakeLooks_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<SpanKind>("kind");
    QTest::addColumn<QString>("after");
    // "|" stands at both ends of the selection, or alone where the cursor is.
    QTest::newRow("selected") << u"a |b c| d"_s << SpanKind::Bold << u"a **|b c|** d"_s;
    QTest::newRow("taken away") << u"a **|b c|** d"_s << SpanKind::Bold << u"a |b c| d"_s;
    QTest::newRow("selected with its marks") << u"a |**b**| d"_s << SpanKind::Bold << u"a |b| d"_s;
    QTest::newRow("a part of it") << u"**a |b|**"_s << SpanKind::Bold << u"a |b|"_s;
    QTest::newRow("another one within") << u"**|a|**"_s << SpanKind::Italic << u"**_|a|_**"_s;
    QTest::newRow("the outer one") << u"**_|a|_**"_s << SpanKind::Bold << u"_|a|_"_s;
    QTest::newRow("with spaces") << u"a| b |c"_s << SpanKind::Strikethrough << u"a ~~|b|~~ c"_s;
    QTest::newRow("the word at the cursor") << u"one t|wo three"_s << SpanKind::Monospace << u"one `t|wo` three"_s;
    QTest::newRow("no word") << u"a | b"_s << SpanKind::Bold << u"a **|** b"_s;
    QTest::newRow("no word after all") << u"a **|** b"_s << SpanKind::Bold << u"a | b"_s;
    QTest::newRow("behind the word") << u"word|"_s << SpanKind::Bold << u"**word**|"_s;
    QTest::newRow("out of it") << u"**one two|**"_s << SpanKind::Bold << u"**one two**|"_s;
    QTest::newRow("from within it") << u"**one t|wo**"_s << SpanKind::Bold << u"one t|wo"_s;
    QTest::newRow("beside letters") << u"这|重点|是"_s << SpanKind::Italic << u"这*|重点|*是"_s;
    QTest::newRow("lines lose it") << u"|**a**\n**b**|"_s << SpanKind::Bold << u"|a\nb|"_s;
    QTest::newRow("lines within another look") << u"|**a**\n**b**|"_s << SpanKind::Italic << u"|_**a**_\n_**b**_|"_s;
    QTest::newRow("lines of code") << u"x\n|a\nb|"_s << SpanKind::Monospace << u"x\n|```\na\nb\n```|"_s;
    QTest::newRow("several lines") << u"|a\n\nb|"_s << SpanKind::Bold << u"|**a**\n\n**b**|"_s;
    QTest::newRow("nothing") << u"|"_s << SpanKind::Italic << u"_|_"_s;
}

void MarkupTest::keysGiveAndTakeLooks()
{
    QFETCH(QString, before);
    QFETCH(const SpanKind, kind);
    const qsizetype start = before.indexOf(u'|');
    const qsizetype end = qMax(start, before.lastIndexOf(u'|') - 1);
    before.remove(u'|');
    const MarkupChange change = toggledMarkup(before, start, end - start, kind);
    QString after = before;
    after.replace(change.start, change.length, change.text);
    if (change.selectionLength > 0)
        after.insert(change.selectionStart + change.selectionLength, u'|');
    after.insert(change.selectionStart, u'|');
    QTEST(after, "after");
}

void MarkupTest::longTextsTakeLittleTime_data()
{
    QTest::addColumn<QString>("part");
    for (const QString &part :
        {u"**"_s, u"*a "_s, u"a* "_s, u"_a_ "_s, u"`"_s, u"[a]("_s, u"\\*"_s, u"\\\\*"_s, u"\\"_s, u"> a\n"_s,
            u"- a\n"_s, u"```\n"_s, u"```a\n"_s, u"~~a "_s, u"<"_s, u"**a** "_s, u"*a **b "_s, u"a\n"_s})
        QTest::newRow(part.toUtf8().constData()) << part;
}

void MarkupTest::longTextsTakeLittleTime()
{
    QFETCH(const QString, part);
    // Square time would be minutes, and the test would be ended.
    const QString text = part.repeated(maxMarkupChars / part.size());
    const Body body = fromMarkup(text);
    QVERIFY(body.text.size() <= text.size());
    QCOMPARE(fromMarkup(part.repeated(maxMarkupChars)).text, part.repeated(maxMarkupChars));
}

MORELIA_TEST(MarkupTest)
#include "tst_markup.moc"

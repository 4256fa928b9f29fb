// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/text/cleaning.h"
#include "tests/support/program/testprogram.h"

#include <QTest>

#include <limits>

using namespace Qt::StringLiterals;
using namespace Morelia;

//! Looks of words while their text is cleaned.
class BodySpansTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void spansStayOverTheirWords_data();
    void spansStayOverTheirWords();
    void spansElsewhereGo();
};

void BodySpansTest::spansStayOverTheirWords_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("word");
    QTest::newRow("plain") << u"one two three"_s << u"two"_s;
    QTest::newRow("at the start") << u"one two"_s << u"one"_s;
    QTest::newRow("at the end") << u"one two"_s << u"two"_s;
    QTest::newRow("behind removed signs") << u"\u0000\u0007one\r\ntwo"_s << u"two"_s;
    QTest::newRow("behind directions") << u"a \u202eb\nשלום two"_s << u"two"_s;
    QTest::newRow("in a paragraph with directions") << u"a\nשלום \u2067two\u2069 b"_s << u"two"_s;
    QTest::newRow("the beginning of it") << u"a\ntwo \u2067b"_s << u"two"_s;
    QTest::newRow("behind a long run") << QString(1'000, u'x') + u" two"_s << u"two"_s;
    QTest::newRow("behind emoji") << u"🏳\ufe0f\u200d🌈👩‍👩‍👧 two"_s << u"two"_s;
    QTest::newRow("an emoji") << u"a 👍🏽 b"_s << u"👍🏽"_s;
}

void BodySpansTest::spansStayOverTheirWords()
{
    QFETCH(const QString, text);
    QFETCH(const QString, word);
    const Body cleaned = cleanBody({text, {{SpanKind::Italic, text.indexOf(word), word.size()}}});
    QCOMPARE(cleaned.text, cleanBody(text).text);
    QCOMPARE(cleaned.spans.size(), 1);
    const Span span = cleaned.spans.constFirst();
    QCOMPARE(span.kind, SpanKind::Italic);
    QCOMPARE(cleaned.text.sliced(span.start, span.length), word);
}

void BodySpansTest::spansElsewhereGo()
{
    constexpr qsizetype far = std::numeric_limits<qsizetype>::max();
    const Body cleaned = cleanBody({u"abc"_s,
        {{SpanKind::Bold, -1, 2}, {SpanKind::Bold, 0, 0}, {SpanKind::Bold, 1, -1}, {SpanKind::Bold, 3, 1},
            {SpanKind::Bold, far, far}, {SpanKind::Bold, 1, far}}});
    QCOMPARE(cleaned.spans, (QList<Span>{{SpanKind::Bold, 1, 2}}));
    QCOMPARE(cleanBody({u"\u0007\u0007"_s, {{SpanKind::Bold, 0, 2}}}), Body());
    const Body crowded = cleanBody({u"abc"_s, QList<Span>(100'000, {SpanKind::Bold, 0, 1})});
    QCOMPARE(crowded.spans.size(), 1'000);
}

MORELIA_TEST(BodySpansTest)
#include "tst_bodyspans.moc"

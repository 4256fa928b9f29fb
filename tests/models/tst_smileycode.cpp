// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/entities/smiley.h"
#include "models/text/smileycode.h"
#include "tests/support/program/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Morelia;

//! Codes of smileys: what is one, what a file's name gives, and where a text has some.
class SmileyCodeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void form_data();
    void form();
    void ofFiles_data();
    void ofFiles();
    void inTexts_data();
    void inTexts();
    void notInCode();
    void spansSayThePicture();
};

void SmileyCodeTest::form_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isCode");
    QTest::newRow("plain") << u":cat:"_s << true;
    QTest::newRow("all characters") << u":a-z_0+9:"_s << true;
    QTest::newRow("longest") << u':' + QString(30, u'a') + u':' << true;
    QTest::newRow("too long") << u':' + QString(31, u'a') + u':' << false;
    QTest::newRow("nothing") << u"::"_s << false;
    QTest::newRow("one colon") << u":"_s << false;
    QTest::newRow("capital letters") << u":Cat:"_s << false;
    QTest::newRow("a space") << u":a cat:"_s << false;
    QTest::newRow("other letters") << u":кот:"_s << false;
    QTest::newRow("open") << u":cat"_s << false;
    QTest::newRow("a colon within") << u":a:b:"_s << false;
}

void SmileyCodeTest::form()
{
    QFETCH(const QString, text);
    QTEST(isSmileyCode(text), "isCode");
}

void SmileyCodeTest::ofFiles_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("code");
    QTest::newRow("spaces") << u"party cat.png"_s << u"party_cat"_s;
    QTest::newRow("capital letters") << u"Party  CAT (2).GIF"_s << u"party_cat_2"_s;
    QTest::newRow("kept signs") << u"+1-a_b.webp"_s << u"+1-a_b"_s;
    QTest::newRow("accents") << u"Café Ünïön.png"_s << u"cafe_union"_s;
    QTest::newRow("accents apart") << u"cafe\u0301.png"_s << u"cafe"_s;
    QTest::newRow("Russian") << u"Весёлый Йогурт щёлк.png"_s << u"veselyy_yogurt_shchelk"_s;
    QTest::newRow("Ukrainian") << u"їжак.png"_s << u"yizhak"_s;
    QTest::newRow("German") << u"Straße.png"_s << u"strasse"_s;
    QTest::newRow("other letters") << u"猫cat.png"_s << u"cat"_s;
    QTest::newRow("nothing left") << u"猫.png"_s << QString();
    QTest::newRow("signs alone") << u"!!!.png"_s << QString();
    QTest::newRow("hidden") << u".png"_s << u"png"_s;
    QTest::newRow("several full stops") << u"a.b.png"_s << u"a_b"_s;
    QTest::newRow("long") << QString(40, u'x') + u".png"_s << QString(30, u'x');
    QTest::newRow("cut at a space") << QString(29, u'x') + u" y.png"_s << QString(29, u'x');
    QTest::newRow("an emoji") << u"cat\U0001F600dog.png"_s << u"cat_dog"_s;
}

void SmileyCodeTest::ofFiles()
{
    QFETCH(const QString, file);
    QTEST(smileyCodeOf(file), "code");
}

void SmileyCodeTest::inTexts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("found"); // start and code
    QTest::newRow("alone") << u":cat:"_s << QStringList{u"0 :cat:"_s};
    QTest::newRow("within words") << u"a :cat: b (:dog:)"_s << QStringList{u"2 :cat:"_s, u"11 :dog:"_s};
    QTest::newRow("one behind the other") << u":cat::dog:"_s << QStringList{u"0 :cat:"_s, u"5 :dog:"_s};
    QTest::newRow("a colon before") << u"so::cat:"_s << QStringList{u"3 :cat:"_s};
    QTest::newRow("an unknown one before") << u":cow:cat:"_s << QStringList();
    QTest::newRow("unknown") << u":cow:"_s << QStringList();
    QTest::newRow("in a word") << u"a:cat: :cat:b 1:cat:2"_s << QStringList();
    QTest::newRow("other letters") << u"я:cat: :cat:я"_s << QStringList();
    QTest::newRow("capital letters") << u":Cat:"_s << QStringList();
    QTest::newRow("not closed") << u":cat :cat"_s << QStringList();
    QTest::newRow("colons alone") << u":::::"_s << QStringList();
    QTest::newRow("lines") << u"x\n:cat:\n"_s << QStringList{u"2 :cat:"_s};
}

void SmileyCodeTest::inTexts()
{
    QFETCH(const QString, text);
    const QHash<QString, SmileyPicture> mine{{u"cat"_s, {u"c"_s, u"C"_s}}, {u"dog"_s, {u"d"_s, u"D"_s}}};
    QStringList found;
    const QList<Span> spans = smileysIn(text, mine);
    for (const Span &span : spans)
        found.append(QString::number(span.start) + u' ' + text.sliced(span.start, span.length));
    QTEST(found, "found");
    QVERIFY(smileysIn(text, {}).isEmpty());
}

void SmileyCodeTest::notInCode()
{
    const QHash<QString, SmileyPicture> mine{{u"cat"_s, {u"c"_s, u"C"_s}}};
    const Body body(u":cat: :cat: :cat: :cat:"_s,
        {{SpanKind::Monospace, 6, 5}, {SpanKind::CodeBlock, 12, 5}, {SpanKind::Bold, 18, 5}});
    const QList<Span> spans = smileysIn(body, mine);
    QCOMPARE(spans.size(), 2);
    QCOMPARE(spans.at(0).start, 0);
    QCOMPARE(spans.at(1).start, 18);
}

void SmileyCodeTest::spansSayThePicture()
{
    const SmileyPicture cat{smileyHash("a cat"), u"key"_s};
    QCOMPARE(cat.hash, u"51e4674156077982"_s);
    const QList<Span> expected{{SpanKind::Smiley, 3, 5, cat.hash, cat.cacheKey}};
    QCOMPARE(smileysIn(u"hi :cat:"_s, {{u"cat"_s, cat}}), expected);
}

MORELIA_TEST(SmileyCodeTest)
#include "tst_smileycode.moc"

// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/base/textsize.h"
#include "tests/support/program/testprogram.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>
#include <QTextBoundaryFinder>

#include <algorithm>

using namespace Morelia;
using namespace Qt::StringLiterals;

class TextSizeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bytesAreThoseOfTheFrame_data() { addTexts(); }
    void bytesAreThoseOfTheFrame();
    void deletingThatManyIsEnough_data() { addTexts(); }
    void deletingThatManyIsEnough();
    void whatAPersonCounts();

private:
    static void addTexts();
    static QString without(const QString &text, qint64 signs);
};

void TextSizeTest::addTexts()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("English") << u"The quick brown fox"_s;
    QTest::newRow("escapes") << u"a\"b\\c\nd\te\r\b\f\x01\x7f/"_s;
    QTest::newRow("Russian") << u"Съешь же ещё этих мягких булок"_s;
    QTest::newRow("Chinese") << u"天地玄黃宇宙洪荒"_s;
    QTest::newRow("emoji") << u"👍🏽👩‍👩‍👧‍👦🏳️‍🌈😀❤️🇷🇺🇩🇪"_s;
    QTest::newRow("accents") << u"e\u0301o\u0308a\u030a"_s;
    QTest::newRow("half of a pair") << u"a"_s + QChar(0xD83D) + u"b"_s + QChar(0xDC4D);
    QTest::newRow("mixed") << u"a я 天 👩‍👩‍👧‍👦 \n"_s.repeated(40);
}

void TextSizeTest::bytesAreThoseOfTheFrame()
{
    QFETCH(const QString, text);
    // ["…"]
    QCOMPARE(jsonBytes(text), QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact).size() - 4);
}

QString TextSizeTest::without(const QString &text, qint64 signs)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    finder.toEnd();
    for (; signs > 0; --signs)
        finder.toPreviousBoundary();
    return text.first(std::max<qsizetype>(0, finder.position()));
}

// And one fewer is not.
void TextSizeTest::deletingThatManyIsEnough()
{
    QFETCH(const QString, text);
    for (qint64 room = 0; room <= jsonBytes(text); ++room) {
        const qint64 signs = charactersBeyondBytes(text, room);
        QVERIFY(jsonBytes(without(text, signs)) <= room);
        QVERIFY(signs == 0 || jsonBytes(without(text, signs - 1)) > room);
    }
}

void TextSizeTest::whatAPersonCounts()
{
    QCOMPARE(charactersBeyondBytes(u"привет"_s, 8), 2);
    QCOMPARE(charactersBeyondBytes(u"ab👩‍👩‍👧‍👦"_s, 26), 1);
    QCOMPARE(charactersBeyondBytes(u"👍🏽👍🏽"_s, 8), 1);
    QCOMPARE(charactersBeyondBytes(u"fits"_s, 4), 0);
}

MORELIA_TEST(TextSizeTest)
#include "tst_textsize.moc"

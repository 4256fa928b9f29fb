// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/controllers/messagedocument.h"
#include "client/controllers/messageparts.h"
#include "client/platform/emojifont.h"
#include "models/text/cleaning.h"
#include "tests/support/program/testprogram.h"

#include <QAbstractTextDocumentLayout>
#include <QClipboard>
#include <QGlyphRun>
#include <QPainter>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QQuickItem>
#include <QRawFont>
#include <QSignalSpy>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextLayout>

using namespace Morelia;
using namespace Qt::StringLiterals;

namespace {

//! Lays a text out as plain items do.
std::unique_ptr<QTextLayout> laidOut(const QString &text, qreal width)
{
    auto layout = std::make_unique<QTextLayout>(text, QGuiApplication::font());
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout->setTextOption(option);
    layout->beginLayout();
    for (QTextLine line = layout->createLine(); line.isValid(); line = layout->createLine())
        line.setLineWidth(width);
    layout->endLayout();
    return layout;
}

int glyphCount(const QList<QGlyphRun> &runs)
{
    int count = 0;
    for (const QGlyphRun &run : runs)
        count += static_cast<int>(run.glyphIndexes().size());
    return count;
}

bool isColoured(QTextLayout &layout)
{
    QImage image(100, 60, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    layout.draw(&painter, {10, 10});
    painter.end();
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, y).hsvSaturation() > 40)
                return true;
        }
    }
    return false;
}

} // namespace

//! The text of a message as a document: emoji, directions, and the words as they were written.
class MessageDocumentTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void emojiAreOneColouredSign_data();
    void emojiAreOneColouredSign();
    void plainItemsHaveColouredEmoji_data();
    void plainItemsHaveColouredEmoji();
    void numbersStayText_data();
    void numbersStayText();
    void eachParagraphRunsItsOwnWay();
    void wordsStayAsTheyAreWritten();
    void aPartIsCopiedAsItWasWritten();
    void theCursorStandsBehindRestoredWords();
    void aPartIsReplacedInOneStep();
    void wholeEmojiAreTakenAway();
    void longWordsFillTheirLines_data();
    void longWordsFillTheirLines();
    void manyLinesComeInParts();

private:
    QTextDocument *text() const { return m_document.document()->textDocument(); }
    QTextLayout &firstLine() const;

    QQmlEngine m_engine;
    std::unique_ptr<QObject> m_edit;
    MessageDocument m_document;
    QFont m_font;
};

void MessageDocumentTest::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_font = QGuiApplication::font();
    QQmlComponent component(&m_engine);
    component.setData("import QtQuick\nTextEdit { textFormat: TextEdit.PlainText; wrapMode: TextEdit.Wrap }", {});
    m_edit.reset(component.create());
    QVERIFY(m_edit);
    m_document.setDocument(m_edit->property("textDocument").value<QQuickTextDocument *>());
}

void MessageDocumentTest::cleanup()
{
    m_document.setDocument(nullptr);
    m_edit.reset();
    QGuiApplication::setFont(m_font);
}

QTextLayout &MessageDocumentTest::firstLine() const
{
    // The look of the parts comes with the next turn of the event loop.
    QCoreApplication::processEvents();
    text()->setTextWidth(500);
    text()->documentLayout()->blockBoundingRect(text()->firstBlock());
    return *text()->firstBlock().layout();
}

void MessageDocumentTest::emojiAreOneColouredSign_data()
{
    QTest::addColumn<QString>("emoji");
    for (const char *emoji :
        {"👨‍👩‍👧‍👦", "🏳️‍🌈", "🏴󠁧󠁢󠁳󠁣󠁴󠁿", "👍🏿", "🇷🇺", "❤️", "1️⃣", "#️⃣",
            "*⃣", "🧑🏽‍🚀", "☝🏿", "❤️‍🔥", "👁️‍🗨️", "🤷🏽‍♂️", "☎️", "©️"})
        QTest::newRow(emoji) << QString::fromUtf8(emoji);
}

void MessageDocumentTest::emojiAreOneColouredSign()
{
    QFETCH(const QString, emoji);
    QVERIFY(!emojiFamily().isEmpty());
    preferColouredEmoji();
    // In the composer as it is written, in the timeline as it is cleaned.
    for (const QString &shown : {emoji, cleanBody(emoji).text}) {
        m_document.setPlainText(shown);
        const QList<QGlyphRun> runs = firstLine().lineAt(0).glyphRuns();
        QCOMPARE(glyphCount(runs), 1);
        QCOMPARE(runs.constFirst().rawFont().familyName(), emojiFamily());
    }
    if (emoji != u"👨‍👩‍👧‍👦" && emoji != u"©️")
        QVERIFY(isColoured(firstLine()));
}

void MessageDocumentTest::plainItemsHaveColouredEmoji_data()
{
    QTest::addColumn<QString>("emoji");
    for (const char *emoji : {"👨‍👩‍👧‍👦", "🏳️‍🌈", "👍🏿", "🇷🇺", "❤", "🧑🏽‍🚀",
             "☝🏿", "❤️‍🔥", "😀", "⏰"})
        QTest::newRow(emoji) << QString::fromUtf8(emoji);
}

void MessageDocumentTest::plainItemsHaveColouredEmoji()
{
    QFETCH(const QString, emoji);
    preferColouredEmoji();
    const auto layout = laidOut(oneLine(emoji, 100), 500);
    QCOMPARE(glyphCount(layout->glyphRuns()), 1);
    QCOMPARE(layout->glyphRuns().constFirst().rawFont().familyName(), emojiFamily());
}

void MessageDocumentTest::numbersStayText_data()
{
    QTest::addColumn<QString>("family");
    QTest::newRow("the usual font") << QString();
    // Some have the letters of one script and nothing beside them; a desktop in that language has one of them first.
    QTest::newRow("Hebrew") << u"Noto Sans Hebrew"_s;
    QTest::newRow("Mongolian") << u"Noto Sans Mongolian"_s;
}

void MessageDocumentTest::numbersStayText()
{
    QFETCH(const QString, family);
    if (!family.isEmpty())
        QGuiApplication::setFont(QFont(family));
    preferColouredEmoji();
    const QString numbers = u"a 12:00 #3 *"_s;
    m_document.setPlainText(numbers);
    const auto plain = laidOut(numbers, 500);
    for (const QList<QGlyphRun> &runs : {firstLine().lineAt(0).glyphRuns(), plain->lineAt(0).glyphRuns()}) {
        QVERIFY(glyphCount(runs) > 0);
        for (const QGlyphRun &run : runs)
            QVERIFY2(run.rawFont().familyName() != emojiFamily(), qPrintable(family));
    }
}

void MessageDocumentTest::eachParagraphRunsItsOwnWay()
{
    const QString body = u"שלום\nhttps://example.com/abc\nסוף"_s;
    QVERIFY(MessageParts::needsDocument(body));
    m_document.setHasOwnDirections(true);
    m_edit->setProperty("text", body);
    text()->setTextWidth(500);
    QList<Qt::LayoutDirection> directions;
    for (QTextBlock block = text()->begin(); block.isValid(); block = block.next())
        directions.append(block.textDirection());
    QCOMPARE(directions, (QList<Qt::LayoutDirection>{Qt::RightToLeft, Qt::LeftToRight, Qt::RightToLeft}));
    QCOMPARE(m_document.linkAt(static_cast<int>(body.indexOf(u"example"))), u"https://example.com/abc"_s);
    QVERIFY(m_document.lastLineWidth(true) > 0);
    QCOMPARE(m_document.lastLineWidth(false), -1.0);
    // Another text finds no traces of this one.
    m_edit->setProperty("text", u"a\nשלום"_s);
    QCOMPARE(text()->firstBlock().textDirection(), Qt::LeftToRight);
    QCOMPARE(text()->lastBlock().textDirection(), Qt::RightToLeft);
}

void MessageDocumentTest::wordsStayAsTheyAreWritten()
{
    const QString words = u"    if\u00a0x:\n\u2003\u2009y\u3000()\t\n\u202f# end \n"_s;
    m_document.setPlainText(words);
    QCOMPARE(m_document.plainText(), words);
    QTextCursor cursor(text());
    cursor.movePosition(QTextCursor::End);
    cursor.insertText(u"a\u2028b\u00a0"_s);
    QCOMPARE(m_document.plainText(), words + u"a\nb\u00a0"_s);
}

void MessageDocumentTest::aPartIsCopiedAsItWasWritten()
{
    const QString written = u"a\u200bb\u00a0\u2067שלום\u2069\n"_s + u"x"_s.repeated(300);
    const Body body = cleanBody(written);
    QVERIFY(body.text != written);
    m_document.setBody(body);
    m_edit->setProperty("text", body.text);
    m_document.copy(0, static_cast<int>(body.text.size()));
    QCOMPARE(QGuiApplication::clipboard()->text(), written);
    // Also where the item shows the beginning alone.
    m_edit->setProperty("text", body.text.first(8));
    m_document.copy(2, 8);
    QCOMPARE(QGuiApplication::clipboard()->text(), written.sliced(1, 6));
}

void MessageDocumentTest::theCursorStandsBehindRestoredWords()
{
    QSignalSpy changed(m_edit.get(), SIGNAL(textChanged()));
    m_document.setPlainText(u"a draft"_s);
    QCOMPARE(m_edit->property("cursorPosition").toInt(), 7);
    QVERIFY(!m_edit->property("canUndo").toBool());
    QVERIFY(!changed.isEmpty());
    changed.clear();
    m_document.setPlainText(u"a draft"_s);
    QVERIFY(changed.isEmpty());
}

void MessageDocumentTest::aPartIsReplacedInOneStep()
{
    QTextCursor cursor(text());
    cursor.insertText(u"ok "_s);
    cursor.insertText(u":smile: then"_s);
    cursor.setPosition(10);
    m_document.replace(3, 7, u"😄"_s);
    QCOMPARE(m_document.plainText(), u"ok 😄 then"_s);
    QCOMPARE(cursor.position(), 5);
    text()->undo();
    QCOMPARE(m_document.plainText(), u"ok :smile: then"_s);
    // Places that are not there change nothing.
    m_document.replace(-1, 2, u"x"_s);
    m_document.replace(14, 2, u"x"_s);
    m_document.replace(3, -1, u"x"_s);
    QCOMPARE(m_document.plainText(), u"ok :smile: then"_s);
    m_document.replace(15, 0, u"!"_s);
    QCOMPARE(m_document.plainText(), u"ok :smile: then!"_s);
}

void MessageDocumentTest::wholeEmojiAreTakenAway()
{
    m_document.setPlainText(u"one\na👨‍👩‍👧‍👦"_s);
    QVERIFY(m_document.deleteEmojiBefore(16));
    QCOMPARE(m_document.plainText(), u"one\na"_s);
    QVERIFY(!m_document.deleteEmojiBefore(5));
    QVERIFY(!m_document.deleteEmojiBefore(4));
    QVERIFY(!m_document.deleteEmojiBefore(0));
    QCOMPARE(m_document.plainText(), u"one\na"_s);
}

void MessageDocumentTest::longWordsFillTheirLines_data()
{
    QTest::addColumn<QString>("word");
    QTest::newRow("letters") << QString(3'000, u'x');
    QTest::newRow("an address") << u"https://example.org/"_s + QString(3'000, u'n');
    QTest::newRow("code") << u"QUJD"_s.repeated(750);
}

void MessageDocumentTest::longWordsFillTheirLines()
{
    QFETCH(const QString, word);
    constexpr qreal width = 300;
    const auto layout = laidOut(cleanBody(word).text, width);
    const qreal widest = QFontMetricsF(QGuiApplication::font()).maxWidth();
    QVERIFY(layout->lineCount() > 10);
    // The word may begin on a line of its own.
    for (int i = 1; i < layout->lineCount() - 1; ++i)
        QVERIFY2(layout->lineAt(i).naturalTextWidth() > width - widest, qPrintable(QString::number(i)));
}

void MessageDocumentTest::manyLinesComeInParts()
{
    QStringList lines;
    for (int i = 0; i < 5'000; ++i)
        lines.append(u"שורה %1"_s.arg(i));
    const QString body = lines.join(u'\n');
    QCOMPARE(MessageParts::beginning(body, 0).count(u'\n'), 99);
    int page = 0;
    while (MessageParts::beginning(body, page).size() < body.size()) {
        const qsizetype before = MessageParts::beginning(body, page).size();
        QVERIFY(MessageParts::beginning(body, ++page).size() > before);
    }
    QVERIFY2(page <= 5, qPrintable(QString::number(page)));
    QCOMPARE(MessageParts::beginning(body, page), body);
}

MORELIA_GUI_TEST(MessageDocumentTest)
#include "tst_messagedocument.moc"

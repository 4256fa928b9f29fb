// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/controllers/codepainter.h"
#include "client/controllers/messagedocument.h"
#include "client/platform/emojifont.h"
#include "tests/support/program/testprogram.h"

#include <QAbstractTextDocumentLayout>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QTest>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextLayout>

using namespace Morelia;
using namespace Qt::StringLiterals;

//! How the parts of a message's text look, and of a text that is being written.
class TextLooksTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void looksAreDrawn();
    void blocksHaveAGround();
    void nothingStandsBesideABlock();
    void codeHasColours();
    void colorsOfAnEarlierTextAreDropped();
    void whatIsWrittenLooksAsItWill();
    void keysGiveLooks();

private:
    QTextDocument *text() const { return m_document->document()->textDocument(); }
    // The format of a character from the highlighter.
    QTextCharFormat lookAt(int place) const;
    void show(const Body &body);

    QQmlEngine m_engine;
    std::unique_ptr<QObject> m_edit;
    std::unique_ptr<MessageDocument> m_document;
};

void TextLooksTest::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    QQmlComponent component(&m_engine);
    component.setData("import QtQuick\nTextEdit { textFormat: TextEdit.PlainText; wrapMode: TextEdit.Wrap }", {});
    m_edit.reset(component.create());
    QVERIFY(m_edit);
    m_document = std::make_unique<MessageDocument>();
    m_document->setDocument(m_edit->property("textDocument").value<QQuickTextDocument *>());
}

void TextLooksTest::cleanup()
{
    m_document.reset();
    m_edit.reset();
}

QTextCharFormat TextLooksTest::lookAt(int place) const
{
    QCoreApplication::processEvents();
    const QTextBlock block = text()->findBlock(place);
    const QList<QTextLayout::FormatRange> ranges = block.layout()->formats();
    QTextCharFormat look;
    for (const QTextLayout::FormatRange &range : ranges) {
        const int from = block.position() + range.start;
        if (place >= from && place < from + range.length)
            look.merge(range.format);
    }
    return look;
}

void TextLooksTest::show(const Body &body)
{
    m_document->setHasOwnDirections(true);
    m_document->setBody(body);
    m_edit->setProperty("text", body.text);
}

void TextLooksTest::looksAreDrawn()
{
    show({u"bold both ❤\ufe0f it"_s,
        {{SpanKind::Bold, 0, 9}, {SpanKind::Italic, 5, 4}, {SpanKind::Monospace, 10, 2},
            {SpanKind::Strikethrough, 13, 2}}});
    QCOMPARE(lookAt(0).fontWeight(), int(QFont::Bold));
    QVERIFY(!lookAt(0).fontItalic());
    QVERIFY(lookAt(6).fontItalic() && lookAt(6).fontWeight() == QFont::Bold);
    // An emoji in code keeps the font that can draw it.
    QCOMPARE(lookAt(10).fontFamilies().toStringList(), QStringList{emojiFamily()});
    QVERIFY(lookAt(13).fontStrikeOut() && lookAt(13).fontWeight() != QFont::Bold);
}

void TextLooksTest::blocksHaveAGround()
{
    show({u"a\nשלום();\n> b\n- c"_s,
        {{SpanKind::CodeBlock, 2, 7}, {SpanKind::Quotation, 10, 3}, {SpanKind::ListEntry, 14, 3}}});
    const QTextBlock plain = text()->begin();
    const QTextBlock code = plain.next();
    const QTextBlock quotation = code.next();
    const QTextBlock entry = quotation.next();
    QVERIFY(!hasGround(plain) && hasGround(code) && hasGround(quotation) && !hasGround(entry));
    QCOMPARE(code.textDirection(), Qt::LeftToRight);
    QCOMPARE(m_document->grounds().size(), 2);
    const TextGround first = m_document->grounds().constFirst();
    const TextGround second = m_document->grounds().constLast();
    QVERIFY(!first.quoted && second.quoted);
    const auto rect = [this](const QTextBlock &block) { return text()->documentLayout()->blockBoundingRect(block); };
    QVERIFY(first.top > rect(plain).top() && first.top < rect(code).top());
    QVERIFY(first.top + first.height > rect(code).bottom() && first.top + first.height <= second.top);
    QVERIFY(second.top + second.height <= rect(entry).top());
    QVERIFY(entry.blockFormat().leftMargin() > 0);
    QCOMPARE(entry.blockFormat().textIndent(), -entry.blockFormat().leftMargin());
    // Another text finds no traces of this one.
    show(u"a\nb"_s);
    for (QTextBlock block = text()->begin(); block.isValid(); block = block.next())
        QVERIFY(!hasGround(block) && block.blockFormat().leftMargin() == 0);
    QVERIFY(m_document->grounds().isEmpty());
}

void TextLooksTest::nothingStandsBesideABlock()
{
    m_document->setGroundColor(Qt::lightGray);
    text()->setTextWidth(500);
    show({u"a\nb"_s, {{SpanKind::Quotation, 2, 1}}});
    QCOMPARE(m_document->lastLineWidth(false), -1.0);
    show({u"b\na"_s, {{SpanKind::Quotation, 0, 1}}});
    QVERIFY(m_document->lastLineWidth(false) > 0);
}

void TextLooksTest::codeHasColours()
{
    CodePainter painter;
    m_document->setPainter(&painter);
    for (const QColor &words : {QColor(Qt::black), QColor(Qt::white)}) {
        m_document->setGroundColor(words);
        show({u"so:\nreturn \"a\";"_s, {{SpanKind::CodeBlock, 4, 11, u"cpp"_s}}});
        QTRY_VERIFY(lookAt(4).foreground() != lookAt(11).foreground());
        QVERIFY(!lookAt(0).hasProperty(QTextFormat::ForegroundBrush));
        const int lightness = lookAt(12).foreground().color().lightness();
        QVERIFY2(words == Qt::black ? lightness < 160 : lightness > 96, qPrintable(QString::number(lightness)));
    }
    const auto unknown = painter.paint(u"return 1;"_s, u"no such language"_s, Qt::black);
    QTRY_VERIFY(unknown.isFinished());
    QVERIFY(unknown.result().isEmpty());
}

void TextLooksTest::colorsOfAnEarlierTextAreDropped()
{
    CodePainter painter;
    m_document->setGroundColor(Qt::white);
    m_document->setPainter(&painter);
    show({u"return 1;"_s, {{SpanKind::CodeBlock, 0, 9, u"cpp"_s}}});
    show({u"**return**"_s, {{SpanKind::Bold, 0, 6}}});
    const auto last = painter.paint(u"return 2;"_s, u"cpp"_s, Qt::white);
    QTRY_VERIFY(last.isFinished());
    QVERIFY(!lookAt(0).hasProperty(QTextFormat::ForegroundBrush));
    QCOMPARE(lookAt(0).fontWeight(), int(QFont::Bold));
}

void TextLooksTest::whatIsWrittenLooksAsItWill()
{
    m_document->setDimColor(Qt::gray);
    m_document->setWritten(true);
    QTextCursor cursor(text());
    cursor.insertText(u"**a"_s);
    QVERIFY(lookAt(2).fontWeight() != QFont::Bold);
    cursor.insertText(u"\nb**"_s);
    QCOMPARE(lookAt(2).fontWeight(), int(QFont::Bold));
    QCOMPARE(lookAt(4).fontWeight(), int(QFont::Bold));
    QCOMPARE(lookAt(0).foreground().color(), QColor(Qt::gray));
    QVERIFY(!lookAt(2).hasProperty(QTextFormat::ForegroundBrush));
    cursor.deletePreviousChar();
    QVERIFY(lookAt(2).fontWeight() != QFont::Bold);
    QCOMPARE(m_document->plainText(), u"**a\nb*"_s);
    // Looks are nothing that was typed.
    text()->undo();
    QCOMPARE(m_document->plainText(), u"**a\nb**"_s);
}

void TextLooksTest::keysGiveLooks()
{
    QTextCursor(text()).insertText(u"one two"_s);
    QCOMPARE(m_document->toggleLook(4, 7, MessageDocument::Look::Bold), (QList<int>{6, 9}));
    QCOMPARE(m_document->plainText(), u"one **two**"_s);
    QCOMPARE(m_document->toggleLook(6, 9, MessageDocument::Look::Bold), (QList<int>{4, 7}));
    QCOMPARE(m_document->plainText(), u"one two"_s);
    text()->undo();
    QCOMPARE(m_document->plainText(), u"one **two**"_s);
}

MORELIA_GUI_TEST(TextLooksTest)
#include "tst_textlooks.moc"

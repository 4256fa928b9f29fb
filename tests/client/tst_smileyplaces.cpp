// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/controllers/messagedocument.h"
#include "client/controllers/messageparts.h"
#include "client/controllers/smileyplaces.h"
#include "tests/support/program/testprogram.h"

#include <QAbstractTextDocumentLayout>
#include <QClipboard>
#include <QGuiApplication>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QRegularExpression>
#include <QTest>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextLayout>

#include <cmath>
#include <memory>

using namespace Morelia;
using namespace Qt::StringLiterals;

//! Pictures over the codes of a text, which stays as it is.
class SmileyPlacesTest : public QObject
{
    Q_OBJECT

    static Body saying(const QString &text, const QString &picture = u"key"_s)
    {
        Body body(text);
        for (qsizetype at = text.indexOf(u":cat:"_s); at >= 0; at = text.indexOf(u":cat:"_s, at + 5))
            body.spans.append({SpanKind::Smiley, at, 5, u"0011223344556677"_s, picture});
        return body;
    }

    void show(const Body &body)
    {
        m_edit->setProperty("text", body.text);
        m_places.setBody(body);
        m_document.setBody(m_places.shownBody());
        layOut();
    }

    // Looks of a text come with the next turn of the loop.
    void layOut()
    {
        QCoreApplication::processEvents();
        m_places.refresh();
    }

    QTextDocument *text() const { return m_document.document()->textDocument(); }

    qreal widthOfLine() const
    {
        const QTextBlock block = text()->firstBlock();
        text()->documentLayout()->blockBoundingRect(block);
        return block.layout()->lineAt(0).naturalTextWidth();
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        QQmlComponent component(&m_engine);
        component.setData(
            "import QtQuick\nTextEdit { textFormat: TextEdit.PlainText; wrapMode: TextEdit.Wrap; width: 600 }", {});
        m_edit.reset(component.create());
        QVERIFY(m_edit);
        auto *document = m_edit->property("textDocument").value<QQuickTextDocument *>();
        m_document.setDocument(document);
        m_places.setDocument(document);
    }

    void cleanup()
    {
        m_document.setDocument(nullptr);
        m_places.setDocument(nullptr);
        m_edit.reset();
    }

    void aCodeIsAsWideAsAPicture()
    {
        const qreal side = SmileyPlaces::sideFor(text()->defaultFont());
        QVERIFY(side > 10);
        show(saying(u":cat:"_s));
        QVERIFY2(std::abs(widthOfLine() - side) < 1.5, qPrintable(QString::number(widthOfLine())));
        QCOMPARE(m_places.places().size(), 1);
        const SmileyPlace place = m_places.places().constFirst();
        QCOMPARE(place.picture, u"key"_s);
        QCOMPARE(place.side, side);
        QVERIFY(std::abs(place.x) < 1 && std::abs(place.y) < 2);
        const qreal height = text()->firstBlock().layout()->lineAt(0).height();
        QVERIFY2(std::abs(height - side) < 3, qPrintable(QString::number(height)));
    }

    void wordsStayBesideIt()
    {
        const qreal side = SmileyPlaces::sideFor(text()->defaultFont());
        show(Body(u"hello  you"_s));
        const qreal plain = widthOfLine();
        show(saying(u"hello :cat: you"_s));
        QVERIFY(std::abs(widthOfLine() - plain - side) < 2);
        show(saying(u":cat::cat: x :cat:"_s));
        const QList<SmileyPlace> places = m_places.places();
        QCOMPARE(places.size(), 3);
        QVERIFY(places[1].x >= places[0].x + side - 1.5);
        QVERIFY(places[2].x > places[1].x + side);
        QCOMPARE(places[1].y, places[0].y);
    }

    void theTextIsTheOldOne()
    {
        const Body body = saying(u"hello :cat: you"_s);
        show(body);
        QCOMPARE(m_document.plainText(), body.text);
        m_document.copy(0, 15);
        QCOMPARE(QGuiApplication::clipboard()->text(), body.text);
        m_document.copy(6, 11);
        QCOMPARE(QGuiApplication::clipboard()->text(), u":cat:"_s);
    }

    void fromRightToLeft()
    {
        m_document.setHasOwnDirections(true);
        show(saying(u"שלום :cat: שלום"_s));
        const qreal side = SmileyPlaces::sideFor(text()->defaultFont());
        QCOMPARE(m_places.places().size(), 1);
        const SmileyPlace place = m_places.places().constFirst();
        // Between the words, at the right of the item.
        const QTextLine line = text()->firstBlock().layout()->lineAt(0);
        QVERIFY(place.x > 600 - line.naturalTextWidth());
        QVERIFY(place.x + side < 600);
        const qreal last = line.cursorToX(13);
        QVERIFY2(place.x > last, qPrintable(u"%1 %2"_s.arg(place.x).arg(last)));
    }

    void eachLineHasItsOwn()
    {
        show(saying(u":cat:\nwords\n:cat:"_s));
        QCOMPARE(m_places.places().size(), 2);
        QVERIFY(m_places.places().at(1).y > m_places.places().at(0).y + m_places.places().at(0).side);
    }

    void withoutAPictureTheCodeIsSeen()
    {
        show(saying(u"a :cat:"_s, {}));
        QVERIFY(m_places.places().isEmpty());
        const qreal plain = widthOfLine();
        show(saying(u"a :cat:"_s, u"broken"_s));
        QVERIFY(std::abs(widthOfLine() - plain) > 2);
        m_places.leaveOut(u"broken"_s);
        m_document.setBody(m_places.shownBody());
        layOut();
        QVERIFY(m_places.places().isEmpty());
        QCOMPARE(widthOfLine(), plain);
    }

    void aLargerFontHasLargerPictures()
    {
        show(saying(u":cat:"_s));
        const qreal before = m_places.places().constFirst().side;
        QFont font = m_edit->property("font").value<QFont>();
        font.setPixelSize(60);
        m_edit->setProperty("font", font);
        m_document.noteFont();
        layOut();
        QVERIFY(m_places.places().constFirst().side > before * 2);
        QVERIFY(std::abs(widthOfLine() - m_places.places().constFirst().side) < 2);
    }

    void onlyTheBeginningIsShown()
    {
        const Body whole = saying(u"a :cat: and more :cat:"_s);
        m_edit->setProperty("text", u"a :cat: an…"_s);
        m_places.setBody(whole);
        m_document.setBody(m_places.shownBody());
        layOut();
        QCOMPARE(m_places.places().size(), 1);
    }

    void fewAreLarge_data()
    {
        QTest::addColumn<Body>("body");
        QTest::addColumn<bool>("few");
        QTest::newRow("one") << saying(u":cat:"_s) << true;
        QTest::newRow("three") << saying(u":cat: :cat::cat:"_s) << true;
        QTest::newRow("four") << saying(u":cat::cat::cat::cat:"_s) << false;
        QTest::newRow("with an emoji") << saying(u":cat: 😀"_s) << true;
        QTest::newRow("with a word") << saying(u":cat: ok"_s) << false;
        QTest::newRow("without a picture") << saying(u":cat:"_s, {}) << false;
    }

    void fewAreLarge()
    {
        QFETCH(const Body, body);
        QTEST(MessageParts::isFewEmoji(body), "few");
    }

private:
    QQmlEngine m_engine;
    std::unique_ptr<QObject> m_edit;
    MessageDocument m_document;
    SmileyPlaces m_places;
};

MORELIA_GUI_TEST(SmileyPlacesTest)
#include "tst_smileyplaces.moc"

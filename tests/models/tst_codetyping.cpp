// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/emoji/codetyping.h"
#include "tests/support/program/testprogram.h"

#include <QRegularExpression>
#include <QTest>

using namespace Morelia;
using namespace Qt::StringLiterals;

namespace {

//! A field as a person writes into it.
class WrittenField
{
public:
    //! '|' stands for the cursor.
    explicit WrittenField(const QString &text)
    {
        m_cursor = text.indexOf(u'|');
        m_text = QString(text).remove(u'|');
        tell();
    }

    void type(const QString &letters)
    {
        for (const QChar letter : letters)
            paste(letter);
    }

    void paste(const QString &part)
    {
        m_text.insert(m_cursor, part);
        m_cursor += part.size();
        tell();
    }

    void takeBack()
    {
        m_text.remove(--m_cursor, 1);
        tell();
    }

    void moveTo(qsizetype cursor)
    {
        m_cursor = cursor;
        tell();
    }

    //! As a field tells it that moves its cursor first.
    void tell()
    {
        typing.follow(m_text, m_cursor);
        typing.follow(m_text, m_cursor);
    }

    CodeTyping typing;

private:
    QString m_text;
    qsizetype m_cursor = 0;
};

} // namespace

//! Where a code of an emoji is typed, and where a colon is only a colon.
class CodeTypingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void follows_data();
    void follows();
    void knowsItsPlace();
    void takesLettersBack();
    void aColonTakenBackIsNone();
    void thePastedIsLeftAlone();
    void aMovedCursorLeaves();
    void leavesWhenTold();
    void aNewTextLeaves();
    void aReplacedSelectionMayBegin();
};

void CodeTypingTest::follows_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("code");
    QTest::addColumn<bool>("offered");
    QTest::addColumn<bool>("closed");
    const auto row = [](const char *name, const QString &text, const QString &typed, const QString &code, bool offered,
                         bool closed) { QTest::newRow(name) << text << typed << code << offered << closed; };
    row("at the start", u"|"_s, u":sm"_s, u"sm"_s, true, false);
    row("one letter", u"|"_s, u":s"_s, u"s"_s, false, false);
    row("colon alone", u"|"_s, u":"_s, {}, false, false);
    row("behind a space", u"ok |"_s, u":smi"_s, u"smi"_s, true, false);
    row("on a new line", u"ok\n|"_s, u":smi"_s, u"smi"_s, true, false);
    row("before words", u"| ok"_s, u":smi"_s, u"smi"_s, true, false);
    row("in brackets", u"(|)"_s, u":smi"_s, u"smi"_s, true, false);
    row("in quotes", u"«|»"_s, u":smi"_s, u"smi"_s, true, false);
    row("behind an emoji", u"👍🏿|"_s, u":smi"_s, u"smi"_s, true, false);
    row("behind a coloured heart", u"❤️|"_s, u":smi"_s, u"smi"_s, true, false);
    row("Russian letters", u"|"_s, u":сме"_s, u"сме"_s, true, false);
    row("underscore and plus", u"|"_s, u":a_b+c-d"_s, u"a_b+c-d"_s, true, false);
    row("closed", u"|"_s, u":smile:"_s, u"smile"_s, false, true);
    row("closed number", u"|"_s, u":100:"_s, u"100"_s, false, true);
    row("closed sign", u"|"_s, u":+1:"_s, u"+1"_s, false, true);
    row("goes on behind", u"|"_s, u":smile:x"_s, {}, false, false);
    row("second code", u"|"_s, u":smile: :hea"_s, u"hea"_s, true, false);
    row("space ends it", u"|"_s, u":smile "_s, {}, false, false);
    row("new line ends it", u"|"_s, u":smi\n"_s, {}, false, false);
    row("digits alone", u"at |"_s, u":30"_s, u"30"_s, false, false);
    row("smiley of old", u"|"_s, u":)"_s, {}, false, false);
    row("two colons", u"|"_s, u"::"_s, {}, false, false);
    row("two colons and letters", u"|"_s, u"::sm"_s, {}, false, false);
    row("behind a word", u"time|"_s, u":smi"_s, {}, false, false);
    row("behind a Russian word", u"время|"_s, u":смех"_s, {}, false, false);
    row("word, then a colon", u"|"_s, u"std::vector"_s, {}, false, false);
    row("before a word", u"|smile"_s, u":sm"_s, {}, false, false);
    row("time", u"|"_s, u"12:30"_s, {}, false, false);
    row("time with seconds", u"|"_s, u"12:30:45"_s, {}, false, false);
    row("port", u"|"_s, u"http://host:80"_s, {}, false, false);
    row("port of a name", u"|"_s, u"http://host:abc"_s, {}, false, false);
    row("scheme", u"|"_s, u"http:"_s, {}, false, false);
    row("port of an IPv6 address", u"|"_s, u"http://[::1]:80"_s, {}, false, false);
    row("brackets in an address", u"|"_s, u"https://a.org/x_(:smi"_s, {}, false, false);
    row("brackets in an address without a scheme", u"|"_s, u"www.a.org/(:smi"_s, {}, false, false);
    row("drive", u"|"_s, u"C:\\"_s, {}, false, false);
    row("behind a full stop", u"ok.|"_s, u":smi"_s, {}, false, false);
    row("very long", u"|"_s, u":"_s + u"a"_s.repeated(100), {}, false, false);
    row("lone surrogate before", QString(QChar(0xDC00)) + u'|', u":smi"_s, {}, false, false);
}

void CodeTypingTest::follows()
{
    QFETCH(const QString, text);
    QFETCH(const QString, typed);
    WrittenField field(text);
    field.type(typed);
    QTEST(field.typing.code(), "code");
    QTEST(field.typing.isOfferable(), "offered");
    QTEST(field.typing.isClosed(), "closed");
}

void CodeTypingTest::knowsItsPlace()
{
    WrittenField field(u"ab | cd"_s);
    field.type(u":smile"_s);
    QCOMPARE(field.typing.start(), 3);
    QCOMPARE(field.typing.length(), 6);
    field.type(u":"_s);
    QCOMPARE(field.typing.start(), 3);
    QCOMPARE(field.typing.length(), 7);
}

void CodeTypingTest::takesLettersBack()
{
    WrittenField field(u"|"_s);
    field.type(u":smx"_s);
    field.takeBack();
    QCOMPARE(field.typing.code(), u"sm"_s);
    field.takeBack();
    QVERIFY(field.typing.isActive() && !field.typing.isOfferable());
    field.type(u"mi"_s);
    QCOMPARE(field.typing.code(), u"smi"_s);
    // The colon that closed it is no letter of it.
    field.type(u":"_s);
    field.takeBack();
    QVERIFY(!field.typing.isActive());
}

void CodeTypingTest::aColonTakenBackIsNone()
{
    WrittenField field(u"|"_s);
    field.type(u":"_s);
    field.takeBack();
    QVERIFY(!field.typing.isActive());
    field.type(u"smi"_s);
    QVERIFY(!field.typing.isActive());
}

void CodeTypingTest::thePastedIsLeftAlone()
{
    WrittenField whole(u"|"_s);
    whole.paste(u":smi"_s);
    QVERIFY(!whole.typing.isActive());
    whole.type(u"le:"_s);
    QVERIFY(!whole.typing.isActive());
    WrittenField rest(u"|"_s);
    rest.type(u":sm"_s);
    rest.paste(u"ile"_s);
    QVERIFY(!rest.typing.isActive());
    rest.type(u":"_s);
    QVERIFY(!rest.typing.isActive());
}

void CodeTypingTest::aMovedCursorLeaves()
{
    WrittenField field(u"|"_s);
    field.type(u":smi"_s);
    field.moveTo(2);
    QVERIFY(!field.typing.isActive());
    field.moveTo(4);
    field.type(u"l"_s);
    QVERIFY(!field.typing.isActive());
}

void CodeTypingTest::leavesWhenTold()
{
    WrittenField field(u"|"_s);
    field.type(u":smi"_s);
    field.typing.leave();
    QVERIFY(!field.typing.isActive());
    field.type(u"le:"_s);
    QVERIFY(!field.typing.isActive());
    field.type(u" :hea"_s);
    QCOMPARE(field.typing.code(), u"hea"_s);
}

void CodeTypingTest::aNewTextLeaves()
{
    WrittenField field(u"|"_s);
    field.type(u":smi"_s);
    field.typing.follow(u"something else"_s, 4);
    QVERIFY(!field.typing.isActive());
    field.typing.follow(u"x"_s, 5);
    QVERIFY(!field.typing.isActive());
}

void CodeTypingTest::aReplacedSelectionMayBegin()
{
    CodeTyping typing;
    typing.follow(u"ab cd ef"_s, 5);
    typing.follow(u"ab : ef"_s, 4);
    QVERIFY(typing.isActive());
    QCOMPARE(typing.start(), 3);
    // More than a letter came in its place.
    typing.follow(u"xy cd ef"_s, 5);
    typing.follow(u"12 :"_s, 4);
    QVERIFY(!typing.isActive());
}

MORELIA_TEST(CodeTypingTest)
#include "tst_codetyping.moc"

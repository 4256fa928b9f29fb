// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/controllers/copiedtext.h"
#include "tests/client/flowbase.h"
#include "tests/support/program/testprogram.h"
#include "tests/support/timezone.h"

#include <QClipboard>
#include <QDateTime>
#include <QGuiApplication>
#include <QLocale>

using namespace Morelia;
using namespace Morelia::Test;
using namespace Qt::StringLiterals;

//! Messages on the clipboard, for other programs.
class MessageCopiesTest : public FlowBase
{
    Q_OBJECT

    static QString clipboard() { return QGuiApplication::clipboard()->text(); }

    static qint64 at(int hour, int minute)
    {
        return QDateTime(QDate(2026, 3, 5), QTime(hour, minute)).toMSecsSinceEpoch();
    }

    static Message said(int number, const QString &sender, const QString &text, qint64 ms)
    {
        Message message = ClientFixture::message(u"r%1"_s.arg(number), number, sender, text);
        message.localId = QString::number(number);
        message.createdMs = ms;
        return message;
    }

    static Attachment plan()
    {
        Attachment file;
        file.name = u"plan.pdf"_s;
        file.size = 80'000;
        return file;
    }

    void have(const QList<Message> &messages)
    {
        await(m_fixture->store().apply(m_account, ClientFixture::batch(messages)));
    }

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::Russian, QLocale::Russia)); }
    void cleanupTestCase() { QLocale::setDefault(QLocale::system()); }

    void oneIsItsWordsAlone()
    {
        have({said(1, u"ann"_s, u"one\n<b>two</b>"_s, at(9, 5))});
        const auto flow = make();
        flow->copyMessages({u"1"_s});
        QTRY_COMPARE(clipboard(), u"one\n<b>two</b>"_s);
    }

    void severalHaveAuthorsAndTimes()
    {
        Message own = said(2, u"me"_s, u"look"_s, at(14, 30));
        own.attachments = {plan()};
        Message fileAlone = said(3, u"bob"_s, {}, at(14, 31));
        fileAlone.attachments = {plan()};
        have({fileAlone, said(1, u"ann"_s, u"first\nlines"_s, at(9, 5)), own});
        const auto flow = make();
        // However they are named, they come in the order of the conversation.
        flow->copyMessages({u"3"_s, u"1"_s, u"2"_s, u"gone"_s});
        const QString name =
            await(m_fixture->store().messagesById({m_account, u"g"_s}, {u"2"_s})).constFirst().senderName;
        QTRY_COMPARE(clipboard(),
            u"Ann, [05.03.2026 09:05]:\nfirst\nlines\n\n"
            "%1, [05.03.2026 14:30]:\nlook\n[plan.pdf, 78,1 кБ]\n\n"
            "Bob, [05.03.2026 14:31]:\n[plan.pdf, 78,1 кБ]"_s.arg(name.isEmpty() ? u"Me"_s : name));
    }

    void withoutATimeTheAuthorStandsAlone()
    {
        WholeMessage first{.row = {}, .body = u"a %1 b"_s};
        first.row.senderName = u"Ann %2"_s;
        QCOMPARE(copiedText({first, first}), u"Ann %2:\na %1 b\n\nAnn %2:\na %1 b"_s);
        first.row.createdMs = at(9, 5);
        QCOMPARE(copiedText({first, first}).section(u'\n', 0, 0), u"Ann %2, [05.03.2026 09:05]:"_s);
    }

    void aQuoteOfAMessageAndOfAPart()
    {
        have({said(1, u"ann"_s, u"one\n\n<b>two</b>"_s, at(9, 5))});
        const auto flow = make();
        flow->copyQuote(u"1"_s, {});
        QTRY_COMPARE(clipboard(), u"Ann:\n> one\n> \n> <b>two</b>"_s);
        flow->copyQuote(u"1"_s, u"two"_s);
        QTRY_COMPARE(clipboard(), u"Ann:\n> two"_s);
    }

    void wordsAreCopiedAsTheyAre()
    {
        const auto flow = make();
        flow->copyWords(u"https://example.org/ä?b=1"_s);
        QCOMPARE(clipboard(), u"https://example.org/ä?b=1"_s);
    }

    void whatIsNotThereIsSaid()
    {
        QGuiApplication::clipboard()->setText(u"before"_s);
        const auto flow = make();
        flow->copyMessages({u"nobody's"_s});
        QTRY_COMPARE(flow->storeErrors(), QList<Error>{Error{ErrorKind::NotFound}});
        QCOMPARE(clipboard(), u"before"_s);
    }

    void whatWasCopiedMeanwhileStays()
    {
        have({said(1, u"ann"_s, u"older"_s, at(9, 5))});
        const auto flow = make();
        m_fixture->faults.hold(StoreOperation::MessagesById);
        flow->copyMessages({u"1"_s});
        QGuiApplication::clipboard()->setText(u"newer"_s);
        m_fixture->faults.letGo();
        await(m_fixture->store().outbox(m_account));
        QCoreApplication::processEvents();
        QCOMPARE(clipboard(), u"newer"_s);
    }

private:
    const TimeZone m_zone{"UTC"};
};

MORELIA_GUI_TEST(MessageCopiesTest)
#include "tst_messagecopies.moc"

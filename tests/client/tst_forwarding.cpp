// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/controllers/flowactions.h"
#include "tests/client/flowbase.h"
#include "tests/support/program/testprogram.h"

using namespace Morelia;
using namespace Morelia::Test;
using namespace Qt::StringLiterals;

//! Messages of one conversation sent to another.
class ForwardingTest : public FlowBase
{
    Q_OBJECT

    QList<SendMessage> sends() { return script().commands<SendMessage>(); }

    LocalId arrives(Message message)
    {
        message.localId = newLocalId();
        await(m_fixture->store().apply(m_account, ClientFixture::batch({message})));
        return message.localId;
    }

    std::unique_ptr<FlowActions> makeActions()
    {
        goOnline();
        return std::make_unique<FlowActions>(m_fixture->store(), m_fixture->accounts(), m_clock);
    }

    void forward(FlowActions &actions, const LocalId &localId, bool named = true)
    {
        actions.forward(m_account, u"g"_s, localId, m_account, u"c"_s, named);
    }

private Q_SLOTS:
    void theTextIsAsItWasWritten()
    {
        const auto actions = makeActions();
        Message told = ClientFixture::message(u"r1"_s, 1, u"ann"_s, u"one\n<b>two</b> @Bob"_s);
        told.replyToId = u"r0"_s;
        told.body.spans = {{SpanKind::Italic, 0, 3}, {SpanKind::Mention, 15, 4, u"bob"_s}};
        forward(*actions, arrives(told));
        QTRY_COMPARE(sends().size(), 1);
        const SendMessage sent = sends().constFirst();
        QCOMPARE(sent.flowId, u"c"_s);
        // Nobody is called a second time, and the answered message is not there.
        QCOMPARE(sent.body, Body(u"one\n<b>two</b> @Bob"_s, {{SpanKind::Italic, 0, 3}}));
        QVERIFY(sent.replyToId.isEmpty());
        QCOMPARE(sent.origin, (Origin{u"Ann"_s, u"ann"_s}));
        QVERIFY(actions->errors().isEmpty());
    }

    void theAuthorCanBeLeftOut()
    {
        const auto actions = makeActions();
        forward(*actions, arrives(ClientFixture::message(u"r1"_s, 1, u"ann"_s, u"hello"_s)), false);
        QTRY_COMPARE(sends().size(), 1);
        QCOMPARE(sends().constFirst().origin, Origin());
    }

    void theFirstAuthorStays()
    {
        const auto actions = makeActions();
        Message second = ClientFixture::message(u"r1"_s, 1, u"ann"_s, u"hello"_s);
        second.origin = Origin{u"Zoë"_s, u"zoe"_s};
        forward(*actions, arrives(second));
        QTRY_COMPARE(sends().size(), 1);
        QCOMPARE(sends().constFirst().origin, second.origin);
    }

    void theFileGoesAlong()
    {
        const auto actions = makeActions();
        Message withFile = ClientFixture::message(u"r1"_s, 1, u"ann"_s, {});
        Attachment plan;
        plan.name = u"plan.txt"_s;
        plan.cacheKey = u"key"_s;
        withFile.attachments = {plan};
        forward(*actions, arrives(withFile));
        QTRY_COMPARE(sends().size(), 1);
        QCOMPARE(sends().constFirst().attachments, withFile.attachments);
    }

    void whatCannotGoIsTold_data()
    {
        QTest::addColumn<bool>("deleted");
        QTest::addColumn<bool>("lostFile");
        QTest::addColumn<QString>("localId");
        QTest::newRow("deleted") << true << false << QString();
        QTest::newRow("a file that is not here") << false << true << QString();
        QTest::newRow("unknown") << false << false << u"nobody's"_s;
    }

    void whatCannotGoIsTold()
    {
        QFETCH(const bool, deleted);
        QFETCH(const bool, lostFile);
        QFETCH(const QString, localId);

        const auto actions = makeActions();
        Message message = ClientFixture::message(u"r1"_s, 1, u"ann"_s, lostFile ? QString() : u"hello"_s);
        message.deleted = deleted;
        if (lostFile)
            message.attachments.append(Attachment());
        const LocalId known = arrives(message);
        forward(*actions, localId.isEmpty() ? known : localId);
        QTRY_COMPARE(actions->errors().size(), 1);
        QVERIFY(sends().isEmpty());
    }

    void anAccountThatIsGone()
    {
        const auto actions = makeActions();
        const LocalId known = arrives(ClientFixture::message(u"r1"_s, 1, u"ann"_s, u"hello"_s));
        actions->forward(m_account, u"g"_s, known, m_account + 100, u"c"_s, true);
        QTRY_COMPARE(actions->errors().size(), 1);
    }
};

MORELIA_GUI_TEST(ForwardingTest)
#include "tst_forwarding.moc"

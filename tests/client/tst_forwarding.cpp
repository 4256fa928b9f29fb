// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/controllers/flowactions.h"
#include "tests/client/flowbase.h"
#include "tests/support/program/testprogram.h"

#include <QSignalSpy>

#include <algorithm>

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
        actions.forward(m_account, u"g"_s, {localId}, m_account, u"c"_s, named);
    }

    // Ids of arrived messages of these texts, the first one the oldest.
    QStringList arriveAll(const QStringList &texts)
    {
        QStringList ids;
        for (const QString &text : texts) {
            const int number = static_cast<int>(ids.size()) + 1;
            ids.append(arrives(ClientFixture::message(u"r%1"_s.arg(number), number, u"ann"_s, text)));
        }
        return ids;
    }

    static QHash<FlowRef, QSet<LocalId>> messagesOf(const QList<QVariant> &changed)
    {
        return changed.constFirst().value<StoreChanges>().messages;
    }

    QStringList sentTexts()
    {
        QStringList texts;
        const QList<OutboxItem> items = await(m_fixture->store().outbox(m_account));
        for (const OutboxItem &item : items)
            texts.append(std::get<SendMessage>(item.command).body.text);
        return texts;
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

    void severalGoInTheirOrderEachOnce()
    {
        const auto actions = makeActions();
        QStringList ids = arriveAll({u"one"_s, u"two"_s, u"three"_s, u"four"_s});
        std::ranges::reverse(ids);
        ids.append(ids.constFirst());
        QSignalSpy changed(&m_fixture->store(), &Store::changed);
        actions->forward(m_account, u"g"_s, ids, m_account, u"c"_s, true);
        QTRY_COMPARE(sends().size(), 1);
        QCOMPARE(sentTexts(), (QStringList{u"one"_s, u"two"_s, u"three"_s, u"four"_s}));
        const QList<OutboxItem> items = await(m_fixture->store().outbox(m_account));
        for (const OutboxItem &item : items) {
            const auto command = std::get<SendMessage>(item.command);
            QCOMPARE(command.localId, item.opId);
            QCOMPARE(command.flowId, u"c"_s);
            QCOMPARE(command.origin, (Origin{u"Ann"_s, u"ann"_s}));
        }
        // All of them entered the outbox by one write. A change by what arrived may still come before it.
        const auto written = std::ranges::find_if(
            changed, [this](const auto &call) { return messagesOf(call).contains({m_account, u"c"_s}); });
        QVERIFY(written != changed.end());
        QCOMPARE(messagesOf(*written).value({m_account, u"c"_s}).size(), 4);
        QVERIFY(actions->errors().isEmpty() && actions->leftOut().isEmpty());
    }

    void anAlbumStaysOne()
    {
        const auto actions = makeActions();
        QStringList ids;
        const auto add = [&](const QString &sender, const std::optional<AlbumPlace> &album) {
            const int number = static_cast<int>(ids.size()) + 1;
            Message part = ClientFixture::message(u"r%1"_s.arg(number), number, sender, {});
            Attachment picture;
            picture.kind = AttachmentKind::Picture;
            picture.cacheKey = u"key"_s;
            part.attachments = {picture};
            part.album = album;
            ids.append(arrives(part));
        };
        add(u"ann"_s, {});
        for (const int place : {2, 3, 5})
            add(u"ann"_s, AlbumPlace{u"a"_s, place, 5});
        // The same name is no sign of the same album.
        add(u"bob"_s, AlbumPlace{u"a"_s, 4, 5});
        actions->forward(m_account, u"g"_s, ids, m_account, u"c"_s, true);
        QTRY_COMPARE(sends().size(), 1);
        QList<std::optional<AlbumPlace>> albums;
        const QList<OutboxItem> items = await(m_fixture->store().outbox(m_account));
        for (const OutboxItem &item : items)
            albums.append(std::get<SendMessage>(item.command).album);
        QCOMPARE(albums.size(), 5);
        QVERIFY(!albums.constFirst() && !albums.constLast());
        for (int i = 1; i <= 3; ++i) {
            QVERIFY(albums.at(i));
            QCOMPARE(*albums.at(i), (AlbumPlace{albums.at(1)->id, i, 3}));
        }
        QVERIFY(albums.at(1)->id != u"a"_s);
    }

    void whatCannotGoLosesNoOther()
    {
        const auto actions = makeActions();
        QStringList ids = arriveAll({u"one"_s, u"two"_s, u"three"_s});
        Message gone = ClientFixture::message(u"r4"_s, 4, u"ann"_s, u"gone"_s);
        gone.deleted = true;
        Message fileless = ClientFixture::message(u"r5"_s, 5, u"ann"_s, {});
        fileless.attachments.append(Attachment());
        ids << arrives(gone) << arrives(fileless);
        QSignalSpy told(actions.get(), &FlowActions::errorsChanged);
        actions->forward(m_account, u"g"_s, ids, m_account, u"c"_s, true);
        QTRY_COMPARE(told.size(), 1);
        QCOMPARE(sentTexts(), (QStringList{u"one"_s, u"two"_s, u"three"_s}));
        QVERIFY(actions->errors().isEmpty());
        QCOMPARE(actions->leftOut(),
            u"2 of 5 message(s) could not be forwarded: deleted meanwhile, the file is not on this computer."_s);
        actions->forgetErrors();
        QVERIFY(actions->leftOut().isEmpty());
    }

    void nothingOfSeveralCanGo()
    {
        const auto actions = makeActions();
        actions->forward(m_account, u"g"_s, {u"no"_s, u"none"_s}, m_account, u"c"_s, true);
        QTRY_COMPARE(actions->leftOut(), u"2 of 2 message(s) could not be forwarded: deleted meanwhile."_s);
        QVERIFY(sends().isEmpty());
    }

    // The store takes all or none.
    void aRefusalIsToldOnce()
    {
        const auto actions = makeActions();
        const QStringList ids = arriveAll({u"one"_s, u"two"_s});
        m_fixture->faults.fail(StoreOperation::Enqueue, ErrorKind::DiskFull);
        actions->forward(m_account, u"g"_s, ids, m_account, u"c"_s, true);
        QTRY_COMPARE(actions->errors(), QList<Error>{Error{ErrorKind::DiskFull}});
        m_fixture->faults.clear();
        QCOMPARE(sentTexts(), QStringList());
    }

    void anAccountThatIsGone()
    {
        const auto actions = makeActions();
        const LocalId known = arrives(ClientFixture::message(u"r1"_s, 1, u"ann"_s, u"hello"_s));
        actions->forward(m_account, u"g"_s, {known}, m_account + 100, u"c"_s, true);
        QTRY_COMPARE(actions->errors().size(), 1);
    }
};

MORELIA_GUI_TEST(ForwardingTest)
#include "tst_forwarding.moc"

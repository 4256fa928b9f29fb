// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/client/flowbase.h"
#include "tests/support/program/testprogram.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace Morelia;
using namespace Morelia::Test;
using namespace Qt::StringLiterals;

//! What the pane beside an open conversation tells.
class FlowInfoTest : public FlowBase
{
    Q_OBJECT

    static QVariantList column(const QAbstractItemModel &model, int role)
    {
        QVariantList values;
        for (int row = 0; row < model.rowCount(); ++row)
            values.append(model.index(row, 0).data(role));
        return values;
    }

    static Message withFile(int number, AttachmentKind kind)
    {
        Message message = ClientFixture::message(u"r%1"_s.arg(number), number, u"ann"_s, {});
        message.attachments.append(Attachment());
        message.attachments.first().kind = kind;
        message.attachments.first().name = u"file %1"_s.arg(number);
        message.attachments.first().cacheKey = u"key %1"_s.arg(number);
        return message;
    }

private Q_SLOTS:
    void theOwnerFirstThenByName()
    {
        const auto flow = make();
        MemberListModel &members = *flow->info()->members();
        const QAbstractItemModelTester tester(&members);
        QCOMPARE(members.count(), 0);
        flow->info()->begin();
        QTRY_COMPARE(members.count(), 3);
        const QVariantList owners = column(members, MemberListModel::OwnerRole);
        QCOMPARE(owners.count(true), 1);
        QCOMPARE(owners.constFirst(), true);
        QCOMPARE(column(members, MemberListModel::OwnRole).count(true), 1);
        // A new name is shown, and moves the person.
        User ann;
        ann.remoteId = u"ann"_s;
        ann.name = u"Zoë <b>"_s;
        ann.bio = u"I sing."_s;
        await(m_fixture->store().apply(m_account, {{UserSeen{ann}}, {}}));
        QTRY_VERIFY(column(members, MemberListModel::NameRole).contains(u"Zoë ‹b>"_s));
        QVERIFY(flow->info()->description().isEmpty());
    }

    void whoIsOnline()
    {
        script().enter(SessionState::Online);
        const auto flow = make();
        MemberListModel &members = *flow->info()->members();
        const QAbstractItemModelTester tester(&members);
        script().tell(PresenceSeen{.userId = u"ann"_s, .online = true, .lastSeenMs = 0});
        flow->info()->begin();
        QTRY_COMPARE(members.count(), 3);
        const auto at = [&members](const QString &id, int role) {
            return members.index(static_cast<int>(column(members, MemberListModel::UserIdRole).indexOf(id))).data(role);
        };
        QTRY_COMPARE(at(u"ann"_s, MemberListModel::PresenceRole).toString(), u"online"_s);
        QCOMPARE(at(u"ann"_s, MemberListModel::OnlineRole), true);
        QCOMPARE(at(u"bob"_s, MemberListModel::PresenceRole).toString(), QString());
        QSignalSpy changed(&members, &QAbstractItemModel::dataChanged);
        script().tell(PresenceSeen{.userId = u"bob"_s, .online = true, .lastSeenMs = 0});
        QTRY_COMPARE(at(u"bob"_s, MemberListModel::OnlineRole), true);
        QCOMPARE(changed.size(), 1);
        // Of oneself one knows.
        script().tell(PresenceSeen{.userId = u"me"_s, .online = true, .lastSeenMs = 0});
        script().enter(SessionState::Waiting);
        QTRY_COMPARE(at(u"bob"_s, MemberListModel::OnlineRole), false);
        QVERIFY(!column(members, MemberListModel::OnlineRole).contains(true));
    }

    void aChatIsAboutTheOther()
    {
        User ann;
        ann.remoteId = u"ann"_s;
        ann.name = u"Ann"_s;
        ann.bio = u"I sing."_s;
        await(m_fixture->store().apply(m_account, {{UserSeen{ann}}, {}}));
        const auto chat = make(u"c"_s);
        chat->info()->begin();
        QVERIFY(chat->info()->isChat());
        QTRY_COMPARE(chat->info()->description(), u"I sing."_s);
        QVERIFY(!column(*chat->info()->members(), MemberListModel::OwnerRole).contains(true));
    }

    void whatIsSharedFollowsTheFlow()
    {
        await(m_fixture->store().apply(m_account,
            ClientFixture::batch({withFile(1, AttachmentKind::Picture), withFile(2, AttachmentKind::Document),
                ClientFixture::message(u"r3"_s, 3, u"ann"_s, u"see https://example.org/a and www.example.com"_s)})));
        const auto flow = make();
        FlowInfo &info = *flow->info();
        const QAbstractItemModelTester tester(info.links());
        QVERIFY(!info.links()->isComplete());
        for (SharedListModel *list : {info.pictures(), info.files(), info.links()}) {
            list->begin();
            QTRY_VERIFY(list->isComplete());
        }
        QCOMPARE(info.pictures()->count(), 1);
        QCOMPARE(info.files()->count(), 1);
        QCOMPARE(column(*info.links(), SharedListModel::LinkTextRole),
            (QVariantList{u"https://example.org/a"_s, u"www.example.com"_s}));
        QVERIFY(!column(*info.links(), SharedListModel::DayRole).constFirst().toString().isEmpty());
        await(m_fixture->store().apply(m_account, ClientFixture::batch({withFile(4, AttachmentKind::Picture)})));
        QTRY_COMPARE(info.pictures()->count(), 2);
        QCOMPARE(column(*info.pictures(), SharedListModel::MessageRole).constFirst().value<MessageValue>().file.key,
            u"key 4"_s);
        await(m_fixture->store().deleteHere({m_account, u"g"_s}));
        for (const SharedListModel *list : {info.pictures(), info.files(), info.links()})
            QTRY_COMPARE(list->count(), 0);
    }

    void olderOnesComeAsTheyAreWanted()
    {
        QList<Message> messages;
        for (int i = 1; i <= SharedListModel::step * 2 + 5; ++i)
            messages.append(withFile(i, AttachmentKind::Picture));
        await(m_fixture->store().apply(m_account, ClientFixture::batch(messages)));
        const auto flow = make();
        SharedListModel &pictures = *flow->info()->pictures();
        const QAbstractItemModelTester tester(&pictures);
        pictures.begin();
        QTRY_COMPARE(pictures.count(), SharedListModel::step);
        QTRY_VERIFY(!pictures.isBusy());
        QVERIFY(pictures.canFetchMore({}) && !pictures.isComplete());
        pictures.fetchMore({});
        QTRY_COMPARE(pictures.count(), SharedListModel::step * 2);
        // What comes meanwhile takes nothing away of what is shown.
        await(m_fixture->store().apply(m_account, ClientFixture::batch({withFile(1000, AttachmentKind::Picture)})));
        QTRY_VERIFY(column(pictures, SharedListModel::MessageRole).constFirst().value<MessageValue>().file.key
            == u"key 1000"_s);
        QVERIFY(pictures.count() >= SharedListModel::step * 2);
        QTRY_VERIFY(!pictures.isBusy());
        pictures.fetchMore({});
        QTRY_COMPARE(pictures.count(), static_cast<int>(messages.size()) + 1);
        QTRY_VERIFY(pictures.isComplete());
    }

    void aListThatCannotBeReadSaysSo()
    {
        await(m_fixture->store().apply(m_account, ClientFixture::batch({withFile(1, AttachmentKind::Picture)})));
        const auto flow = make();
        SharedListModel &pictures = *flow->info()->pictures();
        m_fixture->faults.fail(StoreOperation::Shared, ErrorKind::Busy);
        pictures.begin();
        QTRY_VERIFY(!pictures.errorText().isEmpty());
        QVERIFY(!pictures.isComplete());
        m_fixture->faults.clear();
        m_clock.advance(ReadRetry::shortest);
        QTRY_COMPARE(pictures.count(), 1);
        QVERIFY(pictures.errorText().isEmpty());
    }

    void membersThatCannotBeReadAreReadAgain()
    {
        const auto flow = make();
        m_fixture->faults.fail(StoreOperation::Members, ErrorKind::Busy);
        flow->info()->begin();
        QTRY_VERIFY(!flow->info()->problem().isEmpty());
        m_fixture->faults.clear();
        m_clock.advance(ReadRetry::shortest);
        QTRY_COMPARE(flow->info()->members()->count(), 3);
        QVERIFY(flow->info()->problem().isEmpty());
    }

    // News of a large group would have all members read again.
    void nothingIsReadWhileNobodyLooks()
    {
        const auto flow = make();
        FlowInfo &info = *flow->info();
        info.begin();
        info.pictures()->begin();
        QTRY_COMPARE(info.members()->count(), 3);
        QTRY_VERIFY(info.pictures()->isComplete());
        info.end();
        m_fixture->faults.fail(StoreOperation::Members, ErrorKind::Busy);
        m_fixture->faults.fail(StoreOperation::Shared, ErrorKind::Busy);
        await(m_fixture->store().apply(m_account, ClientFixture::batch({withFile(1, AttachmentKind::Picture)})));
        QTRY_COMPARE(flow->messages()->rowCount(), 1);
        QCOMPARE(m_fixture->faults.met(StoreOperation::Members), 0);
        QCOMPARE(m_fixture->faults.met(StoreOperation::Shared), 0);
        m_fixture->faults.clear();
        info.pictures()->begin();
        QTRY_COMPARE(info.pictures()->count(), 1);
    }

    void mutedAsTheListSays()
    {
        const auto flow = make();
        QVERIFY(!flow->info()->isMuted());
        await(m_fixture->store().choose({m_account, u"g"_s}, {.mutedUntilMs = mutedForGood}));
        QTRY_VERIFY(flow->info()->isMuted());
    }

    void aMemberIsWrittenTo()
    {
        goOnline();
        const auto flow = make();
        QSignalSpy chosen(flow->info(), &FlowInfo::chosen);
        flow->info()->writeTo(u"ann"_s);
        QTRY_COMPARE(chosen.size(), 1);
        QCOMPARE(chosen.constFirst(), (QVariantList{qint64{m_account}, u"c"_s}));
    }
};

MORELIA_GUI_TEST(FlowInfoTest)
#include "tst_flowinfo.moc"

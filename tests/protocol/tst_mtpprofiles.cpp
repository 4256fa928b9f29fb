// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "protocol/mtp/messageenvelope.h"
#include "protocol/mtp/profilenotice.h"
#include "tests/protocol/filedesk.h"
#include "tests/support/program/testprogram.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace Morelia;
using namespace Morelia::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Status = OpResult::Status;

//! Profile cards, which travel as messages of their own.
class TestMtpProfiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void noticeForOtherClients_data();
    void noticeForOtherClients();
    void isToldAndIsNoMessage();
    void keepsThePlaceInTheLog();
    void comesFromHistoryToo();
    void hostileCards_data();
    void hostileCards();
    void largePicturesAreLeftOut();
    void whatWasEditedOrDeleted();
    void lostIsFound();
    void whereEnvelopesAreLost();
    void whereFilesAreLost();
    void whereFilesAreRefused();

private:
    static ProfileCard card()
    {
        return {.revision = 7, .name = u"Анна К."_s, .bio = u"Trains 🚂\nand maps"_s, .picture = {}};
    }
    struct ProfileDesk : FileDesk
    {
        OpResult tell(const ProfileCard &told)
        {
            const LocalId op = probe.submit(TellProfile{newLocalId(), desk.chat, told});
            desk.clock.advance(3s);
            return probe.result(op);
        }
        ProfileCard withPicture(const QByteArray &bytes)
        {
            ProfileCard told = card();
            told.picture = probe.files.put(bytes).value_or(QString());
            return told;
        }
        QList<ProfileTold> told() const
        {
            QList<ProfileTold> found;
            for (const DeltaBatch &batch : probe.batches) {
                for (const Delta &delta : batch.deltas) {
                    if (const auto *seen = std::get_if<ProfileTold>(&delta))
                        found.append(*seen);
                }
            }
            return found;
        }
        QStringList messages() const
        {
            QStringList texts;
            for (const DeltaBatch &batch : probe.batches) {
                for (const Delta &delta : batch.deltas) {
                    if (const auto *seen = std::get_if<MessageSeen>(&delta);
                        seen && !texts.contains(seen->message.body.text))
                        texts.append(seen->message.body.text);
                }
            }
            return texts;
        }
    };
    static QString emojiOf(const ProfileCard &told)
    {
        Mtp::MessageEnvelope envelope{newLocalId(), {}};
        envelope.cardRevision = told.revision;
        envelope.cardParts = Mtp::profileNotice(told).parts;
        return Mtp::encodeEnvelope(envelope);
    }
};

void TestMtpProfiles::noticeForOtherClients_data()
{
    QTest::addColumn<ProfileCard>("told");
    QTest::addColumn<QString>("text");
    QTest::newRow("all") << ProfileCard{1, u"Anna"_s, u"Trains"_s, {}} << u"Profile: Anna\nTrains"_s;
    QTest::newRow("name") << ProfileCard{1, u"Anna"_s, {}, {}} << u"Profile: Anna"_s;
    QTest::newRow("words") << ProfileCard{1, {}, u"Trains"_s, {}} << u"Profile\nTrains"_s;
    QTest::newRow("nothing") << ProfileCard{1, {}, {}, {}} << u"Profile"_s;
}

void TestMtpProfiles::noticeForOtherClients()
{
    QFETCH(const ProfileCard, told);
    QFETCH(const QString, text);
    QCOMPARE(Mtp::profileNotice(told).text, text);
}

void TestMtpProfiles::isToldAndIsNoMessage()
{
    ProfileDesk d;
    d.probe.start();
    QVERIFY(d.probe.identity.capabilities.testFlag(Capability::Profiles));
    const ProfileCard told = d.withPicture(pictureBytes());
    QCOMPARE(d.tell(told).status, Status::Accepted);
    const QJsonObject json = d.sent.constLast();
    QCOMPARE(json["text"_L1].toString(), u"Profile: Анна К.\nTrains 🚂\nand maps"_s);
    QCOMPARE(json["file_picture"_L1].toString(), QString::fromLatin1(pictureBytes().toBase64()));
    // The own devices learn it as everybody does.
    QVERIFY(!d.told().isEmpty());
    QCOMPARE(d.told().constFirst(), (ProfileTold{d.desk.chat, d.desk.anna, told}));
    QVERIFY(!d.messages().contains(json["text"_L1].toString()));
}

void TestMtpProfiles::keepsThePlaceInTheLog()
{
    ProfileDesk d;
    d.probe.start();
    const ProfileCard told = card();
    d.post(u"before"_s, {});
    d.post(Mtp::profileNotice(told).text, {{u"emoji"_s, emojiOf(told)}});
    d.post(u"behind"_s, {});
    d.desk.clock.advance(30s);
    QCOMPARE(d.told(), (QList{ProfileTold{d.desk.chat, d.desk.boris, told}}));
    QCOMPARE(d.messages(), (QStringList{u"before"_s, u"behind"_s}));
    QCOMPARE(d.seen(u"behind"_s).order - d.seen(u"before"_s).order, 2);
}

void TestMtpProfiles::comesFromHistoryToo()
{
    ProfileDesk d;
    const ProfileCard told = card();
    d.post(Mtp::profileNotice(told).text, {{u"emoji"_s, emojiOf(told)}});
    d.desk.clock.advance(3600s);
    d.probe.start();
    d.desk.clock.advance(60s);
    QVERIFY(d.told().contains(ProfileTold{d.desk.chat, d.desk.boris, told}));
    QVERIFY(d.messages().isEmpty());
}

void TestMtpProfiles::hostileCards_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Mtp::MessageEnvelope>("envelope");
    QTest::addColumn<ProfileCard>("expected");
    const auto row = [](const char *name, const QString &text, const QList<Mtp::CardPart> &parts,
                         const ProfileCard &card) {
        Mtp::MessageEnvelope envelope{newLocalId(), {}};
        envelope.cardRevision = card.revision;
        envelope.cardParts = parts;
        QTest::newRow(name) << text << envelope << card;
    };
    using enum Mtp::CardPart::Kind;
    row("beyond the text", u"Profile: A"_s, {{Name, {9, 2}}}, {.revision = 3});
    row("half of a character", u"Profile: 🚂"_s, {{Name, {9, 1}}}, {.revision = 3});
    row("the first of two", u"Profile: Ab"_s, {{Name, {9, 1}}, {Name, {10, 1}}}, {.revision = 3, .name = u"A"_s});
    row("one text for both", u"Profile: A"_s, {{Name, {9, 1}}, {Bio, {9, 1}}},
        {.revision = 3, .name = u"A"_s, .bio = u"A"_s});
    row("no parts", u"Buy here"_s, {}, {.revision = 3});
    row("the last revision", u"Profile: A"_s, {{Name, {9, 1}}}, {.revision = qint64{1} << 53, .name = u"A"_s});
}

void TestMtpProfiles::hostileCards()
{
    QFETCH(const QString, text);
    QFETCH(const Mtp::MessageEnvelope, envelope);
    QFETCH(const ProfileCard, expected);
    ProfileDesk d;
    d.probe.start();
    d.post(text, {{u"emoji"_s, Mtp::encodeEnvelope(envelope)}});
    d.desk.clock.advance(30s);
    QCOMPARE(d.told(), (QList{ProfileTold{d.desk.chat, d.desk.boris, expected}}));
}

void TestMtpProfiles::largePicturesAreLeftOut()
{
    ProfileDesk d;
    d.probe.start();
    const ProfileCard told = card();
    const auto post = [&](qint64 revision, const QByteArray &bytes) {
        ProfileCard one = told;
        one.revision = revision;
        one.name += QString::number(revision); // texts tell posts apart
        d.post(Mtp::profileNotice(one).text,
            {{u"emoji"_s, emojiOf(one)}, {u"file_picture"_s, QString::fromLatin1(bytes.toBase64())}});
    };
    post(1, QByteArray(maxCardPictureBytes, 'x'));
    post(2, QByteArray(maxCardPictureBytes + 1, 'x'));
    d.desk.clock.advance(30s);
    QCOMPARE(d.told().size(), 2);
    QCOMPARE(d.probe.files.get(d.told().constFirst().card.picture), QByteArray(maxCardPictureBytes, 'x'));
    QCOMPARE(d.told().constLast().card.picture, QString());
    // Nor goes one out.
    QCOMPARE(d.tell(d.withPicture(QByteArray(maxCardPictureBytes + 1, 'y'))).status, Status::Accepted);
    QVERIFY(d.sent.constLast()["file_picture"_L1].toString().isEmpty());
}

void TestMtpProfiles::whatWasEditedOrDeleted()
{
    ProfileDesk d;
    d.probe.start();
    const ProfileCard told = card();
    const QString text = Mtp::profileNotice(told).text;
    d.post(text, {{u"emoji"_s, emojiOf(told)}, {u"edited_status"_s, true}});
    d.desk.clock.advance(30s);
    QVERIFY(d.told().isEmpty());
    QCOMPARE(d.messages(), QStringList{text});
}

void TestMtpProfiles::lostIsFound()
{
    Desk desk;
    desk.start();
    const TellProfile command{newLocalId(), desk.chat, card()};
    desk.server.loseNextReply(Wire::Method::SendMessage);
    const LocalId op = desk.probe.submit(command);
    desk.clock.advance(1s);
    QCOMPARE(desk.probe.lastResult(op).status, Status::Unknown);
    desk.probe.adapter.reconcile({{op, command, desk.probe.sentMs(op), 1}});
    desk.clock.advance(1s);
    QCOMPARE(desk.probe.lastResult(op).status, Status::Accepted);
    QCOMPARE(desk.server.texts(desk.chat).size(), 1);
    // Another one of the same words is not this one.
    const LocalId never = newLocalId();
    desk.probe.adapter.reconcile({{never, TellProfile{newLocalId(), desk.chat, card()}, desk.probe.sentMs(op), 1}});
    desk.clock.advance(30s);
    QCOMPARE(desk.probe.lastResult(never).status, Status::NotApplied);
}

void TestMtpProfiles::whereEnvelopesAreLost()
{
    ProfileDesk d;
    d.fieldLimit = 20;
    d.probe.start();
    // Half a card would be an odd message to everybody.
    QCOMPARE(d.tell(card()).status, Status::Rejected);
    d.desk.clock.advance(10s);
    QVERIFY(!d.desk.server.texts(d.desk.chat).contains(Mtp::profileNotice(card()).text));
    QVERIFY(!d.probe.identity.capabilities.testFlag(Capability::Profiles));
    const OpResult again = d.tell(card());
    QCOMPARE(again.failure.kind, FailureKind::Unsupported);
    QVERIFY(!again.failure.retryable);
}

void TestMtpProfiles::whereFilesAreLost()
{
    ProfileDesk d;
    d.fieldLimit = 255;
    d.probe.start();
    const ProfileCard told = d.withPicture(pictureBytes());
    const OpResult first = d.tell(told);
    QCOMPARE(first.status, Status::Rejected);
    QVERIFY(first.failure.retryable);
    QCOMPARE(d.tell(told).status, Status::Accepted);
    QVERIFY(d.sent.constLast()["file_picture"_L1].toString().isEmpty());
    QCOMPARE(d.told().constLast().card.name, told.name);
    QCOMPARE(d.told().constLast().card.picture, QString());
}

void TestMtpProfiles::whereFilesAreRefused()
{
    ProfileDesk d;
    d.probe.start();
    d.filter.incoming = [](QJsonObject &frame) {
        if (frame["type"_L1] == "send_message"_L1)
            frame["errors"_L1] = QJsonObject{{u"code"_s, 404}, {u"detail"_s, u"Data too long for column"_s}};
    };
    const ProfileCard told = d.withPicture(pictureBytes());
    QCOMPARE(d.tell(told).status, Status::NotApplied);
    QVERIFY(!d.probe.identity.capabilities.testFlag(Capability::AttachInline));
    // Without the picture the same answer is about the words.
    QVERIFY(d.tell(told).status != Status::NotApplied);
}

MORELIA_TEST(TestMtpProfiles)
#include "tst_mtpprofiles.moc"

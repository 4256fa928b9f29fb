// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "protocol/mtp/messageenvelope.h"
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

//! Pictures of smileys that go along with messages, in both directions.
class TestMtpSmileys : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void aPictureGoesAlong();
    void oneAMessage();
    void notBeforeAnEnvelopeWasKept();
    void notBesideAFile();
    void badOnesAreLeftOut();
    void aCutOneTakesTheCapability();
    void aRefusedOneIsLeftOut();
    void receives_data();
    void receives();
    void badBytesAreNotKept();
    void anotherFieldIsAFile();

private:
    struct SmileyDesk : FileDesk
    {
        //! The first message of a server has no picture.
        void begin()
        {
            probe.start();
            probe.send(desk.chat, u"first"_s);
            desk.clock.advance(3s);
        }
        SmileyPicture keep(const QByteArray &bytes)
        {
            return {smileyHash(bytes), probe.files.put(bytes).value_or(QString())};
        }
        SendMessage saying(const QString &text, const QList<SmileyPicture> &smileys)
        {
            SendMessage command{newLocalId(), desk.chat, text, {}};
            for (const SmileyPicture &smiley : smileys)
                command.body.spans.append({SpanKind::Smiley, 0, 5, smiley.hash});
            command.smileys = smileys;
            return command;
        }
        OpResult send(const SendMessage &command)
        {
            const LocalId op = probe.submit(command);
            desk.clock.advance(3s);
            return probe.result(op);
        }
        QList<SmileySeen> smileys() const
        {
            QList<SmileySeen> found;
            for (const DeltaBatch &batch : probe.batches) {
                for (const Delta &delta : batch.deltas) {
                    if (const auto *seen = std::get_if<SmileySeen>(&delta))
                        found.append(*seen);
                }
            }
            return found;
        }
    };
    static QString base64(const QByteArray &bytes) { return QString::fromLatin1(bytes.toBase64()); }
    static QString emojiOf(const QByteArray &bytes)
    {
        Mtp::MessageEnvelope envelope{newLocalId(), {}};
        envelope.smileys = {{{0, 5}, QByteArray::fromHex(smileyHash(bytes).toLatin1())}};
        envelope.smileyFile = envelope.smileys.first().picture;
        return Mtp::encodeEnvelope(envelope);
    }
};

void TestMtpSmileys::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
}

void TestMtpSmileys::aPictureGoesAlong()
{
    SmileyDesk d;
    d.begin();
    QVERIFY(d.probe.identity.capabilities.testFlag(Capability::Smileys));
    const SmileyPicture cat = d.keep(pictureBytes());
    const OpResult result = d.send(d.saying(u":cat:"_s, {cat}));
    QCOMPARE(result.status, Status::Accepted);
    QCOMPARE(result.smileys, QStringList{cat.hash});
    QCOMPARE(d.sent.last()["file_picture"_L1].toString(), base64(pictureBytes()));
    const Message seen = d.seen(u":cat:"_s);
    QVERIFY(seen.attachments.isEmpty());
    QCOMPARE(seen.body.spans, (QList{Span{SpanKind::Smiley, 0, 5, cat.hash}}));
    QCOMPARE(d.smileys(), (QList{SmileySeen{d.desk.chat, cat}}));
    // The store has the picture when it gets the message.
    const auto batch = std::ranges::find_if(std::as_const(d.probe.batches), [](const DeltaBatch &each) {
        return std::ranges::any_of(
            each.deltas, [](const Delta &delta) { return std::holds_alternative<SmileySeen>(delta); });
    });
    QVERIFY(batch != d.probe.batches.cend());
    QVERIFY(std::holds_alternative<SmileySeen>(batch->deltas.first()));
}

void TestMtpSmileys::oneAMessage()
{
    SmileyDesk d;
    d.begin();
    const SmileyPicture cat = d.keep("a cat");
    const SmileyPicture dog = d.keep("a dog");
    QCOMPARE(d.send(d.saying(u":cat:"_s, {cat, dog})).smileys, QStringList{cat.hash});
    // A message without words about it may bring the other one.
    SendMessage plain = d.saying(u"plain"_s, {});
    plain.smileys = {dog};
    QCOMPARE(d.send(plain).smileys, QStringList{dog.hash});
    QCOMPARE(d.smileys().size(), 2);
}

void TestMtpSmileys::notBeforeAnEnvelopeWasKept()
{
    SmileyDesk d;
    d.probe.start();
    const SmileyPicture cat = d.keep("a cat");
    const OpResult result = d.send(d.saying(u":cat:"_s, {cat}));
    QCOMPARE(result.status, Status::Accepted);
    QVERIFY(result.smileys.isEmpty());
    QVERIFY(!d.sent.last().contains("file_picture"_L1));
    QCOMPARE(d.send(d.saying(u":cat: again"_s, {cat})).smileys, QStringList{cat.hash});
}

void TestMtpSmileys::notBesideAFile()
{
    SmileyDesk d;
    d.begin();
    const SmileyPicture cat = d.keep("a cat");
    SendMessage both = d.message(u":cat: look"_s, pictureBytes());
    both.smileys = {cat};
    QVERIFY(d.send(both).smileys.isEmpty());
    QCOMPARE(d.seen(u":cat: look"_s).attachments.size(), 1);
    QVERIFY(d.smileys().isEmpty());
}

void TestMtpSmileys::badOnesAreLeftOut()
{
    SmileyDesk d;
    d.begin();
    const SmileyPicture large = d.keep(QByteArray(maxSmileyBytes + 1, 'x'));
    SmileyPicture wrong = d.keep("a dog");
    wrong.hash = smileyHash("a cat");
    const SmileyPicture gone{smileyHash("gone"), u"gone"_s};
    const OpResult none = d.send(d.saying(u":cat:"_s, {large, wrong, gone}));
    QCOMPARE(none.status, Status::Accepted);
    QVERIFY(none.smileys.isEmpty());
    QVERIFY(!d.sent.last().contains("file_picture"_L1));
    const SmileyPicture largest = d.keep(QByteArray(maxSmileyBytes, 'x'));
    QCOMPARE(d.send(d.saying(u":dog:"_s, {large, largest})).smileys, QStringList{largest.hash});
    QCOMPARE(d.smileys().size(), 1);
}

void TestMtpSmileys::aCutOneTakesTheCapability()
{
    // A stock server on MySQL keeps 255 bytes: envelopes, and no pictures.
    SmileyDesk d;
    d.fieldLimit = 255;
    d.begin();
    const SmileyPicture cat = d.keep(pictureBytes());
    const OpResult result = d.send(d.saying(u":cat:"_s, {cat}));
    QCOMPARE(result.status, Status::Accepted);
    QVERIFY(result.smileys.isEmpty());
    QVERIFY(!d.probe.identity.capabilities.testFlag(Capability::Smileys));
    QVERIFY(!d.probe.identity.capabilities.testFlag(Capability::AttachInline));
    // The words stay, and the half of a picture is not shown.
    QCOMPARE(d.desk.server.texts(d.desk.chat), (QStringList{u"first"_s, u":cat:"_s}));
    QVERIFY(d.seen(u":cat:"_s).attachments.isEmpty());
    QVERIFY(d.smileys().isEmpty());
    QVERIFY(d.send(d.saying(u":cat: again"_s, {cat})).smileys.isEmpty());
    QVERIFY(!d.sent.last().contains("file_picture"_L1));
}

void TestMtpSmileys::aRefusedOneIsLeftOut()
{
    SmileyDesk d;
    d.begin();
    d.filter.incoming = [](QJsonObject &frame) {
        if (frame["type"_L1] == "send_message"_L1)
            frame["errors"_L1] = QJsonObject{{u"code"_s, 404}, {u"detail"_s, u"Data too long for column"_s}};
    };
    const SmileyPicture cat = d.keep(pictureBytes());
    QCOMPARE(d.send(d.saying(u":cat:"_s, {cat})).status, Status::NotApplied);
    QVERIFY(!d.probe.identity.capabilities.testFlag(Capability::Smileys));
    // Without the picture the same answer is about the words.
    QVERIFY(d.send(d.saying(u":cat:"_s, {cat})).status != Status::NotApplied);
}

void TestMtpSmileys::receives_data()
{
    QTest::addColumn<QByteArray>("sent");
    QTest::addColumn<QByteArray>("named");
    QTest::addColumn<bool>("counts");
    QTest::newRow("right") << pictureBytes() << pictureBytes() << true;
    QTest::newRow("another picture") << pictureBytes() << QByteArray("a cat") << false;
    QTest::newRow("largest") << QByteArray(maxSmileyBytes, 'x') << QByteArray(maxSmileyBytes, 'x') << true;
    QTest::newRow("too large") << QByteArray(maxSmileyBytes + 1, 'x') << QByteArray(maxSmileyBytes + 1, 'x') << false;
}

void TestMtpSmileys::receives()
{
    QFETCH(const QByteArray, sent);
    QFETCH(const QByteArray, named);
    QFETCH(const bool, counts);
    SmileyDesk d;
    d.probe.start();
    d.post(u":cat:"_s, {{u"file_picture"_s, base64(sent)}, {u"emoji"_s, emojiOf(named)}});
    d.desk.clock.advance(3s);
    QCOMPARE(d.seen(u":cat:"_s).body.text, u":cat:"_s);
    // It is no file of the message, whatever it is.
    QVERIFY(d.seen(u":cat:"_s).attachments.isEmpty());
    QCOMPARE(d.smileys().size(), counts ? 1 : 0);
    if (counts)
        QCOMPARE(d.probe.files.get(d.smileys().constFirst().picture.cacheKey), sent);
}

void TestMtpSmileys::badBytesAreNotKept()
{
    SmileyDesk d;
    d.probe.start();
    d.post(u":cat:"_s, {{u"file_picture"_s, u"не base64 ✓"_s}, {u"emoji"_s, emojiOf("a cat")}});
    d.post(
        u":dog:"_s, {{u"file_picture"_s, base64("a dog")}, {u"emoji"_s, emojiOf("a cat")}, {u"edited_status"_s, true}});
    d.desk.clock.advance(3s);
    QCOMPARE(d.seen(u":dog:"_s).body.text, u":dog:"_s);
    QVERIFY(d.smileys().isEmpty());
    QCOMPARE(d.probe.files.puts(), 0);
}

void TestMtpSmileys::anotherFieldIsAFile()
{
    SmileyDesk d;
    d.probe.start();
    d.post(u"doc"_s, {{u"file_document"_s, base64("a cat")}, {u"emoji"_s, emojiOf("a cat")}});
    d.desk.clock.advance(3s);
    QCOMPARE(d.seen(u"doc"_s).attachments.size(), 1);
    QVERIFY(d.smileys().isEmpty());
}

MORELIA_TEST(TestMtpSmileys)
#include "tst_mtpsmileys.moc"

// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "protocol/mtp/attachmentform.h"
#include "protocol/mtp/messageenvelope.h"
#include "tests/protocol/filedesk.h"
#include "tests/support/program/testprogram.h"

#include <QRegularExpression>
#include <QTest>

using namespace Morelia;
using namespace Morelia::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Status = OpResult::Status;

//! Files in both directions, on servers that keep everything and on servers that do not.
class TestMtpFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void sendsPicture();
    void fieldByKind_data();
    void fieldByKind();
    void noticeStandsForTheFile();
    void editedNoticeIsText();
    void tooLargeIsNotSent();
    void missingOrEmptyIsNotSent();
    void oneFileAMessage();
    void anAlbumIsOneOnBothSides();
    void receives_data();
    void receives();
    void oddStringIsUnreadable();
    void tombstoneHasNone();
    void decodesOnce();
    void fullDiskIsTriedAgain();
    void shakyWayIsNoPoison();
};

namespace {

constexpr qsizetype mebibyte = qsizetype{1024} * 1024;

QString base64(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}

} // namespace

void TestMtpFiles::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
}

void TestMtpFiles::sendsPicture()
{
    FileDesk d;
    d.probe.start();
    QVERIFY(d.probe.adapter.capabilities(d.desk.chat).testFlag(Capability::AttachInline));
    QVERIFY(d.probe.flows.value(d.desk.chat).capabilities.testFlag(Capability::Reply));
    QCOMPARE(d.probe.identity.limits.uploadBytes, 8 * mebibyte);
    SendMessage command = d.message(u"look"_s, pictureBytes());
    command.attachments[0].width = 4;
    command.attachments[0].height = 3;
    const LocalId op = d.probe.submit(command);
    d.desk.clock.advance(3s);
    QCOMPARE(d.probe.resultCount(op), 1);
    QCOMPARE(d.probe.result(op).status, Status::Accepted);
    QCOMPARE(d.sent.size(), 1);
    QCOMPARE(d.sent.first()["file_picture"_L1].toString(), base64(pictureBytes()));
    const Message seen = d.seen(u"look"_s);
    QCOMPARE(seen.localId, command.localId);
    QCOMPARE(seen.attachments.size(), 1);
    Attachment expected = command.attachments.first();
    QCOMPARE(seen.attachments.first(), expected);
    QVERIFY(!seen.raw.contains("file_picture"));
}

void TestMtpFiles::fieldByKind_data()
{
    QTest::addColumn<AttachmentKind>("kind");
    QTest::addColumn<QString>("field");
    QTest::newRow("picture") << AttachmentKind::Picture << u"file_picture"_s;
    QTest::newRow("video") << AttachmentKind::Video << u"file_video"_s;
    QTest::newRow("audio") << AttachmentKind::Audio << u"file_audio"_s;
    QTest::newRow("document") << AttachmentKind::Document << u"file_document"_s;
}

void TestMtpFiles::fieldByKind()
{
    QFETCH(const AttachmentKind, kind);
    QFETCH(const QString, field);
    FileDesk d;
    d.probe.start();
    SendMessage command = d.message(u"look"_s, "bytes");
    command.attachments[0].kind = kind;
    d.probe.submit(command);
    d.desk.clock.advance(3s);
    QCOMPARE(d.sent.first()[field].toString(), base64("bytes"));
    QCOMPARE(d.seen(u"look"_s).attachments.value(0).kind, kind);
}

void TestMtpFiles::noticeStandsForTheFile()
{
    FileDesk d;
    d.probe.start();
    d.probe.submit(d.message({}, pictureBytes(), u"holiday.png"_s));
    d.desk.clock.advance(3s);
    QCOMPARE(d.sent.first()["text"_L1].toString(), u"[holiday.png, 1.0 kB]"_s);
    // With the file shown, the notice is left out.
    QCOMPARE(d.seen({}).attachments.value(0).name, u"holiday.png"_s);
}

void TestMtpFiles::editedNoticeIsText()
{
    FileDesk d;
    const QString emoji = Mtp::encodeEnvelope({newLocalId(), {}, u"a.png"_s, {}, 0, 0, 0, true});
    d.post(u"words"_s, {{u"file_picture"_s, base64(pictureBytes())}, {u"emoji"_s, emoji}, {u"edited_status"_s, true}});
    d.probe.start();
    QCOMPARE(d.seen(u"words"_s).attachments.size(), 1);
}

void TestMtpFiles::tooLargeIsNotSent()
{
    FileDesk d;
    d.probe.start();
    const LocalId op = d.probe.submit(d.message(u"big"_s, QByteArray(8 * mebibyte + 1, 'x')));
    QCOMPARE(d.probe.result(op).failure.kind, FailureKind::TooLarge);
    // The frame has a limit of its own.
    const LocalId both = d.probe.submit(d.message(QString(6 * mebibyte, u'x'), QByteArray(8 * mebibyte, 'x')));
    QCOMPARE(d.probe.result(both).failure.kind, FailureKind::TooLarge);
    d.desk.clock.advance(3s);
    QVERIFY(d.sent.isEmpty());
    const LocalId fits = d.probe.submit(d.message(u"fits"_s, QByteArray(8 * mebibyte, 'x')));
    d.desk.clock.advance(3s);
    QCOMPARE(d.probe.result(fits).status, Status::Accepted);
}

void TestMtpFiles::missingOrEmptyIsNotSent()
{
    FileDesk d;
    d.probe.start();
    const SendMessage gone = d.message(u"gone"_s, pictureBytes());
    d.probe.files.forget(gone.attachments.first().cacheKey);
    const LocalId missing = d.probe.submit(gone);
    const LocalId empty = d.probe.submit(d.message(u"empty"_s, {}));
    for (const LocalId &op : {missing, empty}) {
        QCOMPARE(d.probe.result(op).failure.kind, FailureKind::Invalid);
        QVERIFY(!d.probe.result(op).failure.detail.isEmpty());
    }
    d.desk.clock.advance(3s);
    QVERIFY(d.sent.isEmpty());
}

void TestMtpFiles::oneFileAMessage()
{
    FileDesk d;
    d.probe.start();
    SendMessage command = d.message(u"two"_s, pictureBytes());
    command.attachments.append(command.attachments.first());
    QCOMPARE(d.probe.result(d.probe.submit(command)).failure.kind, FailureKind::Unsupported);
}

void TestMtpFiles::anAlbumIsOneOnBothSides()
{
    FileDesk d;
    d.probe.start();
    QList<SendMessage> parts;
    for (int place = 1; place <= 2; ++place) {
        parts.append(d.message(place == 1 ? u"look"_s : u"again"_s, pictureBytes()));
        parts.last().album = AlbumPlace{newLocalId(), place, 2};
        d.probe.submit(parts.constLast());
        d.desk.clock.advance(3s);
    }
    QCOMPARE(d.seen(u"look"_s).album, parts.at(0).album);
    QCOMPARE(d.seen(u"again"_s).album, parts.at(1).album);
    // An edit takes nothing out of its album.
    const LocalId edit = d.probe.submit(EditMessage{d.desk.chat, d.seen(u"look"_s).remoteId, u"see"_s});
    d.extras[u"see"_s] = d.extras[u"look"_s];
    d.desk.clock.advance(3s);
    QCOMPARE(d.probe.result(edit).status, Status::Accepted);
    QCOMPARE(d.seen(u"see"_s).album, parts.at(0).album);
    // Without a file there is nothing that could be a part.
    d.post(u"words"_s,
        {{u"emoji"_s,
            Mtp::encodeEnvelope({.localId = newLocalId(),
                .replyToId = {},
                .albumId = newLocalId(),
                .albumPlace = 1,
                .albumCount = 2})}});
    d.desk.clock.advance(3s);
    QCOMPARE(d.seen(u"words"_s).album, std::nullopt);
}

void TestMtpFiles::receives_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("emoji");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("mime");
    const QString bare = base64(pictureBytes());
    const QString emoji = Mtp::encodeEnvelope({newLocalId(), {}, u"b.gif"_s, u"image/gif"_s, 4711});
    QTest::newRow("bare") << bare << QString() << QString() << u"image/png"_s;
    QTest::newRow("with an envelope") << bare << emoji << u"b.gif"_s << u"image/gif"_s;
    QTest::newRow("as data") << u"data:image/x;name=c.x;base64,"_s + bare << QString() << u"c.x"_s << u"image/x"_s;
    QTest::newRow("as data with an envelope")
        << u"data:image/x;name=c.x;base64,"_s + bare << emoji << u"b.gif"_s << u"image/gif"_s;
}

void TestMtpFiles::receives()
{
    QFETCH(const QString, field);
    QFETCH(const QString, emoji);
    QFETCH(const QString, name);
    QFETCH(const QString, mime);
    FileDesk d;
    d.probe.start();
    d.post(u"look"_s, {{u"file_document"_s, field}, {u"emoji"_s, emoji}});
    d.desk.clock.advance(3s);
    const Attachment file = d.seen(u"look"_s).attachments.value(0);
    QCOMPARE(file.kind, AttachmentKind::Document);
    QCOMPARE(file.name, name);
    QCOMPARE(file.mime, mime);
    // The size is that of the bytes, whatever the sender says.
    QCOMPARE(file.size, pictureBytes().size());
    QCOMPARE(d.probe.files.get(file.cacheKey), pictureBytes());
}

void TestMtpFiles::oddStringIsUnreadable()
{
    // Anything may stand in an attachment (31).
    FileDesk d;
    d.post(u"odd"_s, {{u"file_picture"_s, u"не base64 ✓"_s}, {u"file_audio"_s, base64("sound")}});
    d.probe.start();
    const QList<Attachment> files = d.seen(u"odd"_s).attachments;
    QCOMPARE(files.size(), 2);
    QCOMPARE(files[0].kind, AttachmentKind::Picture);
    QCOMPARE(files[0].size, 0);
    QVERIFY(files[0].cacheKey.isEmpty());
    QCOMPARE(d.probe.files.get(files[1].cacheKey), QByteArray("sound"));
}

void TestMtpFiles::tombstoneHasNone()
{
    // The five strings of a deleted message are empty (34).
    FileDesk d;
    const QString id = d.post(u"look"_s, {{u"file_picture"_s, base64(pictureBytes())}});
    d.probe.start();
    QCOMPARE(d.seen(u"look"_s).attachments.size(), 1);
    d.desk.server.remove(id);
    d.probe.submit(OpenFlow{d.desk.chat, 0});
    d.desk.clock.advance(1s);
    QVERIFY(d.seen(u"Message deleted"_s).deleted);
    QVERIFY(d.seen(u"Message deleted"_s).attachments.isEmpty());
}

void TestMtpFiles::decodesOnce()
{
    // Files come again with every page (32).
    FileDesk d;
    d.post(u"one"_s, {{u"file_picture"_s, base64(pictureBytes())}});
    d.post(u"two"_s, {{u"file_picture"_s, base64("other")}});
    d.probe.start();
    d.probe.submit(OpenFlow{d.desk.chat, 0});
    d.desk.clock.advance(2min);
    QCOMPARE(d.probe.files.puts(), 2);
    d.extras[u"two"_s] = {{u"file_picture"_s, base64("third")}};
    d.desk.clock.advance(2min);
    QCOMPARE(d.probe.files.puts(), 3);
}

void TestMtpFiles::fullDiskIsTriedAgain()
{
    FileDesk d;
    d.probe.start();
    d.probe.files.setFull(true);
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"could not be kept"_s));
    d.post(u"look"_s, {{u"file_picture"_s, base64(pictureBytes())}});
    d.desk.clock.advance(2500ms);
    QCOMPARE(d.seen(u"look"_s).attachments.value(0).size, pictureBytes().size());
    QVERIFY(d.seen(u"look"_s).attachments.value(0).cacheKey.isEmpty());
    d.probe.files.setFull(false);
    d.probe.submit(OpenFlow{d.desk.chat, 0});
    d.desk.clock.advance(1s);
    QCOMPARE(d.probe.files.get(d.seen(u"look"_s).attachments.value(0).cacheKey), pictureBytes());
}

void TestMtpFiles::shakyWayIsNoPoison()
{
    // A large message may be lost more often before it is set aside (21).
    FileDesk d;
    d.probe.start();
    const SendMessage command = d.message(u"large"_s, QByteArray(mebibyte, 'x'));
    const LocalId op = newLocalId();
    QList<Status> seen;
    for (int i = 0; i < 5; ++i) {
        d.desk.server.dropAt(Wire::Method::SendMessage);
        d.probe.adapter.submit(op, command);
        d.desk.clock.advance(1s);
        d.probe.adapter.reconcile({{op, command, d.probe.sentMs(op), 1}});
        d.desk.clock.advance(1s);
        seen.append(d.probe.lastResult(op).status);
    }
    QCOMPARE(seen, (QList<Status>(4, Status::NotApplied) + QList{Status::Rejected}));
    QCOMPARE(d.probe.lastResult(op).failure.kind, FailureKind::Poison);
}

MORELIA_TEST(TestMtpFiles)
#include "tst_mtpfiles.moc"

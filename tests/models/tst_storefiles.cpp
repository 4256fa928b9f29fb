// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/models/storefixture.h"
#include "tests/support/program/testprogram.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Morelia;
using namespace Morelia::Test;

//! Files and replies in the store.
class StoreFilesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aFileThatCouldNotBeKeptComesLater();

    void filesComeWithTheirMessage();
    void anOwnMessageShowsItsFilesAtOnce();
    void theOutboxKeepsFilesOverARestart();
    void aConfirmedMessageKeepsItsFiles();
    void whatComesBackTakesNothingAway_data();
    void whatComesBackTakesNothingAway();
    void deletionTakesTheFiles();
    void theListOfFlowsNamesFiles();
    void draftsKeepReplyAndFiles();
    void repliesShowWhatTheyAnswer();
    void repliesFollowTheWaitingEdit();
    void repliesFindAFurtherId();
    void unknownOriginalsStayUnknown();
    void keysInUseAreKnown();
    void namesOfFilesAreSealed();

private:
    static Attachment file(const QString &key, AttachmentKind kind = AttachmentKind::Picture);
    static Message withFile(const QString &remoteId, OrderKey order, const QString &text, const Attachment &file);
    static Message answer(const QString &remoteId, OrderKey order, const QString &to);
    OutboxItem send(const QString &text, const QList<Attachment> &files, const QString &replyTo = {});

    StoreFixture m;
};

void StoreFilesTest::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m.start();
    m.apply({UserSeen{user(u"ann"_s, u"Ann"_s)}, UserSeen{user(u"me"_s, u"Me"_s)}, FlowSeen{chat()}});
}

Attachment StoreFilesTest::file(const QString &key, AttachmentKind kind)
{
    return {.kind = kind,
        .name = u"name of %1"_s.arg(key),
        .mime = u"image/png"_s,
        .size = 1'234,
        .width = 40,
        .height = 30,
        .cacheKey = key};
}

Message StoreFilesTest::withFile(const QString &remoteId, OrderKey order, const QString &text, const Attachment &file)
{
    Message one = message(remoteId, order, text);
    one.attachments = {file};
    return one;
}

Message StoreFilesTest::answer(const QString &remoteId, OrderKey order, const QString &to)
{
    Message one = message(remoteId, order, u"answer"_s);
    one.replyToId = to;
    return one;
}

OutboxItem StoreFilesTest::send(const QString &text, const QList<Attachment> &files, const QString &replyTo)
{
    const LocalId id = newLocalId();
    return await(m.store().enqueue(m.account(), id, SendMessage{id, u"f"_s, text, replyTo, files}));
}

void StoreFilesTest::filesComeWithTheirMessage()
{
    m.apply({MessageSeen{withFile(u"1"_s, 1, u"look"_s, file(u"k1"_s))}, MessageSeen{message(u"2"_s, 2, u"plain"_s)}});
    const QList<MessageRow> rows = m.rows();
    QCOMPARE(rows.size(), 2);
    QVERIFY(rows[0].attachments.isEmpty());
    QCOMPARE(rows[1].attachments, QList<Attachment>{file(u"k1"_s)});
}

void StoreFilesTest::anOwnMessageShowsItsFilesAtOnce()
{
    const QList<Attachment> files{file(u"k1"_s), file(u"k2"_s, AttachmentKind::Document)};
    send({}, files);
    QCOMPARE(m.newest().state, DeliveryState::Queued);
    QCOMPARE(m.newest().attachments, files);
}

void StoreFilesTest::theOutboxKeepsFilesOverARestart()
{
    const QList<Attachment> files{file(u"k1"_s, AttachmentKind::Video)};
    send(u"words"_s, files, u"r"_s);
    QCOMPARE(m.reopen(), StoreHealth::Good);
    const auto command = std::get<SendMessage>(m.outbox().constFirst().command);
    QCOMPARE(command.attachments, files);
    QCOMPARE(command.replyToId, u"r"_s);
    QCOMPARE(m.newest().attachments, files);
}

void StoreFilesTest::aConfirmedMessageKeepsItsFiles()
{
    const OutboxItem item = send({}, {file(u"k1"_s)});
    OpResult result;
    result.remoteId = u"r1"_s;
    result.order = 5;
    await(m.store().finish(item.opId, result));
    QCOMPARE(m.newest().state, DeliveryState::Sent);
    QCOMPARE(m.newest().attachments, QList<Attachment>{file(u"k1"_s)});
}

// The message is seen before the server has answered: with all, with the bytes alone, and with nothing of its file.
void StoreFilesTest::whatComesBackTakesNothingAway_data()
{
    QTest::addColumn<QList<Attachment>>("back");
    Attachment bare;
    bare.kind = AttachmentKind::Picture;
    bare.cacheKey = u"k1"_s;
    QTest::newRow("whole") << QList<Attachment>{file(u"k1"_s)};
    QTest::newRow("without a name") << QList<Attachment>{bare};
    QTest::newRow("nothing") << QList<Attachment>();
}

void StoreFilesTest::whatComesBackTakesNothingAway()
{
    QFETCH(const QList<Attachment>, back);
    const OutboxItem item = send({}, {file(u"k1"_s)});
    Message echo = message(u"r1"_s, 5, {}, u"me"_s);
    echo.localId = item.opId;
    echo.attachments = back;
    m.apply({MessageSeen{echo}});
    QCOMPARE(m.newest().state, DeliveryState::Sent);
    QCOMPARE(m.newest().attachments, QList<Attachment>{file(u"k1"_s)});
}

void StoreFilesTest::deletionTakesTheFiles()
{
    m.apply({MessageSeen{withFile(u"1"_s, 1, u"look"_s, file(u"k1"_s))}});
    Message gone = message(u"1"_s, 1, {});
    gone.deleted = true;
    m.apply({MessageSeen{gone}});
    QVERIFY(m.newest().deleted);
    QVERIFY(m.newest().attachments.isEmpty());
    QVERIFY(await(m.store().fileKeys()).isEmpty());
}

void StoreFilesTest::theListOfFlowsNamesFiles()
{
    m.apply({MessageSeen{withFile(u"1"_s, 1, {}, file(u"k1"_s))}});
    QCOMPARE(m.flow().lastText, QString());
    QCOMPARE(m.flow().lastFiles.value(0).cacheKey, u"k1"_s);
    m.apply({MessageSeen{withFile(u"2"_s, 2, {}, file(u"../\u202Ek2"_s, AttachmentKind::Document))}});
    QCOMPARE(m.flow().lastFiles.value(0).cacheKey, u"../\u202Ek2"_s);
    m.apply({MessageSeen{withFile(u"3"_s, 3, u"caption"_s, file(u"k3"_s))}});
    QCOMPARE(m.flow().lastText, u"caption"_s);
    QVERIFY(m.flow().lastFiles.isEmpty());
}

void StoreFilesTest::draftsKeepReplyAndFiles()
{
    const Draft draft{.body = {}, .replyToId = u"r7"_s, .files = {file(u"k1"_s), file(u"k2"_s)}};
    await(m.store().saveDraft(m.ref(), draft));
    QCOMPARE(m.reopen(), StoreHealth::Good);
    QCOMPARE(await(m.store().draft(m.ref())), draft);
    await(m.store().saveDraft(m.ref(), {}));
    QVERIFY(await(m.store().draft(m.ref())).isEmpty());
}

void StoreFilesTest::repliesShowWhatTheyAnswer()
{
    m.apply({MessageSeen{message(u"1"_s, 1, u"first\nline"_s)}, MessageSeen{withFile(u"2"_s, 2, {}, file(u"k"_s))},
        MessageSeen{answer(u"3"_s, 3, u"1"_s)}, MessageSeen{answer(u"4"_s, 4, u"2"_s)}});
    // The original in the page, and outside of it.
    for (const int count : {10, 2}) {
        const QList<MessageRow> rows = m.rows(u"f"_s, count);
        QCOMPARE(rows[0].replyToId, u"2"_s);
        QCOMPARE(rows[0].replyText, QString());
        QCOMPARE(rows[0].replyFile.value_or(Attachment()).cacheKey, u"k"_s);
        QCOMPARE(rows[1].replyAuthor, u"Ann"_s);
        QCOMPARE(rows[1].replyText, u"first line"_s);
        QVERIFY(!rows[1].replyFile);
        QCOMPARE(rows[1].replyOrder, 1);
        QVERIFY(!rows[1].replyDeleted);
    }
    Message gone = message(u"1"_s, 1, {});
    gone.deleted = true;
    m.apply({MessageSeen{gone}});
    const MessageRow reply = m.rows(u"f"_s, 2).at(1);
    QVERIFY(reply.replyDeleted);
    QVERIFY(reply.replyText.isEmpty());
    QCOMPARE(reply.replyOrder, 1);
}

void StoreFilesTest::repliesFollowTheWaitingEdit()
{
    m.apply({MessageSeen{message(u"1"_s, 1, u"before"_s, u"me"_s)}, MessageSeen{answer(u"2"_s, 2, u"1"_s)}});
    await(m.store().enqueue(m.account(), newLocalId(), EditMessage{u"f"_s, u"1"_s, u"after"_s}));
    QCOMPARE(m.newest().replyText, u"after"_s);
}

void StoreFilesTest::repliesFindAFurtherId()
{
    Message original = message(u"1"_s, 1, u"mine"_s, u"me"_s);
    original.localId = newLocalId();
    Message late = original;
    late.remoteId = u"1b"_s;
    m.apply({MessageSeen{original}, MessageSeen{late}, MessageSeen{answer(u"2"_s, 2, u"1b"_s)}});
    QCOMPARE(m.newest().replyText, u"mine"_s);
    QCOMPARE(m.newest().replyOrder, 1);
}

void StoreFilesTest::unknownOriginalsStayUnknown()
{
    m.apply({MessageSeen{answer(u"2"_s, 2, u"nobody knows"_s)}, MessageSeen{answer(u"3"_s, 3, u"3"_s)}});
    const QList<MessageRow> rows = m.rows();
    QCOMPARE(rows[1].replyToId, u"nobody knows"_s);
    QVERIFY(rows[1].replyAuthor.isEmpty());
    QCOMPARE(rows[1].replyOrder, 0);
    // A message that answers itself is odd, and no loop.
    QCOMPARE(rows[0].replyOrder, 3);
}

void StoreFilesTest::keysInUseAreKnown()
{
    m.apply({MessageSeen{withFile(u"1"_s, 1, {}, file(u"k1"_s))}, MessageSeen{withFile(u"2"_s, 2, {}, file({}))}});
    send({}, {file(u"k2"_s)});
    await(m.store().saveDraft(m.ref(), Draft{.body = {}, .replyToId = {}, .files = {file(u"k3"_s)}}));
    QCOMPARE(await(m.store().fileKeys()), (QSet<QString>{u"k1"_s, u"k2"_s, u"k3"_s}));
    await(m.store().removeAccount(m.account()));
    QVERIFY(await(m.store().fileKeys()).isEmpty());
}

void StoreFilesTest::namesOfFilesAreSealed()
{
    m.apply({MessageSeen{withFile(u"1"_s, 1, {}, file(u"KANARIE"_s))}});
    send({}, {file(u"KANARIE"_s)}, u"KANARIE"_s);
    await(m.store().saveDraft(m.ref(), Draft{.body = {}, .replyToId = u"KANARIE"_s, .files = {file(u"KANARIE"_s)}}));
    m.close();
    QVERIFY(!m.everyByte().isEmpty());
    QVERIFY(!m.everyByte().contains("KANARIE"));
}

void StoreFilesTest::aFileThatCouldNotBeKeptComesLater()
{
    // The disk was full when the message came.
    Message seen = message(u"9"_s, 9, u"смотри"_s);
    Attachment file;
    file.kind = AttachmentKind::Picture;
    file.size = 5;
    seen.attachments = {file};
    m.apply({MessageSeen{seen}});
    QVERIFY(m.newest().attachments.value(0).cacheKey.isEmpty());
    seen.attachments[0].cacheKey = u"key"_s;
    m.apply({MessageSeen{seen}});
    QCOMPARE(m.newest().attachments.value(0).cacheKey, u"key"_s);
    QVERIFY(!m.newest().edited);
}

MORELIA_TEST(StoreFilesTest)
#include "tst_storefiles.moc"

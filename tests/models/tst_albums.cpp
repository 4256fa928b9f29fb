// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/entities/album.h"
#include "tests/models/messagelistfixture.h"
#include "tests/support/program/testprogram.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Morelia;
using namespace Morelia::Test;

//! Files that were sent together: what makes an album, what the store keeps of it, and which rows show it.
class AlbumsTest : public QObject
{
    Q_OBJECT

    static Attachment file(AttachmentKind kind = AttachmentKind::Picture)
    {
        Attachment file;
        file.kind = kind;
        file.name = u"a"_s;
        file.width = 400;
        file.height = 300;
        file.cacheKey = u"key"_s;
        return file;
    }

    // Part of album "a" at a place of the flow; its place in the album is the same where none is given.
    static Message part(int number, int count, int place = 0, const QString &text = {})
    {
        Message part = message(u"r%1"_s.arg(number), number, text);
        part.localId = u"l%1"_s.arg(number);
        part.attachments = {file()};
        part.album = AlbumPlace{u"a"_s, place > 0 ? place : number, count};
        return part;
    }

    static QList<Message> parts(int count)
    {
        QList<Message> parts;
        for (int i = 1; i <= count; ++i)
            parts.append(part(i, count));
        return parts;
    }

    // read: they are no news, and the flow opens at its end.
    void deliver(const QList<Message> &messages, bool read = false)
    {
        QList<Delta> deltas;
        for (const Message &message : messages)
            deltas.append(MessageSeen{message});
        m.apply(deltas, read);
    }

    void open()
    {
        m_list.model().setFlow(m.ref());
        QTRY_VERIFY(m_list.model().isLoaded());
    }

    // What each row shows, oldest first: places in the album, joined; a single message by its text or its number.
    QStringList shown()
    {
        QStringList rows;
        for (int row = m_list.model().rowCount() - 1; row >= 0; --row) {
            QStringList numbers;
            const QList<MessageValue> album = m_list.decoration(row).album.parts;
            for (const MessageValue &part : album)
                numbers.append(part.remoteId.mid(1));
            const MessageValue value = m_list.message(row);
            rows.append(!numbers.isEmpty() ? numbers.join(u'+')
                    : value.body.isEmpty() ? value.remoteId.mid(1)
                                           : value.body.text);
        }
        return rows;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English));
        warmUpModelTester();
    }

    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_list.start();
    }

    void cleanup() { m_list.stop(); }

    void filesSideBySideMakeOne_data();
    void filesSideBySideMakeOne();
    void theStoreKeepsIt();
    void anEditKeepsIt();
    void partsAreOneRow();
    void whatStandsAlone_data();
    void whatStandsAlone();
    void longOnesAreCutInTheSamePlaces();
    void lateOnesJoinTheRow();
    void olderOnesJoinTheRow();
    void aMessageBetweenTearsThemApart();
    void deletedOnesKeepTheirPlace();
    void goneOnesLeave();
    void theOneThatCameLeastFarCounts();
    void theUnreadLineStandsAboveAll();
    void rowsOnTheScreenStay();
    void heldPicturesAreRows();

private:
    MessageListFixture m_list;
    StoreFixture &m = m_list.store();
};

void AlbumsTest::filesSideBySideMakeOne_data()
{
    QTest::addColumn<QString>("kinds");
    QTest::addColumn<QString>("places"); // a letter and a place for each file
    QTest::newRow("none") << u""_s << u""_s;
    QTest::newRow("one") << u"p"_s << u"-"_s;
    QTest::newRow("two") << u"pp"_s << u"a1/2 a2/2"_s;
    QTest::newRow("a video") << u"ppvpp"_s << u"a1/2 a2/2 - b1/2 b2/2"_s;
    QTest::newRow("documents") << u"dd"_s << u"- -"_s;
    QTest::newRow("a document between") << u"pdppsp"_s << u"- - a1/2 a2/2 - -"_s;
    QTest::newRow("a document first") << u"dpp"_s << u"- a1/2 a2/2"_s;
    QTest::newRow("eleven") << u"ppppppppppp"_s << u"a1/10 a2/10 a3/10 a4/10 a5/10 a6/10 a7/10 a8/10 a9/10 a10/10 -"_s;
    QTest::newRow("twelve") << u"pppppppppppp"_s
                            << u"a1/10 a2/10 a3/10 a4/10 a5/10 a6/10 a7/10 a8/10 a9/10 a10/10 b1/2 b2/2"_s;
}

void AlbumsTest::filesSideBySideMakeOne()
{
    QFETCH(const QString, kinds);
    QFETCH(const QString, places);
    QList<Attachment> files;
    for (const QChar kind : kinds) {
        files.append(file(kind == u'p' ? AttachmentKind::Picture
                : kind == u'v'         ? AttachmentKind::Video
                : kind == u's'         ? AttachmentKind::Audio
                                       : AttachmentKind::Document));
    }
    QStringList names;
    QStringList found;
    const QList<std::optional<AlbumPlace>> albums = albumPlaces(files);
    for (const std::optional<AlbumPlace> &album : albums) {
        if (album && !names.contains(album->id))
            names.append(album->id);
        found.append(!album
                ? u"-"_s
                : u"%1%2/%3"_s.arg(QChar(u'a' + int(names.indexOf(album->id)))).arg(album->place).arg(album->count));
    }
    QCOMPARE(found.join(u' '), places);
}

void AlbumsTest::theStoreKeepsIt()
{
    deliver(parts(2));
    const LocalId id = newLocalId();
    const SendMessage sent{.localId = id,
        .flowId = u"f"_s,
        .body = {},
        .replyToId = {},
        .attachments = {file()},
        .album = AlbumPlace{u"b"_s, 3, 7}};
    await(m.store().enqueue(m.account(), id, sent));
    m_list.stop();
    QCOMPARE(m.reopen(), StoreHealth::Good);
    const QList<MessageRow> rows = m.rows();
    QCOMPARE(rows.size(), 3);
    QCOMPARE(rows.at(0).album, sent.album);
    QCOMPARE(rows.at(1).album, (AlbumPlace{u"a"_s, 2, 2}));
    QCOMPARE(std::get<SendMessage>(m.outbox().constFirst().command), sent);
    // The server's answer says nothing of it.
    OpResult accepted;
    accepted.remoteId = u"r9"_s;
    accepted.order = 9;
    await(m.store().finish(id, accepted));
    QCOMPARE(m.newest().album, sent.album);
    Message echo = message(u"r9"_s, 9, {}, u"me"_s);
    echo.localId = id;
    deliver({echo});
    QCOMPARE(m.newest().album, sent.album);
}

void AlbumsTest::anEditKeepsIt()
{
    deliver(parts(2));
    Message edited = message(u"r1"_s, 1, u"a caption"_s);
    edited.edited = true;
    edited.editedMs = 5;
    deliver({edited});
    QCOMPARE(m.rows().constLast().body.text, u"a caption"_s);
    QCOMPARE(m.rows().constLast().album, (AlbumPlace{u"a"_s, 1, 2}));
}

void AlbumsTest::partsAreOneRow()
{
    // In another order than they came in.
    deliver({message(u"r0"_s, 1, u"before"_s), part(2, 3, 1, u"look"_s), part(3, 3, 3), part(4, 3, 2),
        message(u"r5"_s, 5, u"after"_s)});
    open();
    MessageListModel &model = m_list.model();
    QCOMPARE(shown(), (QStringList{u"before"_s, u"2+4+3"_s, u"after"_s}));
    const AlbumValue album = m_list.decoration(1).album;
    QCOMPARE(album.newestOrder, 4);
    QCOMPARE(album.ids(), (QStringList{u"l2"_s, u"l4"_s, u"l3"_s}));
    QCOMPARE(m_list.message(1).body.text, u"look"_s);
    QCOMPARE(model.index(1).data(MessageListModel::LocalIdRole), u"l2"_s);
    for (const auto &id : {u"l2"_s, u"l3"_s, u"l4"_s})
        QCOMPARE(model.rowOf(id), 1);
    QVERIFY(m_list.decoration(0).album.isEmpty());
}

void AlbumsTest::whatStandsAlone_data()
{
    QTest::addColumn<QList<Message>>("messages");
    QTest::addColumn<QStringList>("rows");
    using Change = void (*)(Message &);
    const auto differing = [](Change change) {
        QList<Message> messages = parts(3);
        change(messages[1]);
        return messages;
    };
    const QStringList three{u"1"_s, u"2"_s, u"3"_s};
    QTest::newRow("another album") << differing([](Message &m) { m.album->id = u"b"_s; }) << three;
    QTest::newRow("no album") << differing([](Message &m) { m.album.reset(); }) << three;
    QTest::newRow("another count") << differing([](Message &m) { m.album->count = 4; }) << three;
    QTest::newRow("another sender") << differing([](Message &m) { m.senderId = u"bob"_s; }) << three;
    QTest::newRow("nobody") << differing([](Message &m) { m.senderId.clear(); }) << three;
    QTest::newRow("own") << differing([](Message &m) { m.senderId = u"me"_s; }) << three;
    QTest::newRow("another day") << differing([](Message &m) { m.createdMs += qint64{48} * 3600 * 1000; }) << three;
    QTest::newRow("place too high") << differing([](Message &m) { m.album->place = 4; }) << three;
    QTest::newRow("place too low") << differing([](Message &m) { m.album->place = 0; }) << three;
    QTest::newRow("a document") << differing([](Message &m) { m.attachments = {file(AttachmentKind::Document)}; })
                                << three;
    QTest::newRow("no file") << differing([](Message &m) {
        m.attachments.clear();
        m.body = u"words"_s;
    }) << QStringList{u"1"_s, u"words"_s, u"3"_s};
    QTest::newRow("withheld") << differing([](Message &m) { m.withheld = true; }) << three;
    QTest::newRow("the same place") << differing([](Message &m) { m.album->place = 1; })
                                    << QStringList{u"1"_s, u"2+3"_s};
    QTest::newRow("words of its own") << differing([](Message &m) { m.body = u"look"_s; })
                                      << QStringList{u"1"_s, u"2+3"_s};
    QTest::newRow("an answer") << differing([](Message &m) { m.replyToId = u"r1"_s; }) << QStringList{u"1"_s, u"2+3"_s};
    QTest::newRow("another origin") << differing([](Message &m) { m.origin = Origin{u"Zoe"_s, u"z"_s}; }) << three;
    QTest::newRow("a size that nobody says")
        << differing([](Message &m) { m.attachments[0].width = 0; }) << QStringList{u"1+2+3"_s};
    QTest::newRow("a file that is not here")
        << differing([](Message &m) { m.attachments[0].cacheKey.clear(); }) << QStringList{u"1+2+3"_s};
}

void AlbumsTest::whatStandsAlone()
{
    QFETCH(const QList<Message>, messages);
    QFETCH(const QStringList, rows);
    deliver(messages);
    open();
    QCOMPARE(shown(), rows);
}

void AlbumsTest::longOnesAreCutInTheSamePlaces()
{
    QList<Message> all = parts(100);
    deliver(all.sliced(83, 17), true);
    open();
    QCOMPARE(shown().size(), 2);
    QCOMPARE(shown().constLast(), u"91+92+93+94+95+96+97+98+99+100"_s);
    deliver(all.sliced(78, 5), true);
    QTRY_COMPARE(shown().constFirst(), u"81+82+83+84+85+86+87+88+89+90"_s);
    QCOMPARE(shown().size(), 2);
}

void AlbumsTest::lateOnesJoinTheRow()
{
    MessageListModel &model = m_list.model();
    const QList<Message> all = parts(4);
    deliver({all.at(0)});
    open();
    QCOMPARE(shown(), QStringList{u"1"_s});
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    deliver({all.at(1)});
    QTRY_COMPARE(shown(), QStringList{u"1+2"_s});
    Message late = all.at(3);
    late.createdMs += 3600 * 1000;
    deliver({late});
    QTRY_COMPARE(shown(), QStringList{u"1+2+4"_s});
    // It fills the hole.
    deliver({all.at(2)});
    QTRY_COMPARE(shown(), QStringList{u"1+2+3+4"_s});
    // The row is the same all the time: what is focused, selected or opened in it stays.
    QVERIFY(inserted.isEmpty() && removed.isEmpty());
    QCOMPARE(changed.size(), 3);
    QCOMPARE(changed.constLast().at(2).value<QList<int>>(), QList<int>{MessageListModel::DecorationRole});
}

void AlbumsTest::olderOnesJoinTheRow()
{
    // As many as the window has and three parts more.
    QList<Message> all = parts(6);
    for (int i = 7; i <= testWindow + 3; ++i)
        all.append(message(u"r%1"_s.arg(i), i, QString::number(i)));
    deliver(all, true);
    open();
    MessageListModel &model = m_list.model();
    QCOMPARE(shown().constFirst(), u"4+5+6"_s);
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    model.setVisibleRows(model.rowCount() - 1, model.rowCount() - 1);
    model.fetchOlder();
    QTRY_COMPARE(shown().constFirst(), u"1+2+3+4+5+6"_s);
    QCOMPARE(m_list.message(model.rowCount() - 1).localId, u"l1"_s);
    // Only the newest ones left, for which there was no room any more.
    for (const auto &call : std::as_const(removed))
        QCOMPARE(call.at(1).toInt(), 0);
}

void AlbumsTest::aMessageBetweenTearsThemApart()
{
    QList<Message> all = parts(4);
    for (int i = 2; i < 4; ++i)
        all[i].order += 5;
    deliver(all);
    open();
    QCOMPARE(shown(), QStringList{u"1+2+3+4"_s});
    deliver({message(u"r9"_s, 5, u"between"_s)});
    QTRY_COMPARE(shown(), (QStringList{u"1+2"_s, u"between"_s, u"3+4"_s}));
    m.apply({MessageGone{u"f"_s, u"r9"_s}});
    QTRY_COMPARE(shown(), QStringList{u"1+2+3+4"_s});
}

void AlbumsTest::deletedOnesKeepTheirPlace()
{
    deliver(parts(3));
    open();
    Message deleted = message(u"r2"_s, 2, {});
    deleted.deleted = true;
    deliver({deleted});
    QTRY_COMPARE(m_list.decoration(0).album.parts.value(1).kind(), MessageKind::Tombstone);
    QCOMPARE(shown(), QStringList{u"1+2+3"_s});
    QCOMPARE(m_list.decoration(0).album.ids(), (QStringList{u"l1"_s, u"l3"_s}));
    // Nothing is left to be shown together.
    for (const int number : {1, 3}) {
        deleted.remoteId = u"r%1"_s.arg(number);
        deleted.order = number;
        deliver({deleted});
    }
    QTRY_COMPARE(m_list.model().rowCount(), 3);
}

void AlbumsTest::goneOnesLeave()
{
    deliver(parts(3));
    open();
    m.apply({MessageGone{u"f"_s, u"r1"_s}});
    QTRY_COMPARE(shown(), QStringList{u"2+3"_s});
    m.apply({MessageGone{u"f"_s, u"r3"_s}});
    QTRY_COMPARE(shown(), QStringList{u"2"_s});
}

void AlbumsTest::theOneThatCameLeastFarCounts()
{
    QList<LocalId> ids;
    for (int place = 1; place <= 3; ++place) {
        ids.append(newLocalId());
        const SendMessage sent{.localId = ids.constLast(),
            .flowId = u"f"_s,
            .body = {},
            .replyToId = {},
            .attachments = {file()},
            .album = AlbumPlace{u"b"_s, place, 3}};
        await(m.store().enqueue(m.account(), ids.constLast(), sent));
    }
    open();
    QCOMPARE(m_list.model().rowCount(), 1);
    const auto state = [this] { return static_cast<DeliveryState>(m_list.decoration(0).album.state); };
    QCOMPARE(state(), DeliveryState::Queued);
    OpResult accepted;
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(state(), DeliveryState::Queued);
        if (i == 1)
            continue;
        accepted.remoteId = u"r%1"_s.arg(i);
        accepted.order = i + 1;
        await(m.store().finish(ids.at(i), accepted));
    }
    QTRY_COMPARE(m_list.decoration(0).album.parts.constLast().remoteId, u"r2"_s);
    // What is refused stands behind what the server has, and still in its place of the album.
    await(m.store().finish(ids.at(1), OpResult::rejected(FailureKind::Server, true)));
    QTRY_COMPARE(state(), DeliveryState::Failed);
    QCOMPARE(m_list.model().rowCount(), 1);
    QCOMPARE(m_list.decoration(0).album.retryable(), QStringList{ids.at(1)});
    QCOMPARE(m_list.decoration(0).album.parts.at(1).localId, ids.at(1));
    await(m.store().setOutboxState(ids.at(1), DeliveryState::Sending));
    QTRY_COMPARE(state(), DeliveryState::Sending);
    accepted.remoteId = u"r1"_s;
    accepted.order = 4;
    await(m.store().finish(ids.at(1), accepted));
    QTRY_COMPARE(state(), DeliveryState::Sent);
}

void AlbumsTest::theUnreadLineStandsAboveAll()
{
    deliver(parts(3));
    await(m.store().markRead(m.ref(), 1));
    open();
    QCOMPARE(shown(), QStringList{u"1+2+3"_s});
    QVERIFY(m_list.decoration(0).unreadLine);
    QCOMPARE(m_list.model().unreadLineRow(), 0);
}

void AlbumsTest::rowsOnTheScreenStay()
{
    // Two rows of ten at the older end of a full window.
    QList<Message> all = parts(20);
    deliver(all, true);
    open();
    MessageListModel &model = m_list.model();
    QCOMPARE(model.rowCount(), 2);
    model.setVisibleRows(1, 1);
    for (int i = 21; i <= 40; ++i)
        deliver({message(u"r%1"_s.arg(i), i, QString::number(i))});
    QTRY_VERIFY(!model.isAtNewest() || model.rowCount() > 2);
    QCOMPARE(shown().constFirst(), u"1+2+3+4+5+6+7+8+9+10"_s);
}

void AlbumsTest::heldPicturesAreRows()
{
    deliver(parts(3));
    open();
    m_list.model().setPicturesHeld(true);
    QCOMPARE(shown(), (QStringList{u"1"_s, u"2"_s, u"3"_s}));
    QCOMPARE(m_list.message(0).kind(), MessageKind::File);
    m_list.model().setPicturesHeld(false);
    QCOMPARE(shown(), QStringList{u"1+2+3"_s});
}

MORELIA_TEST(AlbumsTest)
#include "tst_albums.moc"

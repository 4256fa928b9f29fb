// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/platform/plugins.h"
#include "tests/client/playbackbase.h"
#include "tests/support/program/testprogram.h"

#include <QTcpServer>
#include <QUdpSocket>

using namespace Morelia;
using namespace Morelia::Test;
using namespace Qt::StringLiterals;

//! Sounds and videos that are damaged, or that want something from Morelia.
class HostileRecordingsTest : public PlaybackBase
{
    Q_OBJECT

private Q_SLOTS:
    void whatCannotBePlayedSaysSo_data();
    void whatCannotBePlayedSaysSo();
    void oddLengthsArePlayed_data();
    void oddLengthsArePlayed();
    void aVideoThatGrowsIsStopped();
    void nothingIsAskedFor_data();
    void nothingIsAskedFor();
};

void HostileRecordingsTest::whatCannotBePlayedSaysSo_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray garbage(16 * 1024 * 1024, '\xA5');
    QTest::newRow("words") << QByteArray("words");
    QTest::newRow("play list") << playList("http://localhost/");
    QTest::newRow("garbage behind the head of a video") << recording(u"video.mp4"_s).first(40) + garbage;
    QTest::newRow("garbage behind the tracks of a video") << recording(u"video.webm"_s).first(330) + garbage;
    QTest::newRow("garbage behind the head of a sound") << recording(u"sound.ogg"_s).first(60) + garbage;
    QTest::newRow("garbage behind the head of FLAC") << recording(u"sound.flac"_s).first(12) + garbage;
    QTest::newRow("cut video") << recording(u"video.webm"_s).first(500);
    QByteArray huge = recording(u"video.mp4"_s);
    huge.replace(huge.indexOf("tkhd") + 80, 8, number(quint32{16'000} << 16) + number(quint32{16'000} << 16));
    QTest::newRow("huge video") << huge;
}

void HostileRecordingsTest::whatCannotBePlayedSaysSo()
{
    Desk d(*this);
    QFETCH(const QByteArray, bytes);
    const QString id = d.bring(1, bytes, AttachmentKind::Video);
    d.playback.toggle(id);
    // It may be so damaged that it ends at once, or so that it cannot be opened.
    QTRY_VERIFY_WITH_TIMEOUT(!d.playback.isPlaying(), 60'000);
    QCOMPARE(d.playback.localId(), id);
    QVERIFY(d.playback.frame().isNull() || d.playback.frame().size() == QSize(64, 48));
    if (!d.playback.problem().isEmpty()) {
        QCOMPARE(d.playback.problem(), u"This recording cannot be played here. It can be saved."_s);
        QCOMPARE(d.playback.timeText(), QString());
    }
    // The next one plays, once the library has let go of this one.
    d.playback.toggle(d.bring(2, wav(8'000)));
    QTRY_VERIFY_WITH_TIMEOUT(d.playback.position() > 0, 60'000);
}

void HostileRecordingsTest::oddLengthsArePlayed_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("none") << wav(0);
    QTest::newRow("one sample") << wav(1);
    QByteArray endless = wav(8'000);
    endless.replace(endless.indexOf("data") + 4, 4, QByteArray(4, '\xFF'));
    QTest::newRow("endless") << endless;
}

void HostileRecordingsTest::oddLengthsArePlayed()
{
    Desk d(*this);
    QFETCH(const QByteArray, bytes);
    d.playback.toggle(d.bring(1, bytes));
    QTRY_VERIFY_WITH_TIMEOUT(!d.playback.isPlaying(), 60'000);
}

// Its head says 64 x 48, the pictures in it are larger.
void HostileRecordingsTest::aVideoThatGrowsIsStopped()
{
    Desk d(*this);
    QByteArray bytes = recording(u"video.webm"_s);
    qsizetype at = 0;
    int pictures = 0;
    while ((at = bytes.indexOf(QByteArrayView("\x9D\x01\x2A", 3), at)) >= 0) {
        bytes.replace(at + 3, 4, QByteArray("\xE0\x2E\xE0\x2E", 4)); // 12,000 each
        at += 7;
        ++pictures;
    }
    QVERIFY(pictures > 0);
    d.playback.toggle(d.bring(1, bytes, AttachmentKind::Video));
    QTRY_VERIFY_WITH_TIMEOUT(!d.playback.isPlaying(), 60'000);
    QVERIFY(d.playback.frame().isNull());
}

void HostileRecordingsTest::nothingIsAskedFor_data()
{
    // Around readRecordingHeader() too, as players know more formats.
    QTest::addColumn<QString>("format");
    for (const char *format : {"play list", "play list behind words", "manifest", "session", "movie"})
        QTest::newRow(format) << QString::fromLatin1(format);
}

void HostileRecordingsTest::nothingIsAskedFor()
{
    QFETCH(const QString, format);
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    QUdpSocket datagrams;
    QVERIFY(datagrams.bind(QHostAddress::LocalHost, 0));
    const QByteArray address = "http://127.0.0.1:" + QByteArray::number(server.serverPort()) + '/';
    QByteArray bytes = playList(address);
    if (format == u"play list behind words")
        bytes.prepend("ID3\4\0\0\0\0\0\0", 10);
    else if (format == u"manifest")
        bytes = manifest(address);
    else if (format == u"session")
        bytes = "v=0\r\no=- 0 0 IN IP4 127.0.0.1\r\ns=-\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\nm=audio "
            + QByteArray::number(datagrams.localPort()) + " RTP/AVP 0\r\na=control:" + address + "\r\n";
    else if (format == u"movie")
        bytes = movieOfElsewhere(address);

    const auto *plugin = loadedPlugin<PlaybackPlugin>(u"playback"_s);
    QVERIFY(plugin);
    const std::unique_ptr<PlayerMaker> players = plugin->makePlayers();
    bool isOver = false;
    const auto player = players->play(bytes, 1'000'000,
        {.receiver = this,
            .news =
                [&](const PlayerNews &news) {
                    isOver = news.state == PlayerNews::State::Failed || news.state == PlayerNews::State::Ended;
                },
            .frame = [](const QImage &) {}});
    QTRY_VERIFY_WITH_TIMEOUT(isOver, 20'000);
    QVERIFY(!server.waitForNewConnection(0));
    QVERIFY(!datagrams.hasPendingDatagrams());
}

MORELIA_GUI_TEST(HostileRecordingsTest)
#include "tst_hostilerecordings.moc"

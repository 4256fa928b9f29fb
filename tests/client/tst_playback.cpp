// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/client/playbackbase.h"
#include "tests/support/program/testprogram.h"

#include <QFile>
#include <QSignalSpy>

using namespace Morelia;
using namespace Morelia::Test;
using namespace Qt::StringLiterals;

//! Sounds and videos of the open flow play in their rows.
class PlaybackTest : public PlaybackBase
{
    Q_OBJECT

    static bool isLibraryLoaded()
    {
        QFile maps(u"/proc/self/maps"_s);
        return maps.open(QIODevice::ReadOnly) && maps.readAll().contains("libQt6Multimedia");
    }

private Q_SLOTS:
    void theLibraryComesWithTheFirstOne(); // first: it cannot be unloaded
    void everyFormatPlays_data();
    void everyFormatPlays();
    void itPlaysToItsEndAndAgain();
    void itPausesAndGoesToAPlace();
    void aVideoShowsPictures();
    void aSoundShowsNone();
    void oneAtATime();
    void clicksBeforeItIsOpenCount();
    void itEndsWithItsMessage();
    void itEndsWithTheFlow();
    void withoutTheLibraryItSaysSo();
};

void PlaybackTest::theLibraryComesWithTheFirstOne()
{
    Desk d(*this);
    const QString id = d.bring(1, wav(800));
    QVERIFY(!isLibraryLoaded());
    d.playback.toggle(id);
    QTRY_VERIFY(isLibraryLoaded());
    QTRY_VERIFY(!d.playback.isPlaying());
    QVERIFY(d.playback.problem().isEmpty());
}

void PlaybackTest::everyFormatPlays_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<AttachmentKind>("kind");
    QTest::newRow("WAV") << wav(4'000) << AttachmentKind::Audio;
    QTest::newRow("Ogg") << recording(u"sound.ogg"_s) << AttachmentKind::Audio;
    QTest::newRow("MP3") << recording(u"sound.mp3"_s) << AttachmentKind::Audio;
    QTest::newRow("MP3 behind words") << recording(u"sound-id3.mp3"_s) << AttachmentKind::Audio;
    QTest::newRow("FLAC") << recording(u"sound.flac"_s) << AttachmentKind::Audio;
    QTest::newRow("M4A") << recording(u"sound.m4a"_s) << AttachmentKind::Audio;
    QTest::newRow("MP4") << recording(u"video.mp4"_s) << AttachmentKind::Video;
    QTest::newRow("WebM") << recording(u"video.webm"_s) << AttachmentKind::Video;
    QTest::newRow("sound that is said to be a video") << wav(4'000) << AttachmentKind::Video;
    QTest::newRow("video that is said to be a sound") << recording(u"video.webm"_s) << AttachmentKind::Audio;
}

void PlaybackTest::everyFormatPlays()
{
    Desk d(*this);
    QFETCH(const QByteArray, bytes);
    QFETCH(const AttachmentKind, kind);
    d.playback.toggle(d.bring(1, bytes, kind));
    qint64 highest = 0;
    connect(&d.playback, &PlaybackController::changed, this, [&] { highest = qMax(highest, d.playback.position()); });
    QTRY_VERIFY(!d.playback.isPlaying());
    QCOMPARE(d.playback.problem(), QString());
    QVERIFY(d.playback.duration() >= 150 && d.playback.duration() <= 1'300);
    QVERIFY2(highest >= d.playback.duration() / 2, qPrintable(QString::number(highest)));
}

void PlaybackTest::itPlaysToItsEndAndAgain()
{
    Desk d(*this);
    const QString id = d.bring(1, wav(8'000));
    d.playback.toggle(id);
    QVERIFY(d.playback.isPlaying());
    QCOMPARE(d.playback.localId(), id);
    QTRY_COMPARE(d.playback.timeText(), u"0:00 / 0:01 · No sound device"_s);
    QCOMPARE(d.playback.stateText(), u"Playing, 0:00 of 0:01"_s);
    QTRY_VERIFY(d.playback.position() > 300);
    QTRY_VERIFY(!d.playback.isPlaying());
    QVERIFY(d.playback.stateText().startsWith(u"Paused, "_s));
    QCOMPARE(d.playback.localId(), id);
    d.playback.toggle(id);
    QTRY_VERIFY(d.playback.position() > 0 && d.playback.position() < 900);
    QTRY_VERIFY(!d.playback.isPlaying());
}

void PlaybackTest::itPausesAndGoesToAPlace()
{
    Desk d(*this);
    const QString id = d.bring(1, wav(8'000 * 60));
    d.playback.seek(30'000); // of nothing
    d.playback.toggle(id);
    QTRY_VERIFY(d.playback.isSeekable() && d.playback.position() > 0);
    d.playback.seek(30'000);
    QVERIFY(d.playback.position() >= 30'000);
    QTRY_VERIFY(d.playback.position() > 30'100);
    d.playback.toggle(id);
    QVERIFY(!d.playback.isPlaying());
    QTRY_COMPARE(d.playback.stateText(), u"Paused, 0:30 of 1:00"_s);
    d.playback.seek(-5'000);
    QCOMPARE(d.playback.position(), 0);
    d.playback.seek(90'000);
    QCOMPARE(d.playback.position(), 60'000);
    QVERIFY(!d.playback.isPlaying());
}

void PlaybackTest::aVideoShowsPictures()
{
    Desk d(*this);
    d.playback.toggle(d.bring(1, recording(u"video.webm"_s), AttachmentKind::Video));
    QTRY_VERIFY(!d.playback.frame().isNull());
    QCOMPARE(d.playback.frame().size(), QSize(64, 48));
    // The test picture has bars of every colour.
    const QImage picture = d.playback.frame().convertToFormat(QImage::Format_RGB32);
    int red = 0;
    int blue = 0;
    for (int x = 0; x < picture.width(); ++x) {
        const QColor colour = picture.pixelColor(x, 4);
        red += colour.red() > 150 && colour.green() < 110 && colour.blue() < 110;
        blue += colour.blue() > 150 && colour.green() < 110 && colour.red() < 110;
    }
    QVERIFY2(red > 3 && blue > 3, qPrintable(u"%1 %2"_s.arg(red).arg(blue)));
    d.playback.stop();
    QVERIFY(d.playback.frame().isNull());
}

void PlaybackTest::aSoundShowsNone()
{
    Desk d(*this);
    QSignalSpy frames(&d.playback, &PlaybackController::frameChanged);
    d.playback.toggle(d.bring(1, recording(u"video.webm"_s), AttachmentKind::Audio));
    QTRY_VERIFY(!d.playback.isPlaying());
    QCOMPARE(frames.size(), 0);
}

void PlaybackTest::oneAtATime()
{
    Desk d(*this);
    const QString first = d.bring(1, wav(80'000));
    const QString second = d.bring(2, wav(80'001));
    d.playback.toggle(first);
    QTRY_VERIFY(d.playback.position() > 0);
    d.playback.toggle(second);
    QCOMPARE(d.playback.localId(), second);
    QCOMPARE(d.playback.position(), 0);
    // Nothing of the first one is told any more.
    QTRY_VERIFY(d.playback.position() > 0);
    QVERIFY(d.playback.position() < 5'000);
    QCOMPARE(d.playback.duration(), 10'000);
}

void PlaybackTest::clicksBeforeItIsOpenCount()
{
    Desk d(*this);
    const QString id = d.bring(1, wav(80'000));
    m_files.hold();
    d.playback.toggle(id);
    d.playback.toggle(id);
    QVERIFY(!d.playback.isPlaying());
    m_files.letGo();
    QTRY_COMPARE(d.playback.stateText(), u"Paused, 0:00 of 0:10"_s);
    QCOMPARE(d.playback.position(), 0);
    d.playback.toggle(id);
    QTRY_VERIFY(d.playback.position() > 0);
}

void PlaybackTest::itEndsWithItsMessage()
{
    Desk d(*this);
    const QString id = d.bring(1, wav(80'000));
    const QString other = d.bring(2, wav(80'001));
    d.playback.toggle(id);
    QTRY_VERIFY(d.playback.position() > 0);
    // Another one may go.
    d.flow->deleteHere({other});
    QTRY_COMPARE(d.flow->messages()->rowOf(other), -1);
    QCOMPARE(d.playback.localId(), id);
    Message gone = withFile(1, AttachmentKind::Audio, {});
    gone.attachments.clear();
    gone.deleted = true;
    apply(gone);
    QTRY_VERIFY(d.playback.localId().isEmpty());
    QVERIFY(!d.playback.isPlaying());
    QCOMPARE(d.playback.timeText(), QString());
}

void PlaybackTest::itEndsWithTheFlow()
{
    Desk d(*this);
    const QString id = d.bring(1, wav(80'000));
    d.playback.toggle(id);
    QTRY_VERIFY(d.playback.position() > 0);
    d.flow.reset();
    QVERIFY(d.playback.localId().isEmpty());
    d.playback.toggle(id);
    QVERIFY(d.playback.localId().isEmpty());
    d.flow = make();
    d.playback.setMessages(d.flow->messages());
    d.playback.toggle(id);
    QTRY_VERIFY(d.playback.position() > 0);
    d.playback.setMessages(nullptr);
    QVERIFY(d.playback.localId().isEmpty());
}

void PlaybackTest::withoutTheLibraryItSaysSo()
{
    Desk d(*this);
    const QString id = d.bring(1, wav(800));
    PlaybackController bare(m_files, u"none"_s);
    bare.setMessages(d.flow->messages());
    // What is no recording does not reach it.
    bare.toggle(d.bring(2, playList("http://localhost/")));
    QTRY_COMPARE(bare.problem(), u"This recording cannot be played here. It can be saved."_s);
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"^the plugin \"?none"_s));
    bare.toggle(id);
    QTRY_VERIFY(bare.problem().contains(u"Qt Multimedia"_s));
    QVERIFY(!bare.isPlaying());
    // Asked once more it says so again.
    QSignalSpy changed(&bare, &PlaybackController::changed);
    bare.toggle(id);
    QVERIFY(!changed.isEmpty());
    QTRY_VERIFY(bare.problem().contains(u"Qt Multimedia"_s));
}

MORELIA_GUI_TEST(PlaybackTest)
#include "tst_playback.moc"

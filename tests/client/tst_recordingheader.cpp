// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/media/recordingheader.h"
#include "tests/client/recordings.h"
#include "tests/support/program/testprogram.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Morelia;
using namespace Morelia::Test;
using namespace Qt::StringLiterals;

//! What is a sound or a video, by its bytes.
class RecordingHeaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void recordingsAreKnown_data();
    void recordingsAreKnown();
    void othersAreNot_data();
    void othersAreNot();
    void cutFilesAreRead_data();
    void cutFilesAreRead();
    void turnedFilmsAreTold();
    void largeSizesAreTold();
    void manyPartsTakeNoTime_data();
    void manyPartsTakeNoTime();
};

namespace {

QByteArray box(const QByteArray &type, const QByteArray &body)
{
    return number(quint32(8 + body.size())) + type + body;
}

} // namespace

void RecordingHeaderTest::recordingsAreKnown_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<RecordingFormat>("format");
    QTest::addColumn<bool>("isVideo");
    const auto row = [](const char *name, const QByteArray &bytes, RecordingFormat format, bool isVideo = false) {
        QTest::newRow(name) << bytes << format << isVideo;
    };
    row("WebM", recording(u"video.webm"_s), RecordingFormat::Matroska, true);
    row("MP4", recording(u"video.mp4"_s), RecordingFormat::Mp4, true);
    row("M4A", recording(u"sound.m4a"_s), RecordingFormat::Mp4);
    row("Ogg", recording(u"sound.ogg"_s), RecordingFormat::Ogg);
    row("MP3", recording(u"sound.mp3"_s), RecordingFormat::Mp3);
    row("MP3 behind words", recording(u"sound-id3.mp3"_s), RecordingFormat::Mp3);
    row("FLAC", recording(u"sound.flac"_s), RecordingFormat::Flac);
    row("WAV", wav(8'000), RecordingFormat::Wav);
    const QByteArray theora = QByteArray("\x80theora\3\2\1\0\4\0\3", 14) + QByteArray("\0\0\x40\0\0\x30", 6);
    const QByteArray head("OggS\0\2\0\0\0\0\0\0\0\0\1\0\0\0\0\0\0\0\0\0\0\0\1\x14", 28);
    row("Theora", head + theora, RecordingFormat::Ogg, true);
}

void RecordingHeaderTest::recordingsAreKnown()
{
    QFETCH(const QByteArray, bytes);
    QVERIFY(!bytes.isEmpty());
    const RecordingHeader header = readRecordingHeader(bytes);
    QTEST(header.format, "format");
    QTEST(header.isVideo, "isVideo");
    QCOMPARE(header.size, header.isVideo ? QSize(64, 48) : QSize());
}

void RecordingHeaderTest::othersAreNot_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("words") << QByteArray("words");
    QTest::newRow("play list") << playList("http://localhost/");
    // Players look behind such words for every format.
    QTest::newRow("play list behind words") << QByteArray("ID3\4\0\0\0\0\0\0", 10) + playList("http://localhost/");
    QTest::newRow("play list behind one frame") << recording(u"sound.mp3"_s).first(4) + playList("http://localhost/");
    QTest::newRow("manifest") << manifest("http://localhost/");
    QTest::newRow("session description") << QByteArray("v=0\r\nc=IN IP4 127.0.0.1\r\n");
    QTest::newRow("words alone") << QByteArray("ID3\4\0\0\0\0\0\0", 10);
    QTest::newRow("words of a wrong length") << QByteArray("ID3\4\0\0\xFF\xFF\xFF\xFF", 10) + recording(u"sound.mp3"_s);
    QTest::newRow("words longer than the file")
        << QByteArray("ID3\4\0\0\x7F\x7F\x7F\x7F", 10) + recording(u"sound.mp3"_s);
    QTest::newRow("text in UTF-16") << QByteArray("\xFF\xFE<\0?\0", 6);
    QTest::newRow("AVI") << QByteArray("RIFF\x10\0\0\0AVI LIST", 16);
    QTest::newRow("WAV without a form") << QByteArray("RIFF\x10\0\0\0WAVEdata\0\0\0\0", 20);
    QTest::newRow("picture in boxes") << box("ftyp", "heic\0\0\0\0") + box("meta", {});
    QTest::newRow("movie of elsewhere") << box("ftyp", "qt  \0\0\0\0")
            + box("moov", box("rmra", box("rmda", "http://localhost/")));
    QTest::newRow("boxes without tracks") << box("ftyp", "isom\0\0\0\0") + box("moov", {});
    QTest::newRow("EBML of another kind") << QByteArray("\x1A\x45\xDF\xA3\x87\x42\x82\x84test", 12);
    QTest::newRow("WebM without tracks") << QByteArray("\x1A\x45\xDF\xA3\x87\x42\x82\x84webm", 12);
    QTest::newRow("Ogg of words") << QByteArray("OggS\0\2\0\0\0\0\0\0\0\0\1\0\0\0\0\0\0\0\0\0\0\0\1\4text", 32);
}

void RecordingHeaderTest::othersAreNot()
{
    QFETCH(const QByteArray, bytes);
    QVERIFY(!readRecordingHeader(bytes).isValid());
}

void RecordingHeaderTest::cutFilesAreRead_data()
{
    QTest::addColumn<QByteArray>("bytes");
    for (const char *name : {"video.webm", "video.mp4", "sound.m4a", "sound.ogg", "sound.mp3", "sound-id3.mp3"})
        QTest::newRow(name) << recording(QString::fromLatin1(name));
    QTest::newRow("WAV") << wav(100);
}

void RecordingHeaderTest::cutFilesAreRead()
{
    QFETCH(const QByteArray, bytes);
    const RecordingHeader whole = readRecordingHeader(bytes);
    for (qsizetype length = 0; length < bytes.size(); ++length) {
        // On the heap and no longer than this, so that a read beyond it is seen by a sanitizer.
        const QByteArray cut(bytes.constData(), length);
        const RecordingHeader header = readRecordingHeader(cut);
        QVERIFY(!header.isValid() || header.format == whole.format);
    }
    for (qsizetype place = 0; place < qMin<qsizetype>(bytes.size(), 2'000); ++place) {
        QByteArray damaged = bytes;
        damaged[place] = char(0xFF);
        readRecordingHeader(damaged);
    }
}

void RecordingHeaderTest::turnedFilmsAreTold()
{
    QByteArray bytes = recording(u"video.mp4"_s);
    const qsizetype head = bytes.indexOf("tkhd") + 4;
    bytes.replace(head + 40, 8, QByteArray("\0\0\0\0\0\1\0\0", 8));
    QCOMPARE(readRecordingHeader(bytes).size, QSize(48, 64));
}

void RecordingHeaderTest::largeSizesAreTold()
{
    QByteArray bytes = recording(u"video.mp4"_s);
    const qsizetype head = bytes.indexOf("tkhd") + 4;
    bytes.replace(head + 76, 8, number(quint32{16'000} << 16) + number(quint32{16'000} << 16));
    QCOMPARE(readRecordingHeader(bytes).size, QSize(16'000, 16'000));
}

void RecordingHeaderTest::manyPartsTakeNoTime_data()
{
    QTest::addColumn<QByteArray>("bytes");
    constexpr qsizetype parts = 2 * 1024 * 1024;
    QTest::newRow("boxes") << box("ftyp", "isom\0\0\0\0") + box("free", {}).repeated(parts);
    QTest::newRow("tracks") << box("ftyp", "isom\0\0\0\0") + box("moov", box("trak", {}).repeated(parts));
    QTest::newRow("elements") << recording(u"video.webm"_s).first(40) + QByteArray("\xEC\x80", 2).repeated(parts * 4);
    QTest::newRow("chunks") << QByteArray("RIFF\x10\0\0\0WAVE", 12) + QByteArray("none\0\0\0\0", 8).repeated(parts);
}

void RecordingHeaderTest::manyPartsTakeNoTime()
{
    QFETCH(const QByteArray, bytes);
    QElapsedTimer watch;
    watch.start();
    readRecordingHeader(bytes);
    QVERIFY(watch.elapsed() < 200);
}

MORELIA_TEST(RecordingHeaderTest)
#include "tst_recordingheader.moc"

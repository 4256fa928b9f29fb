// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/media/metadata.h"
#include "client/media/picturedecoder.h"
#include "client/media/pictureheader.h"
#include "client/media/picturemeasure.h"
#include "tests/client/pictures.h"
#include "tests/support/program/testprogram.h"
#include "tests/support/protocol/memoryattachments.h"

#include <QBuffer>
#include <QImageReader>
#include <QImageWriter>
#include <QPainter>
#include <QRegularExpression>
#include <QTest>
#include <QtEndian>

using namespace Morelia;
using namespace Morelia::Test;
using Morelia::Test::MemoryAttachments;
using namespace Qt::StringLiterals;

namespace {

constexpr QByteArrayView svg(
    R"(<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>)");

} // namespace

//! Pictures from others: told by content, measured before they are decoded, decoded within limits.
class PicturesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void headers_data();
    void headers();
    void cutHeadersAreHarmless();
    void picturesAreDecoded_data();
    void picturesAreDecoded();
    void aGifShowsItsFirstPicture();
    void aBoundMakesSmaller();
    void aFileMayHaveTwelveMebibytes();
    void largePhotosAreDecodedSmaller();
    void whatNobodyDecodesIsNoPicture();
    void limitsFollowTheKind_data();
    void limitsFollowTheKind();
    void picturesStandAsTheCameraWasHeld_data();
    void picturesStandAsTheCameraWasHeld();
    void oddHeadersAreRead_data();
    void oddHeadersAreRead();
    void hostilePicturesAreRefused_data();
    void hostilePicturesAreRefused();
    void aPictureWithoutItsDataIsRefused();
    void incomingPicturesAreMeasured();
};

void PicturesTest::headers_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<PictureFormat>("format");
    QTest::addColumn<QSize>("size");
    const QSize size(40, 30);
    QTest::newRow("PNG") << png(size) << PictureFormat::Png << size;
    QTest::newRow("JPEG") << jpegHead(size) << PictureFormat::Jpeg << size;
    QTest::newRow("turned JPEG") << jpegHead(size, jpegSegment(0xE1, exif(6, "here"))) << PictureFormat::Jpeg
                                 << QSize(30, 40);
    QTest::newRow("turned JPEG, other end")
        << jpegHead(size, jpegSegment(0xE1, exif(8, "here", true))) << PictureFormat::Jpeg << QSize(30, 40);
    QTest::newRow("JPEG upside down") << jpegHead(size, jpegSegment(0xE1, exif(3, "here"))) << PictureFormat::Jpeg
                                      << size;
    QTest::newRow("JPEG turned into nonsense")
        << jpegHead(size, jpegSegment(0xE1, exif(99, "here"))) << PictureFormat::Jpeg << size;
    QTest::newRow("JPEG with fill") << jpegHead(size, "\xFF\xFF\xFF" + jpegSegment(0xFE, "hi").sliced(1))
                                    << PictureFormat::Jpeg << size;
    QTest::newRow("JPEG without a size") << QByteArray("\xFF\xD8\xFF\xD9") << PictureFormat::Jpeg << QSize();
    QTest::newRow("JPEG with a wild length")
        << QByteArray("\xFF\xD8\xFF\xE1\xFF\xFFxx") << PictureFormat::Jpeg << QSize();
    QTest::newRow("GIF") << QByteArray("GIF89a\x28\0\x1E\0\0\0\0", 13) << PictureFormat::Gif << size;
    QTest::newRow("WebP canvas") << webp(webpChunk("VP8X", webpCanvas(size, 0)) + webpChunk("VP8 ", "x"))
                                 << PictureFormat::WebP << size;
    QTest::newRow("WebP without loss") << webp(webpChunk("VP8L", QByteArray("\x2F\x27\x40\x07\0\0\0\0\0\0", 10)))
                                       << PictureFormat::WebP << size;
    QTest::newRow("WebP") << webp(webpChunk("VP8 ", QByteArray("\0\0\0\x9D\x01\x2A\x28\0\x1E\0", 10)))
                          << PictureFormat::WebP << size;
    QTest::newRow("SVG") << svg.toByteArray() << PictureFormat::None << QSize();
    QTest::newRow("BMP") << written(size, "bmp") << PictureFormat::None << QSize();
    QTest::newRow("words") << QByteArray("hello") << PictureFormat::None << QSize();
    QTest::newRow("nothing") << QByteArray() << PictureFormat::None << QSize();
}

void PicturesTest::headers()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QSize, size);
    const PictureHeader header = readPictureHeader(bytes);
    QTEST(header.format, "format");
    QCOMPARE(header.size.isEmpty(), size.isEmpty());
    if (!size.isEmpty())
        QCOMPARE(header.size, size);
    QCOMPARE(header.isValid(), !size.isEmpty());
}

void PicturesTest::cutHeadersAreHarmless()
{
    const QList<QByteArray> pictures{png({40, 30}), jpeg({40, 30}, jpegSegment(0xE1, exif(6, "here"))),
        webp(webpChunk("VP8X", webpCanvas({40, 30}, 0))), QByteArray("GIF89a\x28\0\x1E\0\0\0\0", 13)};
    for (const QByteArray &picture : pictures) {
        for (qsizetype size = 0; size < picture.size(); ++size) {
            const QByteArray cut = picture.first(size);
            const QSize found = readPictureHeader(cut).size;
            QVERIFY(found.isEmpty() || found == readPictureHeader(picture).size);
            QVERIFY(withoutMetadata(cut).size() <= cut.size() + 36);
        }
    }
}

void PicturesTest::picturesAreDecoded_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("PNG") << written({40, 30}, "png");
    QTest::newRow("JPEG") << written({40, 30}, "jpeg");
    QTest::newRow("WebP") << written({40, 30}, "webp");
}

void PicturesTest::picturesAreDecoded()
{
    QFETCH(const QByteArray, bytes);
    const QImage picture = decodePicture(bytes);
    QCOMPARE(picture.size(), QSize(40, 30));
    QVERIFY(picture.pixelColor(20, 15).red() > 200);
    QVERIFY(picture.pixelColor(20, 15).blue() < 60);
}

void PicturesTest::aGifShowsItsFirstPicture()
{
    // One red pixel.
    const QByteArray gif(
        "GIF89a\x01\0\x01\0\x80\0\0\xFF\0\0\0\0\0\x2C\0\0\0\0\x01\0\x01\0\0\x02\x02\x44\x01\0\x3B", 35);
    const QImage picture = decodePicture(gif);
    QCOMPARE(picture.size(), QSize(1, 1));
    QCOMPARE(picture.pixelColor(0, 0), QColor(Qt::red));
}

void PicturesTest::aBoundMakesSmaller()
{
    const QByteArray bytes = written({400, 200}, "jpeg");
    QCOMPARE(decodePicture(bytes, {100, 100}).size(), QSize(100, 50));
    QCOMPARE(decodePicture(bytes, {1'000, 1'000}).size(), QSize(400, 200));
    QCOMPARE(decodePicture(written({4'000, 1}, "png"), {10, 10}).size(), QSize(10, 1));
    // Turned by the camera: the bound holds for what is seen.
    QByteArray turned = bytes;
    turned.insert(2, jpegSegment(0xE1, exif(6, "here")));
    QCOMPARE(decodePicture(turned, {100, 100}).size(), QSize(50, 100));
}

void PicturesTest::aFileMayHaveTwelveMebibytes()
{
    // Bytes behind the end of a PNG count towards its size.
    QByteArray bytes = written({40, 30}, "png");
    bytes.append(QByteArray(qsizetype{12} * 1024 * 1024 - bytes.size(), 'x'));
    QCOMPARE(decodePicture(bytes).size(), QSize(40, 30));
    bytes.append('x');
    QVERIFY(decodePicture(bytes).isNull());
    QVERIFY(decodePicture(bytes, {10, 10}).isNull());
}

void PicturesTest::largePhotosAreDecodedSmaller()
{
    QImage photo(8'000, 6'000, QImage::Format_Grayscale8);
    photo.fill(200);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QVERIFY(QImageWriter(&buffer, "jpeg").write(photo));
    photo = {};
    QCOMPARE(readPictureHeader(buffer.data()).size, QSize(8'000, 6'000));
    const QImage picture = decodePicture(buffer.data());
    QCOMPARE(picture.size(), QSize(5'000, 3'750));
    QVERIFY(qAbs(picture.pixelColor(2'500, 2'000).lightness() - 200) < 5);
    QCOMPARE(decodePicture(buffer.data(), {400, 400}).size(), QSize(400, 300));
    QCOMPARE(decodePicture(buffer.data(), {6'000, 6'000}).size(), QSize(5'000, 3'750));
    QByteArray turned = buffer.data();
    turned.insert(2, jpegSegment(0xE1, exif(6, "here")));
    QCOMPARE(decodePicture(turned).size(), QSize(3'750, 5'000));
}

void PicturesTest::whatNobodyDecodesIsNoPicture()
{
    const QByteArray whole = written({40, 30}, "png");
    QVERIFY(readPictureHeader(whole).isValid());
    QVERIFY(!readPictureHeader(whole.first(whole.size() / 2)).isValid());
    QByteArray lossless = jpeg({40, 30});
    const qsizetype frame = lossless.indexOf("\xFF\xC0");
    QVERIFY(frame > 0 && readPictureHeader(lossless).isValid());
    lossless[frame + 1] = '\xC3';
    QVERIFY(!readPictureHeader(lossless).isValid());
}

void PicturesTest::limitsFollowTheKind_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("shown");
    const auto progressive = [](const QSize &size) { return jpegHead(size).replace("\xFF\xC0", "\xFF\xC2"); };
    QTest::newRow("PNG") << png({1, 1}).replace(16, 8, QByteArray("\0\0\x13\x88\0\0\x13\x88", 8)) << true;
    QTest::newRow("large PNG") << png({1, 1}).replace(16, 8, QByteArray("\0\0\x13\x89\0\0\x13\x88", 8)) << false;
    QTest::newRow("JPEG") << jpegHead({16'000, 12'500}) << true;
    QTest::newRow("large JPEG") << jpegHead({16'000, 12'501}) << false;
    QTest::newRow("JPEG in passes") << progressive({8'000, 6'250}) << true;
    QTest::newRow("large JPEG in passes") << progressive({8'000, 6'251}) << false;
    QTest::newRow("without a size") << QByteArray("\xFF\xD8\xFF\xD9") << false;
    QTest::newRow("words") << QByteArray("words") << false;
}

void PicturesTest::limitsFollowTheKind()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const bool, shown);
    const PictureHeader header = readPictureHeader(bytes);
    QCOMPARE(isShowable(header, bytes.size()), shown);
    QVERIFY(!isShowable(header, maxPictureBytes + 1));
}

void PicturesTest::picturesStandAsTheCameraWasHeld_data()
{
    // Where the dark left upper corner of the file comes to stand.
    QTest::addColumn<int>("orientation");
    QTest::addColumn<QPoint>("corner");
    QTest::newRow("as it is") << 1 << QPoint(0, 0);
    QTest::newRow("mirrored") << 2 << QPoint(1, 0);
    QTest::newRow("upside down") << 3 << QPoint(1, 1);
    QTest::newRow("upside down, mirrored") << 4 << QPoint(0, 1);
    QTest::newRow("on its side, mirrored") << 5 << QPoint(0, 0);
    QTest::newRow("on its side") << 6 << QPoint(1, 0);
    QTest::newRow("on its other side, mirrored") << 7 << QPoint(1, 1);
    QTest::newRow("on its other side") << 8 << QPoint(0, 1);
}

void PicturesTest::picturesStandAsTheCameraWasHeld()
{
    QFETCH(const int, orientation);
    QFETCH(const QPoint, corner);
    QImage photo(64, 32, QImage::Format_RGB32);
    photo.fill(Qt::white);
    QPainter(&photo).fillRect(0, 0, 16, 16, Qt::black);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QVERIFY(QImageWriter(&buffer, "jpeg").write(photo));
    QByteArray bytes = buffer.data();
    QByteArray note = exif(orientation, "here");
    for (const bool wide : {false, true}) {
        // The number as the standard has it, and as a wide one, which readers take too.
        if (wide)
            note.replace(QByteArray("\x01\x12\0\x03", 4), QByteArray("\x01\x12\0\x09", 4))
                .replace(QByteArray("\x12\x01\x03\0", 4), QByteArray("\x12\x01\x09\0", 4));
        const QImage picture = decodePicture(QByteArray(bytes).insert(2, jpegSegment(0xE1, note)));
        QCOMPARE(picture.size(), readPictureHeader(QByteArray(bytes).insert(2, jpegSegment(0xE1, note))).size);
        const QPoint place(corner.x() * (picture.width() - 1), corner.y() * (picture.height() - 1));
        QVERIFY(picture.pixelColor(place).lightness() < 60);
        QVERIFY(
            picture.pixelColor(picture.width() - 1 - place.x(), picture.height() - 1 - place.y()).lightness() > 200);
    }
}

void PicturesTest::oddHeadersAreRead_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("noted"); // by Qt's reader
    const QByteArray whole = written({40, 30}, "jpeg");
    const qsizetype behindFirst = 4 + qFromBigEndian<quint16>(whole.constData() + 4);
    QTest::newRow("stray bytes between") << QByteArray(whole).insert(behindFirst, QByteArray(7, '\0')) << true;
    QTest::newRow("stray text between") << QByteArray(whole).insert(behindFirst, "KANARIE") << true;
    QTest::newRow("fill bytes between") << QByteArray(whole).insert(behindFirst, QByteArray(5, '\xFF')) << false;
}

void PicturesTest::oddHeadersAreRead()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const bool, noted);
    if (noted)
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u".*"_s));
    QCOMPARE(readPictureHeader(bytes).size, QSize(40, 30));
    QCOMPARE(decodePicture(bytes).size(), QSize(40, 30));
    QVERIFY(!withoutMetadata(bytes).contains("KANARIE"));
}

void PicturesTest::hostilePicturesAreRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("8,000 squared") << png({8'000, 8'000});
    QTest::newRow("20,000 squared") << png({20'000, 20'000}).replace("IDAT", "IDAX");
    QTest::newRow("size of all bits") << png({1, 1}).replace(16, 8, QByteArray(8, '\xFF'));
    QTest::newRow("negative size") << png({1, 1}).replace(16, 4, QByteArray("\x80\0\0\0", 4));
    QTest::newRow("no size") << png({1, 1}).replace(16, 8, QByteArray(8, '\0'));
    QTest::newRow("a long line") << png({25'000'001, 1});
    QTest::newRow("wide JPEG") << jpeg({65'535, 65'535});
    QTest::newRow("wide GIF") << QByteArray("GIF89a\xFF\xFF\xFF\xFF\0\0\0", 13);
    QTest::newRow("wide WebP") << webp(webpChunk("VP8X", webpCanvas({16'000'000, 16'000'000}, 0)));
    QTest::newRow("SVG named PNG") << svg.toByteArray();
    QTest::newRow("SVG behind the mark of PNG") << "\x89PNG\r\n\x1a\n" + svg.toByteArray();
    QTest::newRow("BMP") << written({40, 30}, "bmp");
    QTest::newRow("PPM") << written({40, 30}, "ppm");
    QTest::newRow("HTML") << QByteArray("<html><img src='file:///etc/passwd'></html>");
    QTest::newRow("nothing") << QByteArray();
}

void PicturesTest::hostilePicturesAreRefused()
{
    QFETCH(const QByteArray, bytes);
    QVERIFY(decodePicture(bytes).isNull());
    QVERIFY(decodePicture(bytes, {100, 100}).isNull());
}

void PicturesTest::aPictureWithoutItsDataIsRefused()
{
    // Once for its size, once for its data.
    for (int i = 0; i < 2; ++i)
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"missing SOS"_s));
    QVERIFY(decodePicture(jpegHead({40, 30})).isNull());
}

void PicturesTest::incomingPicturesAreMeasured()
{
    MemoryAttachments files;
    const auto key = files.put(png({40, 30}));
    const auto none = files.put("no picture");
    QVERIFY(key && none);
    Message message;
    message.attachments = {Attachment(), Attachment(), Attachment(), Attachment(), Attachment()};
    for (Attachment &file : message.attachments) {
        file.kind = AttachmentKind::Picture;
        file.cacheKey = *key;
    }
    message.attachments[1].width = 7;
    message.attachments[1].height = 5;
    message.attachments[2].cacheKey = *none;
    message.attachments[3].cacheKey = u"unknown"_s;
    message.attachments[4].width = -5;
    message.attachments[4].height = INT_MAX;
    DeltaBatch batch;
    batch.deltas = {RangeKnown(), MessageSeen{message}};
    measurePictures(batch, files);
    const QList<Attachment> measured = std::get<MessageSeen>(batch.deltas[1]).message.attachments;
    QCOMPARE(QSize(measured[0].width, measured[0].height), QSize(40, 30));
    QCOMPARE(QSize(measured[1].width, measured[1].height), QSize(7, 5));
    QCOMPARE(QSize(measured[2].width, measured[2].height), QSize(0, 0));
    QCOMPARE(QSize(measured[3].width, measured[3].height), QSize(0, 0));
    QCOMPARE(QSize(measured[4].width, measured[4].height), QSize(40, 30));
}

MORELIA_GUI_TEST(PicturesTest)
#include "tst_pictures.moc"

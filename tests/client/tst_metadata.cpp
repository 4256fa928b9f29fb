// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/media/metadata.h"
#include "client/media/picturedecoder.h"
#include "client/media/pictureheader.h"
#include "tests/client/pictures.h"
#include "tests/support/program/testprogram.h"

#include <QRegularExpression>
#include <QTest>

using namespace Morelia;
using namespace Morelia::Test;
using namespace Qt::StringLiterals;

//! Metadata of pictures are removed before they are sent.
class MetadataTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void leaves_data();
    void leaves();
    void keepsThePicture_data();
    void keepsThePicture();
    void damagedFilesStayAsTheyAre();
};

void MetadataTest::leaves_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("Exif") << jpeg({4, 3}, jpegSegment(0xE1, exif(1, "KANARIE")));
    QTest::newRow("XMP") << jpeg({4, 3}, jpegSegment(0xE1, "http://ns.adobe.com/xap/1.0/ KANARIE"));
    QTest::newRow("archive") << jpeg({4, 3}, jpegSegment(0xED, "Photoshop KANARIE"));
    QTest::newRow("comment") << jpeg({4, 3}, jpegSegment(0xFE, "KANARIE"));
    QTest::newRow("several pictures") << jpeg({4, 3}, jpegSegment(0xE2, "MPF KANARIE"), "KANARIE");
    QTest::newRow("maker") << jpeg({4, 3}, jpegSegment(0xE7, "KANARIE"));
    QTest::newRow("preview") << jpeg({4, 3}, jpegSegment(0xE0, QByteArray("JFXX\0KANARIE", 12)));
    QTest::newRow("film behind") << jpeg({4, 3}, {}, "ftypmp42 KANARIE");
    QTest::newRow("PNG text") << png({4, 3}, pngChunk("tEXt", QByteArray("Author\0KANARIE", 14)));
    QTest::newRow("PNG Exif") << png({4, 3}, pngChunk("eXIf", "KANARIE"));
    QTest::newRow("PNG unknown") << png({4, 3}, pngChunk("kaNa", "KANARIE"));
    QTest::newRow("behind PNG") << png({4, 3}) + "KANARIE";
    QTest::newRow("WebP Exif") << webp(webpChunk("VP8X", webpCanvas({4, 3}, 0x0C)) + webpChunk("VP8L", "x")
        + webpChunk("EXIF", "KANARIE") + webpChunk("XMP ", "KANARIE!"));
    QTest::newRow("behind WebP") << webp(webpChunk("VP8X", webpCanvas({4, 3}, 0))) + "KANARIE";
}

void MetadataTest::leaves()
{
    QFETCH(const QByteArray, bytes);
    QVERIFY(bytes.contains("KANARIE"));
    const QByteArray clean = withoutMetadata(bytes);
    QVERIFY(!clean.contains("KANARIE"));
    const PictureHeader header = readPictureHeader(clean);
    QCOMPARE(header.size, QSize(4, 3));
    QCOMPARE(header.format, readPictureHeader(bytes).format);
    QCOMPARE(withoutMetadata(clean), clean);
}

void MetadataTest::keepsThePicture_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("JPEG") << written({40, 30}, "jpeg");
    QByteArray turned = written({40, 30}, "jpeg");
    turned.insert(2, jpegSegment(0xE1, exif(6, "KANARIE", true)));
    QTest::newRow("turned JPEG") << turned;
    QTest::newRow("PNG") << written({40, 30}, "png");
    QTest::newRow("WebP") << written({40, 30}, "webp");
}

void MetadataTest::keepsThePicture()
{
    QFETCH(const QByteArray, bytes);
    const QByteArray clean = withoutMetadata(bytes);
    QVERIFY(!clean.contains("KANARIE"));
    const QImage before = decodePicture(bytes);
    QVERIFY(!before.isNull());
    QCOMPARE(decodePicture(clean), before);
}

void MetadataTest::damagedFilesStayAsTheyAre()
{
    const QByteArray whole = png({4, 3}, pngChunk("tEXt", "a"));
    const QByteArray cut = whole.first(whole.size() - 6);
    QCOMPARE(withoutMetadata(cut), cut);
    const QByteArray open = jpegHead({4, 3}, jpegSegment(0xFE, "a"));
    QCOMPARE(withoutMetadata(open), open);
    const QByteArray gif("GIF89a\x28\0\x1E\0\0\0\0", 13);
    QCOMPARE(withoutMetadata(gif), gif);
    QCOMPARE(withoutMetadata("words"), QByteArray("words"));
}

MORELIA_GUI_TEST(MetadataTest)
#include "tst_metadata.moc"

// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/media/picturedecoder.h"
#include "client/media/pictureheader.h"
#include "client/media/pictureprovider.h"
#include "tests/client/pictures.h"
#include "tests/support/program/testprogram.h"
#include "tests/support/protocol/memoryattachments.h"

#include <QColorSpace>
#include <QImageReader>
#include <QQuickTextureFactory>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace Morelia;
using namespace Morelia::Test;
using namespace Qt::StringLiterals;

//! Pictures as the window gets them.
class ShownPicturesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void coloursAreThoseOfTheScreen();
    void theProviderAnswers();
    void roundOnesAreCircles_data();
    void roundOnesAreCircles();

private:
    static QImage ask(PictureProvider &provider, const QString &id, const QSize &size)
    {
        const std::unique_ptr<QQuickImageResponse> response(provider.requestImageResponse(id, size));
        QSignalSpy finished(response.get(), &QQuickImageResponse::finished);
        [&] { QTRY_VERIFY(!finished.isEmpty()); }();
        const bool came = !finished.isEmpty();
        const std::unique_ptr<QQuickTextureFactory> factory(response->textureFactory());
        return came && response->errorString().isEmpty() && factory ? factory->image() : QImage();
    }
};

void ShownPicturesTest::coloursAreThoseOfTheScreen()
{
    // The same colour in Adobe RGB and, by the matrices of both standards, in sRGB.
    QImage photo(40, 30, QImage::Format_RGB32);
    photo.fill(QColor(200, 100, 50));
    photo.setColorSpace(QColorSpace::AdobeRgb);
    const QColor seen = decodePicture(encoded(photo, "png")).pixelColor(20, 15);
    const QColor meant(227, 100, 42);
    QVERIFY2(qAbs(seen.red() - meant.red()) <= 2 && qAbs(seen.green() - meant.green()) <= 2
            && qAbs(seen.blue() - meant.blue()) <= 2,
        qPrintable(seen.name()));
}

void ShownPicturesTest::theProviderAnswers()
{
    MemoryAttachments files;
    const auto key = files.put(written({400, 200}, "png"));
    QVERIFY(key);
    PictureProvider provider(files);
    QCOMPARE(QImageReader::allocationLimit(), 128);
    const auto sizeOf = [&](const QString &id, const QSize &size) { return ask(provider, id, size).size(); };
    QCOMPARE(sizeOf(*key, {}), QSize(400, 200));
    QCOMPARE(sizeOf(*key, {100, 0}), QSize(100, 50));
    QCOMPARE(sizeOf(*key, {100, 0}), QSize(100, 50));
    QCOMPARE(sizeOf(u"unknown"_s, {}), QSize(0, 0));
    QCOMPARE(sizeOf(u"../"_s + *key, {}), QSize(0, 0));
    QCOMPARE(sizeOf({}, {}), QSize(0, 0));
}

void ShownPicturesTest::roundOnesAreCircles_data()
{
    QTest::addColumn<QSize>("picture");
    QTest::addColumn<int>("diameter");
    QTest::newRow("wide") << QSize(400, 200) << 64;
    QTest::newRow("high") << QSize(30, 1000) << 64;
    QTest::newRow("small") << QSize(10, 10) << 96;
    QTest::newRow("one dot") << QSize(1, 1) << 16;
}

void ShownPicturesTest::roundOnesAreCircles()
{
    QFETCH(const QSize, picture);
    QFETCH(const int, diameter);
    MemoryAttachments files;
    const auto key = files.put(written(picture, "png"));
    QVERIFY(key);
    PictureProvider provider(files);
    const QImage face = ask(provider, u"round/"_s + *key, {diameter, diameter});
    QCOMPARE(face.size(), QSize(diameter, diameter));
    QCOMPARE(face.pixelColor(0, 0).alpha(), 0);
    QCOMPARE(face.pixelColor(diameter - 1, diameter - 1).alpha(), 0);
    QCOMPARE(face.pixelColor(diameter / 2, diameter / 2).alpha(), 255);
    QVERIFY(ask(provider, u"round/unknown"_s, {diameter, diameter}).isNull());
}

MORELIA_GUI_TEST(ShownPicturesTest)
#include "tst_shownpictures.moc"

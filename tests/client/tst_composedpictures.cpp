// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/controllers/composedfiles.h"
#include "client/media/picturedecoder.h"
#include "client/media/pictureheader.h"
#include "client/media/smallerpicture.h"
#include "tests/client/clientfixture.h"
#include "tests/client/pictures.h"
#include "tests/support/program/testprogram.h"

#include <QAbstractItemModelTester>
#include <QImage>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Morelia;
using namespace Morelia::Test;
using namespace Qt::StringLiterals;

//! Choices for the pictures of one message, and the order of its files.
class ComposedPicturesTest : public QObject
{
    Q_OBJECT

    //! A photo with a place in it.
    static QByteArray photo(const QSize &size)
    {
        const QByteArray bytes = encoded(noise(size), "jpeg", 95);
        return bytes.first(2) + jpegSegment(0xe1, exif(1, "Riverbank 7")) + bytes.sliced(2);
    }
    QUrl file(const QString &name, const QByteArray &bytes)
    {
        QFile out(m_folder.filePath(name));
        if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size())
            return {};
        return QUrl::fromLocalFile(out.fileName());
    }
    QByteArray bytesOf(int row)
    {
        const QList<Attachment> ready = m_files->ready();
        return row < ready.size() ? m_fixture->files().get(ready.at(row).cacheKey).value_or(QByteArray())
                                  : QByteArray();
    }
    void add(const QList<QUrl> &urls, qint64 maxBytes = 0)
    {
        m_files->add(urls, {.maxBytes = maxBytes});
        QTRY_VERIFY(!m_files->isReading());
    }
    QStringList names() const
    {
        QStringList names;
        for (int row = 0; row < m_files->count(); ++row)
            names.append(m_files->index(row).data(ComposedFiles::NameRole).toString());
        return names;
    }
    bool hasPlace(int row) { return bytesOf(row).contains("Riverbank 7"); }

private Q_SLOTS:
    void initTestCase() { m_photo = photo({2600, 1300}); }

    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_fixture = std::make_unique<ClientFixture>();
        m_files = std::make_unique<ComposedFiles>(m_fixture->intake());
    }

    void cleanup()
    {
        m_files.reset();
        m_fixture.reset();
    }

    void cameraDataStaysBehindUnlessWanted()
    {
        add({file(u"photo.jpg"_s, photo({60, 40}))});
        QVERIFY(m_files->hasPictures());
        QVERIFY(!bytesOf(0).isEmpty() && !hasPlace(0));
        m_files->setKeepsCameraData(true);
        QVERIFY(m_files->isReading());
        QTRY_VERIFY(!m_files->isReading());
        QVERIFY(hasPlace(0));
        m_files->setKeepsCameraData(false);
        QTRY_VERIFY(!m_files->isReading() && !hasPlace(0));
    }

    void picturesBecomeSmaller()
    {
        add({file(u"photo.jpg"_s, m_photo), file(u"notes.txt"_s, "words")});
        const QByteArray whole = bytesOf(0);
        m_files->setSmaller(true);
        QTRY_VERIFY(!m_files->isReading());
        QVERIFY(bytesOf(0).size() < whole.size());
        QCOMPARE(readPictureHeader(bytesOf(0)).size, QSize(2048, 1024));
        QCOMPARE(m_files->ready().first().width, 2048);
        QCOMPARE(bytesOf(1), "words"_ba);
        // What was made smaller can be had whole again.
        m_files->setSmaller(false);
        QTRY_VERIFY(!m_files->isReading());
        QCOMPARE(bytesOf(0), whole);
    }

    void aPictureThatIsTooLargeMayBecomeSmallEnough()
    {
        const qint64 limit = m_photo.size() * 9 / 10;
        add({file(u"photo.jpg"_s, m_photo)}, limit);
        QCOMPARE(m_files->problemRow(), 0);
        QVERIFY(m_files->hasPictures());
        m_files->setSmaller(true);
        QTRY_COMPARE(m_files->problemRow(), -1);
        QVERIFY(!bytesOf(0).isEmpty() && bytesOf(0).size() <= limit);
        // No other file does.
        add({file(u"film.mp4"_s, QByteArray(limit + 1, 'x'))}, limit);
        QCOMPARE(m_files->problemRow(), 1);
    }

    //! Cameras write files that nobody would decode who did not choose them.
    void aPictureOfACameraBecomesSmaller()
    {
        QByteArray camera = encoded(noise({3000, 2500}), "jpeg", 100);
        QVERIFY(camera.size() > maxPictureBytes);
        QVERIFY(decodePicture(camera).isNull());
        constexpr qint64 limit = qint64{8} * 1024 * 1024;
        add({file(u"camera.jpg"_s, camera)}, limit);
        QCOMPARE(m_files->problemRow(), 0);
        QVERIFY(m_files->hasPictures());
        m_files->setSmaller(true);
        QTRY_COMPARE(m_files->problemRow(), -1);
        QCOMPARE(readPictureHeader(bytesOf(0)).size.width(), smallerEdge);
        QCOMPARE(m_files->ready().first().kind, AttachmentKind::Picture);
        // There is an end to it.
        camera.append(QByteArray(maxOwnPictureBytes - camera.size(), 'x'));
        QVERIFY(smallerPicture(camera).size() < limit);
        camera.append('x');
        QCOMPARE(smallerPicture(camera).size(), camera.size());
    }

    //! One from the clipboard has no file.
    void aPastedPictureBecomesSmaller()
    {
        m_files->add([] { return encoded(noise({2600, 100}), "png"); }, u"Picture.png"_s, {});
        QTRY_VERIFY(!m_files->isReading());
        const QByteArray whole = bytesOf(0);
        m_files->setSmaller(true);
        QTRY_VERIFY(!m_files->isReading());
        QCOMPARE(readPictureHeader(bytesOf(0)).size.width(), 2048);
        QVERIFY(bytesOf(0).size() < whole.size());
        m_files->setSmaller(false);
        QTRY_VERIFY(!m_files->isReading());
        QCOMPARE(bytesOf(0), whole);
    }

    void aNameTellsTheFormat()
    {
        add({file(u"shot.2.png"_s, encoded(QImage::fromData(m_photo), "png"))});
        m_files->setSmaller(true);
        QTRY_VERIFY(!m_files->isReading());
        QCOMPARE(readPictureHeader(bytesOf(0)).format, PictureFormat::Jpeg);
        QCOMPARE(names(), QStringList{u"shot.2.jpg"_s});
        QCOMPARE(m_files->ready().first().mime, u"image/jpeg"_s);
    }

    void whatMayMoveOrShineThroughStays_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("gif") << QByteArray("GIF89a\x10\x27\x10\x27\x00\x00\x00;", 14);
        QTest::newRow("small") << written({20, 20}, "png");
        QTest::newRow("broken") << jpeg({4000, 3000});
        QTest::newRow("no picture") << "just words"_ba;
        QTest::newRow("nothing") << QByteArray();
    }

    void whatMayMoveOrShineThroughStays()
    {
        QFETCH(const QByteArray, bytes);
        // The decoder is asked twice.
        for (int i = 0; bytes.startsWith("\xff\xd8") && i < 2; ++i)
            QTest::ignoreMessage(QtWarningMsg, "Quantization table 0x00 was not defined");
        QCOMPARE(smallerPicture(bytes), bytes);
    }

    void whatShinesThroughIsPng()
    {
        QImage image(4000, 100, QImage::Format_ARGB32);
        image.fill(qRgba(10, 20, 30, 40));
        const QByteArray smaller = smallerPicture(encoded(image, "png"));
        QCOMPARE(readPictureHeader(smaller).format, PictureFormat::Png);
        QCOMPARE(QImage::fromData(smaller).pixelColor(5, 5).alpha(), 40);
    }

    void filesOfADraftCanBeMadeSmaller()
    {
        add({file(u"photo.jpg"_s, m_photo)});
        const QList<Attachment> kept = m_files->ready();
        m_files = std::make_unique<ComposedFiles>(m_fixture->intake());
        m_files->restore(kept);
        QCOMPARE(m_files->ready(), kept);
        m_files->setSmaller(true);
        QTRY_VERIFY(!m_files->isReading());
        QCOMPARE(m_files->ready().first().width, 2048);
        m_files->setSmaller(false);
        QTRY_VERIFY(!m_files->isReading());
        QCOMPARE(m_files->ready(), kept);
    }

    void choicesAreForOneMessage()
    {
        add({file(u"photo.jpg"_s, photo({60, 40}))});
        m_files->setSmaller(true);
        m_files->setKeepsCameraData(true);
        QTRY_VERIFY(!m_files->isReading());
        m_files->clear();
        QVERIFY(!m_files->isSmaller() && !m_files->keepsCameraData());
    }

    //! A choice that is taken back before the files are ready counts as it was last made.
    void theLastChoiceCounts()
    {
        m_files->add({file(u"photo.jpg"_s, photo({60, 40}))}, {});
        m_files->setKeepsCameraData(true);
        m_files->setKeepsCameraData(false);
        QTRY_VERIFY(!m_files->isReading());
        QVERIFY(!bytesOf(0).isEmpty() && !hasPlace(0));
        m_files->setKeepsCameraData(true);
        m_files->remove(0);
        QVERIFY(!m_files->isReading());
        // The answer for the file that is gone hits nothing.
        add({file(u"notes.txt"_s, "words")});
        QCOMPARE(bytesOf(0), "words"_ba);
    }

    void theOrderIsChosen()
    {
        const QAbstractItemModelTester tester(m_files.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        add({file(u"a.txt"_s, "a"), file(u"b.txt"_s, "b"), file(u"c.txt"_s, "c")});
        m_files->move(2, 1);
        QCOMPARE(names(), (QStringList{u"a.txt"_s, u"c.txt"_s, u"b.txt"_s}));
        m_files->move(0, 2);
        QCOMPARE(names(), (QStringList{u"c.txt"_s, u"b.txt"_s, u"a.txt"_s}));
        QCOMPARE(m_files->ready().first().name, u"c.txt"_s);
        for (const auto &[row, place] :
            {std::pair(-1, 0), std::pair(0, -1), std::pair(0, 3), std::pair(3, 0), std::pair(1, 1)})
            m_files->move(row, place);
        QCOMPARE(names(), (QStringList{u"c.txt"_s, u"b.txt"_s, u"a.txt"_s}));
    }

private:
    QTemporaryDir m_folder;
    QByteArray m_photo;
    std::unique_ptr<ClientFixture> m_fixture;
    std::unique_ptr<ComposedFiles> m_files;
};

MORELIA_TEST(ComposedPicturesTest)
#include "tst_composedpictures.moc"

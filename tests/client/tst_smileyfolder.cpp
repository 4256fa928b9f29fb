// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/media/mediacache.h"
#include "client/media/smallpicture.h"
#include "client/media/smileyfolder.h"
#include "models/base/systemclock.h"
#include "tests/client/pictures.h"
#include "tests/support/program/testprogram.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QImage>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Morelia;
using namespace Morelia::Test;
using namespace Qt::StringLiterals;

//! The folder of own smileys: what is in it, and what comes and goes.
class SmileyFolderTest : public QObject
{
    Q_OBJECT

    QString path(const QString &name = {}) const { return m_dir->filePath(u"smileys/"_s + name); }

    void put(const QString &name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }

    QStringList codes() const
    {
        QStringList codes;
        for (const OwnSmiley &smiley : m_folder->all())
            codes.append(smiley.isSticker() ? smiley.code + u'*' : smiley.code);
        return codes;
    }

    // The folder is there, and was read as it is.
    void start()
    {
        QVERIFY(QDir().mkpath(path()));
        QSignalSpy read(m_folder.get(), &SmileyFolder::read);
        m_folder->start();
        QVERIFY(read.wait());
    }

    // A picture that compresses badly.
    static QByteArray largePicture()
    {
        QImage noise(200, 200, QImage::Format_RGB32);
        quint32 state = 1;
        for (int y = 0; y < noise.height(); ++y) {
            for (int x = 0; x < noise.width(); ++x) {
                state = state * 1664525U + 1013904223U;
                noise.setPixel(x, y, state >> 8U);
            }
        }
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        noise.save(&buffer, "png");
        return buffer.data();
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_dir = std::make_unique<QTemporaryDir>();
        m_files = std::make_unique<MediaCache>(m_dir->filePath(u"media"_s), SecretKey::generate());
        m_folder = std::make_unique<SmileyFolder>(m_dir->filePath(u"smileys"_s), *m_files, m_clock);
    }

    void cleanup()
    {
        m_folder.reset();
        m_files.reset();
    }

    void nothingIsMadeUnasked()
    {
        m_folder->start();
        QVERIFY(!QDir(path()).exists());
        QVERIFY(m_folder->make());
        QVERIFY(QDir(path()).exists());
        QVERIFY(m_folder->all().isEmpty());
    }

    void aFolderThatCannotBeMadeIsSaid()
    {
        QFile file(m_dir->filePath(u"smileys"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(!m_folder->make());
    }

    void picturesByContent()
    {
        QVERIFY(QDir().mkpath(path()));
        put(u"Party Cat.png"_s, written({20, 20}, "png"));
        put(u"a.jpg"_s, written({20, 20}, "jpg"));
        put(u"no suffix"_s, written({20, 20}, "png"));
        put(u"lies.txt"_s, written({20, 20}, "png"));
        put(u"words.png"_s, "these are words");
        put(u"drawing.svg"_s, "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>");
        put(u"drawing.png"_s, "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>");
        put(u"empty.png"_s, {});
        start();
        QCOMPARE(codes(), (QStringList{u"a"_s, u"lies"_s, u"no_suffix"_s, u"party_cat"_s}));
        const SmileyPicture cat = m_folder->sendable().value(u"party_cat"_s);
        const auto bytes = m_files->get(cat.cacheKey);
        QVERIFY(bytes);
        QCOMPARE(smileyHash(*bytes), cat.hash);
        QVERIFY(isSmallPicture(*bytes));
    }

    void whatOthersMayNotSeeIsTakenOut()
    {
        const QByteArray told = png({8, 8}, pngChunk("tEXt", "Comment\0home"_ba));
        QVERIFY(QDir().mkpath(path()));
        put(u"cat.png"_s, told);
        start();
        const SmileyPicture cat = m_folder->sendable().value(u"cat"_s);
        QVERIFY(!cat.hash.isEmpty());
        QVERIFY(!m_files->get(cat.cacheKey)->contains("home"));
        QVERIFY(cat.hash != smileyHash(told));
    }

    void largeOnesAreStickers()
    {
        QVERIFY(QDir().mkpath(path()));
        QVERIFY(largePicture().size() > maxSmileyBytes);
        put(u"noise.png"_s, largePicture());
        put(u"wide.png"_s, png({maxSmallEdge + 1, 4}));
        put(u"edge.png"_s, png({maxSmallEdge, 4}));
        start();
        QCOMPARE(codes(), (QStringList{u"edge"_s, u"noise*"_s, u"wide*"_s}));
        QCOMPARE(m_folder->sendable().keys(), QStringList{u"edge"_s});
        QCOMPARE(m_folder->all().at(1).file.toLocalFile(), path(u"noise.png"_s));
    }

    void equalCodes()
    {
        QVERIFY(QDir().mkpath(path()));
        put(u"cat.png"_s, written({10, 10}, "png"));
        put(u"Cat.png"_s, written({11, 11}, "png"));
        put(u"猫.png"_s, written({12, 12}, "png"));
        start();
        QCOMPARE(codes().size(), 2);
        // By name: capital letters come first.
        QCOMPARE(m_folder->all().constFirst().file.fileName(), u"Cat.png"_s);
        QVERIFY(codes().at(1).startsWith(u"smiley_"_s));
    }

    void hostileFiles()
    {
        QVERIFY(QDir().mkpath(path()));
        put(u"bomb.png"_s, png({40'000, 40'000}));
        put(u"half.png"_s, written({40, 40}, "png").first(60));
        put(u"good.png"_s, written({10, 10}, "png"));
        QFile outside(m_dir->filePath(u"outside.png"_s));
        QVERIFY(outside.open(QIODevice::WriteOnly));
        outside.write(written({10, 10}, "png"));
        outside.close();
        QVERIFY(outside.link(path(u"link.png"_s)));
        QVERIFY(QFile::link(u"/dev/zero"_s, path(u"zero.png"_s)));
        QVERIFY(QFile::link(path(u"nowhere"_s), path(u"dangling.png"_s)));
        QVERIFY(QDir().mkpath(path(u"folder.png"_s)));
        start();
        QCOMPARE(codes(), QStringList{u"good"_s});
    }

    void newOnesAppearByThemselves()
    {
        start();
        QVERIFY(m_folder->all().isEmpty());
        QSignalSpy changed(m_folder.get(), &SmileyFolder::changed);
        put(u"cat.png"_s, written({10, 10}, "png"));
        QVERIFY(changed.wait());
        QCOMPARE(codes(), QStringList{u"cat"_s});
        put(u"dog.png"_s, written({12, 10}, "png"));
        QVERIFY(changed.wait());
        QCOMPARE(codes(), (QStringList{u"cat"_s, u"dog"_s}));
        QVERIFY(QFile::remove(path(u"cat.png"_s)));
        QVERIFY(changed.wait());
        QCOMPARE(codes(), QStringList{u"dog"_s});
        QVERIFY(QFile::rename(path(u"dog.png"_s), path(u"cow.png"_s)));
        QVERIFY(changed.wait());
        QCOMPARE(codes(), QStringList{u"cow"_s});
        QVERIFY(QDir(path()).removeRecursively());
        QVERIFY(changed.wait());
        QVERIFY(m_folder->all().isEmpty());
    }

    void halfACopyIsWaitedFor()
    {
        start();
        const QByteArray whole = written({100, 100}, "png");
        QFile file(path(u"cat.png"_s));
        QSignalSpy read(m_folder.get(), &SmileyFolder::read);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(whole.first(whole.size() / 2));
        QVERIFY(file.flush());
        QVERIFY(read.wait());
        QVERIFY(m_folder->all().isEmpty());
        QSignalSpy changed(m_folder.get(), &SmileyFolder::changed);
        file.write(whole.sliced(whole.size() / 2));
        file.close();
        QVERIFY(changed.wait());
        QCOMPARE(codes(), QStringList{u"cat"_s});
        QCOMPARE(m_folder->sendable().value(u"cat"_s).hash, smileyHash(whole));
    }

    void aChangedPictureIsAnother()
    {
        QVERIFY(QDir().mkpath(path()));
        put(u"cat.png"_s, written({10, 10}, "png"));
        start();
        const QString before = m_folder->sendable().value(u"cat"_s).hash;
        QSignalSpy changed(m_folder.get(), &SmileyFolder::changed);
        put(u"cat.png"_s, written({30, 30}, "png"));
        QTRY_VERIFY(m_folder->sendable().contains(u"cat"_s) && m_folder->sendable().value(u"cat"_s).hash != before);
        QVERIFY(!changed.isEmpty());
    }

    void tooMany()
    {
        QVERIFY(QDir().mkpath(path()));
        for (int i = 0; i <= SmileyFolder::maxPictures; ++i)
            put(u"s%1.png"_s.arg(i, 4, 10, QChar(u'0')), png({1 + i, 1}));
        start();
        QCOMPARE(m_folder->all().size(), SmileyFolder::maxPictures);
        QVERIFY(!codes().contains(u"s0500"_s));
    }

    void picturesOfOthersAreLookedAt_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("isTaken");
        QTest::newRow("a picture") << written({20, 20}, "png") << true;
        QTest::newRow("no picture") << QByteArray("words") << false;
        QTest::newRow("a bomb") << png({40'000, 40'000}) << false;
        QTest::newRow("too many pixels") << png({maxSmallEdge + 1, 1}) << false;
        QTest::newRow("too large") << largePicture() << false;
        QTest::newRow("a drawing") << QByteArray("<svg/>") << false;
    }

    void picturesOfOthersAreLookedAt()
    {
        QFETCH(const QByteArray, bytes);
        DeltaBatch batch;
        batch.deltas = {SmileySeen{u"f"_s, {smileyHash(bytes), *m_files->put(bytes)}}, MessageGone{u"f"_s, u"1"_s},
            SmileySeen{u"f"_s, {smileyHash(bytes), u"gone"_s}}};
        dropBadPictures(batch, *m_files);
        QTEST(batch.deltas.size() == 2, "isTaken");
        QVERIFY(std::holds_alternative<MessageGone>(batch.deltas.constLast()));
    }

private:
    SystemClock m_clock;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<MediaCache> m_files;
    std::unique_ptr<SmileyFolder> m_folder;
};

MORELIA_GUI_TEST(SmileyFolderTest)
#include "tst_smileyfolder.moc"

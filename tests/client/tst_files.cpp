// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/media/fileintake.h"
#include "client/media/filesaver.h"
#include "client/media/mediacache.h"
#include "client/media/mediasweeper.h"
#include "tests/client/clientfixture.h"
#include "tests/client/pictures.h"
#include "tests/client/recordings.h"
#include "tests/support/program/testprogram.h"
#include "tests/support/protocol/memoryattachments.h"

#include <QDateTime>
#include <QDir>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

#include <filesystem>
#include <fstream>

using namespace Morelia;
using namespace Morelia::Test;
using Morelia::Test::MemoryAttachments;
using namespace Qt::StringLiterals;

//! The way of files into the media cache and out of it.
class FilesTest : public QObject
{
    Q_OBJECT

    QString write(const QString &name, const QByteArray &bytes)
    {
        QFile file(m_folder->filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName() : QString();
    }

    static QByteArray read(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    TakenFile take(const QString &path, const IntakeRules &rules = {})
    {
        return await(FileIntake(m_files).take(QUrl::fromLocalFile(path), rules));
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_folder = std::make_unique<QTemporaryDir>();
        m_files.setFull(false);
    }

    void kindsAreToldByContent_data();
    void kindsAreToldByContent();
    void videosTellTheirSize();
    void picturesThatCannotBeShownAreDocuments_data();
    void picturesThatCannotBeShownAreDocuments();
    void namesAreReadByTheirBytes_data();
    void namesAreReadByTheirBytes();
    void problemsAreTold_data();
    void problemsAreTold();
    void addressesFromElsewhereAreRefused();
    void addressesOfThisComputerAreTaken();
    void aFullDiskIsTold();
    void cameraDataLeaves();
    void whatIsMadeIsTaken();
    void savingFindsAFreeName();
    void savingNeverLeavesItsFolder();
    void savingFollowsNoLink();
    void savingToAPlaceReplaces();
    void savingFailsInWords();
    void unusedFilesAreSwept();
    void sweepingSparesWhatIsInUse();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    MemoryAttachments m_files;
};

void FilesTest::kindsAreToldByContent_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<AttachmentKind>("kind");
    QTest::addColumn<QString>("mime");
    QTest::newRow("picture") << u"a.png"_s << png({40, 30}) << AttachmentKind::Picture << u"image/png"_s;
    QTest::newRow("hidden picture") << u"a.txt"_s << png({40, 30}) << AttachmentKind::Picture << u"image/png"_s;
    QTest::newRow("words named picture") << u"a.png"_s << QByteArray("words") << AttachmentKind::Document << QString();
    QTest::newRow("SVG") << u"a.svg"_s << QByteArray("<svg/>") << AttachmentKind::Document << QString();
    QTest::newRow("words") << u"a.txt"_s << QByteArray("words") << AttachmentKind::Document << u"text/plain"_s;
    QTest::newRow("sound") << u"a.wav"_s << wav(100) << AttachmentKind::Audio << QString();
    QTest::newRow("hidden sound") << u"a.txt"_s << wav(100) << AttachmentKind::Audio << QString();
    QTest::newRow("words named sound") << u"a.mp3"_s << QByteArray("words") << AttachmentKind::Document << QString();
    QTest::newRow("play list") << u"a.m3u8"_s << playList("http://localhost/") << AttachmentKind::Document << QString();
    QTest::newRow("words named video") << u"a.mp4"_s << QByteArray("words") << AttachmentKind::Document << QString();
}

void FilesTest::kindsAreToldByContent()
{
    QFETCH(const QString, name);
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, mime);
    const TakenFile taken = take(write(name, bytes));
    QCOMPARE(taken.problem, IntakeProblem::None);
    QTEST(taken.file.kind, "kind");
    QCOMPARE(taken.file.name, name);
    QCOMPARE(taken.file.size, bytes.size());
    QCOMPARE(m_files.get(taken.file.cacheKey), bytes);
    QCOMPARE(taken.file.width, taken.file.kind == AttachmentKind::Picture ? 40 : 0);
    QCOMPARE(taken.file.height, taken.file.kind == AttachmentKind::Picture ? 30 : 0);
    if (!mime.isEmpty())
        QCOMPARE(taken.file.mime, mime);
}

void FilesTest::videosTellTheirSize()
{
    const TakenFile taken = take(write(u"a"_s, recording(u"video.webm"_s)));
    QCOMPARE(taken.file.kind, AttachmentKind::Video);
    QCOMPARE(QSize(taken.file.width, taken.file.height), QSize(64, 48));
}

void FilesTest::picturesThatCannotBeShownAreDocuments_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<AttachmentKind>("kind");
    QTest::newRow("PNG of 25 megapixels")
        << png({1, 1}).replace(16, 8, QByteArray("\0\0\x13\x88\0\0\x13\x88", 8)) << AttachmentKind::Picture;
    QTest::newRow("a larger one") << png({1, 1}).replace(16, 8, QByteArray("\0\0\x13\x89\0\0\x13\x88", 8))
                                  << AttachmentKind::Document;
    QTest::newRow("photo of 48 megapixels") << jpegHead({8'000, 6'000}) << AttachmentKind::Picture;
    QTest::newRow("photo of a telescope") << jpegHead({40'000, 40'000}) << AttachmentKind::Document;
    QTest::newRow("photo without a size") << QByteArray("\xFF\xD8\xFF\xD9") << AttachmentKind::Document;
    QTest::newRow("13 megabytes") << png({40, 30}) + QByteArray(13'000'000, 'x') << AttachmentKind::Document;
}

void FilesTest::picturesThatCannotBeShownAreDocuments()
{
    QFETCH(const QByteArray, bytes);
    const TakenFile taken = take(write(u"a"_s, bytes), {.stripMetadata = false});
    QCOMPARE(taken.problem, IntakeProblem::None);
    QTEST(taken.file.kind, "kind");
    QVERIFY(taken.file.mime.startsWith(u"image/"_s));
    QCOMPARE(taken.file.width > 0, taken.file.kind == AttachmentKind::Picture);
}

void FilesTest::namesAreReadByTheirBytes_data()
{
    // How the address is made of the folder.
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("encoded");
    QTest::newRow("Latin-1, as a drop gives it") << QByteArray("\xE9t\xE9.txt") << QByteArray("%E9t%E9.txt");
    QTest::newRow("KOI8-R, as a drop gives it") << QByteArray("\xD0\xC9\xD3.txt") << QByteArray("%D0%C9%D3.txt");
    QTest::newRow("UTF-8") << QByteArray("été 100%.txt") << QByteArray("%C3%A9t%C3%A9%20100%25.txt");
    QTest::newRow("as a dialog loses it") << QByteArray("a\xE9.txt") << QByteArray("a%EF%BF%BD.txt");
    QTest::newRow("with that sign itself") << QByteArray("b\uFFFD.txt") << QByteArray("b%EF%BF%BD.txt");
}

void FilesTest::namesAreReadByTheirBytes()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QByteArray, encoded);
    {
        std::ofstream file(QFile::encodeName(m_folder->path()).toStdString() + '/' + bytes.toStdString());
        file << "words";
        QVERIFY(file.good());
    }
    const QUrl url = QUrl::fromEncoded(QUrl::fromLocalFile(m_folder->path()).toEncoded() + '/' + encoded);
    const TakenFile taken = await(FileIntake(m_files).take(url, {}));
    QCOMPARE(taken.problem, IntakeProblem::None);
    QCOMPARE(taken.file.name, QString::fromUtf8(bytes));
    QCOMPARE(m_files.get(taken.file.cacheKey), QByteArray("words"));
    // Qt could not remove such a name with its folder.
    QVERIFY(std::filesystem::remove_all(QFile::encodeName(m_folder->path()).toStdString()) > 0);
}

void FilesTest::problemsAreTold_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<IntakeProblem>("problem");
    QTest::newRow("missing") << u"missing"_s << IntakeProblem::Missing;
    QTest::newRow("folder") << u"folder"_s << IntakeProblem::Folder;
    QTest::newRow("empty") << u"empty"_s << IntakeProblem::Empty;
    QTest::newRow("just right") << u"ten"_s << IntakeProblem::None;
    QTest::newRow("too large") << u"eleven"_s << IntakeProblem::TooLarge;
    QTest::newRow("endless") << u"/dev/zero"_s << IntakeProblem::Unreadable;
}

void FilesTest::problemsAreTold()
{
    QFETCH(const QString, name);
    QVERIFY(QDir(m_folder->path()).mkdir(u"folder"_s));
    write(u"empty"_s, {});
    write(u"ten"_s, QByteArray(10, 'x'));
    write(u"eleven"_s, QByteArray(11, 'x'));
    const TakenFile taken = take(QDir(m_folder->path()).absoluteFilePath(name), {.maxBytes = 10});
    QTEST(taken.problem, "problem");
    QCOMPARE(taken.file.name, QFileInfo(name).fileName());
    QCOMPARE(taken.file.cacheKey.isEmpty(), taken.problem != IntakeProblem::None);
}

void FilesTest::addressesFromElsewhereAreRefused()
{
    for (const QString &address :
        {u"https://example.org/a.png"_s, u"file://host/share/a.png"_s, u"data:,x"_s, QString()})
        QCOMPARE(await(FileIntake(m_files).take(QUrl(address), {})).problem, IntakeProblem::NotLocal);
}

void FilesTest::addressesOfThisComputerAreTaken()
{
    const QString path = write(u"a.txt"_s, "words");
    for (const QString &host : {u"localhost"_s, QSysInfo::machineHostName()}) {
        QUrl url = QUrl::fromLocalFile(path);
        url.setHost(host);
        const TakenFile taken = await(FileIntake(m_files).take(url, {}));
        QCOMPARE(taken.problem, IntakeProblem::None);
        QCOMPARE(taken.file.name, u"a.txt"_s);
    }
}

void FilesTest::aFullDiskIsTold()
{
    m_files.setFull(true);
    const TakenFile taken = take(write(u"a.txt"_s, "words"));
    QCOMPARE(taken.problem, IntakeProblem::NotKept);
    QVERIFY(taken.file.cacheKey.isEmpty());
}

void FilesTest::cameraDataLeaves()
{
    const QByteArray picture = jpeg({4, 3}, jpegSegment(0xE1, exif(1, "KANARIE")));
    const QString path = write(u"a.jpg"_s, picture);
    // The limit holds for what is sent.
    const TakenFile clean = take(path, {.maxBytes = picture.size() - 1});
    QCOMPARE(clean.problem, IntakeProblem::TooLarge);
    const TakenFile stripped = take(path);
    QVERIFY(!m_files.get(stripped.file.cacheKey)->contains("KANARIE"));
    QCOMPARE(stripped.file.size, m_files.get(stripped.file.cacheKey)->size());
    const TakenFile whole = take(path, {.maxBytes = 0, .stripMetadata = false});
    QCOMPARE(m_files.get(whole.file.cacheKey), picture);
}

void FilesTest::whatIsMadeIsTaken()
{
    FileIntake intake(m_files);
    const TakenFile made = await(intake.take([] { return png({40, 30}); }, u"Picture.png"_s, {}));
    QCOMPARE(made.problem, IntakeProblem::None);
    QCOMPARE(made.file.kind, AttachmentKind::Picture);
    QCOMPARE(made.file.name, u"Picture.png"_s);
    QCOMPARE(await(intake.take([] { return QByteArray(); }, u"x"_s, {})).problem, IntakeProblem::Empty);
}

void FilesTest::savingFindsAFreeName()
{
    const auto key = m_files.put("words");
    const FileSaver saver(m_files);
    const QString folder = m_folder->filePath(u"new/downloads"_s);
    const QStringList names{u"plan.tar.gz"_s, u"plan.tar (2).gz"_s, u"plan.tar (3).gz"_s};
    for (const QString &name : names) {
        const FileSaver::Result result = saver.saveIn(folder, *key, u"plan.tar.gz"_s, u"File"_s);
        QCOMPARE(result.problem, FileSaver::Problem::None);
        QCOMPARE(result.path, folder + u'/' + name);
        QCOMPARE(read(result.path), QByteArray("words"));
        QVERIFY(!QFileInfo(result.path).isExecutable());
    }
    QCOMPARE(saver.saveIn(folder, *key, u"..."_s, u"File"_s).path, folder + u"/File"_s);
}

void FilesTest::savingNeverLeavesItsFolder()
{
    const auto key = m_files.put("words");
    const QString folder = m_folder->filePath(u"downloads"_s);
    for (const QString &name :
        {u"../../.bashrc"_s, u"/etc/passwd"_s, u"C:\\a.txt"_s, u"a\0/../b"_s, QString(5'000, u'x')}) {
        const FileSaver::Result result = FileSaver(m_files).saveIn(folder, *key, name, u"File"_s);
        QCOMPARE(result.problem, FileSaver::Problem::None);
        QCOMPARE(QFileInfo(result.path).canonicalPath(), QFileInfo(folder).canonicalFilePath());
        QVERIFY(!QFileInfo(result.path).isHidden());
    }
}

void FilesTest::savingFollowsNoLink()
{
    const auto key = m_files.put("words");
    const QString precious = write(u"precious"_s, "old");
    QVERIFY(QFile::link(precious, m_folder->filePath(u"a.txt"_s)));
    QVERIFY(QFile::link(m_folder->filePath(u"nowhere"_s), m_folder->filePath(u"a (2).txt"_s)));
    const FileSaver::Result result = FileSaver(m_files).saveIn(m_folder->path(), *key, u"a.txt"_s, u"File"_s);
    QCOMPARE(result.path, m_folder->filePath(u"a (3).txt"_s));
    QCOMPARE(read(precious), QByteArray("old"));
    QVERIFY(!QFileInfo::exists(m_folder->filePath(u"nowhere"_s)));
}

void FilesTest::savingToAPlaceReplaces()
{
    const auto key = m_files.put("new");
    const QString path = write(u"a.txt"_s, "old and longer");
    QCOMPARE(FileSaver(m_files).saveTo(path, *key).problem, FileSaver::Problem::None);
    QCOMPARE(read(path), QByteArray("new"));
    QCOMPARE(FileSaver(m_files).saveTo(path, u"unknown"_s).problem, FileSaver::Problem::Gone);
    QCOMPARE(read(path), QByteArray("new"));
}

void FilesTest::savingFailsInWords()
{
    const auto key = m_files.put("words");
    const FileSaver saver(m_files);
    QCOMPARE(saver.saveIn(m_folder->path(), u"unknown"_s, u"a"_s, u"File"_s).problem, FileSaver::Problem::Gone);
    const QString file = write(u"file"_s, "x");
    QCOMPARE(saver.saveIn(file, *key, u"a"_s, u"File"_s).problem, FileSaver::Problem::NotWritten);
    QCOMPARE(saver.saveTo(file + u"/a"_s, *key).problem, FileSaver::Problem::NotWritten);
    QCOMPARE(saver.saveTo(m_folder->path(), *key).problem, FileSaver::Problem::NotWritten);
}

void FilesTest::unusedFilesAreSwept()
{
    MediaCache cache(m_folder->filePath(u"media"_s), SecretKey::generate());
    const auto used = cache.put("used");
    const auto unused = cache.put("unused");
    write(u"media/half.tmp"_s, "half written");
    QCOMPARE(cache.removeUnused({*used}, 60), 0);
    // As if they had lain there since yesterday; one of them is wanted again.
    const auto again = cache.put("again");
    const QStringList names = QDir(m_folder->filePath(u"media"_s)).entryList(QDir::Files);
    for (const QString &name : names) {
        QFile file(m_folder->filePath(u"media/"_s + name));
        QVERIFY(file.open(QIODevice::ReadWrite));
        const QDateTime yesterday = QDateTime::currentDateTimeUtc().addDays(-1);
        QVERIFY(file.setFileTime(yesterday, QFileDevice::FileModificationTime));
    }
    QCOMPARE(cache.put("again"), again);
    QCOMPARE(cache.removeUnused({*used}, 60), 2);
    QVERIFY(cache.get(*used));
    QVERIFY(cache.get(*again));
    QVERIFY(!cache.get(*unused));
    QCOMPARE(MediaCache(m_folder->filePath(u"nowhere"_s), SecretKey::generate()).removeUnused({}, 0), 0);
}

void FilesTest::sweepingSparesWhatIsInUse()
{
    ClientFixture fixture;
    const AccountId account = fixture.addAccount();
    fixture.addFlows(account);
    const auto sent = fixture.files().put("sent");
    const auto drafted = fixture.files().put("drafted");
    const auto unused = fixture.files().put("unused");
    Attachment file;
    file.cacheKey = *sent;
    const LocalId id = newLocalId();
    await(fixture.store().enqueue(account, id, SendMessage{id, u"g"_s, {}, {}, {file}}));
    file.cacheKey = *drafted;
    await(fixture.store().saveDraft({account, u"g"_s}, Draft{.body = {}, .replyToId = {}, .files = {file}}));
    MediaSweeper sweeper(fixture.store(), fixture.files());
    QSignalSpy swept(&sweeper, &MediaSweeper::swept);
    sweeper.sweep();
    QTRY_COMPARE(swept.size(), 1);
    QVERIFY(fixture.files().get(*unused));
    sweeper.sweep(-60);
    QTRY_COMPARE(swept.size(), 2);
    QCOMPARE(swept.last().constFirst().toInt(), 1);
    QVERIFY(fixture.files().get(*sent));
    QVERIFY(fixture.files().get(*drafted));
    QVERIFY(!fixture.files().get(*unused));
    // With the account everything of it goes.
    await(fixture.store().removeAccount(account));
    sweeper.sweep(-60);
    QTRY_COMPARE(swept.size(), 3);
    QVERIFY(!fixture.files().get(*sent));
}

MORELIA_TEST(FilesTest)
#include "tst_files.moc"

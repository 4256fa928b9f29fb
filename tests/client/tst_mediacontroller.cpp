// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/controllers/mediacontroller.h"
#include "tests/client/pictures.h"
#include "tests/support/program/testprogram.h"
#include "tests/support/protocol/memoryattachments.h"
#include "tests/support/protocol/virtualclock.h"

#include <QClipboard>
#include <QDir>
#include <QEventLoop>
#include <QFileInfo>
#include <QGuiApplication>
#include <QImage>
#include <QMimeData>
#include <QPixmap>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Morelia;
using namespace Morelia::Test;
using Morelia::Test::MemoryAttachments;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

//! Saving, opening, copying and dragging files of messages.
class MediaControllerTest : public QObject
{
    Q_OBJECT

    QString copies() const { return m_folder->filePath(u"opened"_s); }
    // The better place; a file lies there, so that the other one is taken.
    QString otherCopies() const { return m_folder->filePath(u"blocked"_s); }
    QString downloads() const { return m_folder->filePath(u"downloads"_s); }

    //! The data of a drag as another program sees them.
    struct Drag
    {
        QStringList formats;
        QList<QUrl> urls;
        QByteArray content;
        QSize picture;

        QString path() const { return urls.value(0).toLocalFile(); }
    };

    LinkOpener opener()
    {
        return LinkOpener([this](const QUrl &url) {
            m_launched.append(url);
            return m_taken;
        });
    }

    FileDragger dragger()
    {
        return FileDragger([this](const std::unique_ptr<QMimeData> &data, const QPixmap &picture) {
            m_drags.append({data->formats(), data->urls(), read(data->urls().value(0).toLocalFile()), picture.size()});
            if (m_whileDragging)
                m_whileDragging();
            return m_taken;
        });
    }

    // Drags a file; the drag that came of it.
    Drag drag(const QString &key, const QString &name)
    {
        QSignalSpy dragged(m_media.get(), &MediaController::dragged);
        m_media->dragOut(key, name);
        [&] { QTRY_COMPARE(dragged.size(), 1); }();
        return m_drags.value(m_drags.size() - 1);
    }

    QStringList leftCopies() const { return QDir(copies()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot); }

    static QByteArray read(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    // The words of the failure that a call brings; empty when it does not come.
    template <typename Call>
    QString failureOf(Call call)
    {
        QSignalSpy failed(m_media.get(), &MediaController::failed);
        call();
        [&] { QTRY_VERIFY(!failed.isEmpty()); }();
        return failed.isEmpty() ? QString() : failed.constFirst().constFirst().toString();
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_folder = std::make_unique<QTemporaryDir>();
        m_key = m_files.put("words").value_or(QString());
        m_launched.clear();
        m_drags.clear();
        m_whileDragging = nullptr;
        m_taken = true;
        QFile block(otherCopies());
        QVERIFY(block.open(QIODevice::WriteOnly));
        m_media = std::make_unique<MediaController>(
            m_files, downloads(), QStringList{otherCopies(), copies()}, opener(), dragger(), m_clock);
    }

    void cleanup()
    {
        m_files.letGo();
        m_media.reset();
    }

    void savingAndItsFolder()
    {
        QSignalSpy saved(m_media.get(), &MediaController::saved);
        m_media->save(m_key, u"../plan.pdf"_s);
        QTRY_COMPARE(saved.size(), 1);
        const QString path = saved.constFirst().constFirst().toString();
        QCOMPARE(path, downloads() + u"/plan.pdf"_s);
        QCOMPARE(read(path), QByteArray("words"));
        m_media->openFolder(path);
        QCOMPARE(m_launched, QList<QUrl>{QUrl::fromLocalFile(downloads())});
        QVERIFY(!failureOf([this] { m_media->openFolder(u"/etc/passwd"_s); }).isEmpty());
        QCOMPARE(m_launched.size(), 1);
    }

    void severalAreSavedWithOneSignal()
    {
        FileValue plan;
        plan.key = m_key;
        plan.name = u"plan.pdf"_s;
        QSignalSpy several(m_media.get(), &MediaController::severalSaved);
        m_media->saveAll({plan, FileValue(), plan});
        QTRY_COMPARE(several.size(), 1);
        QCOMPARE(several.constFirst(), (QVariantList{2, 3, downloads() + u"/plan.pdf"_s}));
        QCOMPARE(read(downloads() + u"/plan (2).pdf"_s), QByteArray("words"));
        m_media->openFolder(downloads() + u"/plan.pdf"_s);
        QCOMPARE(m_launched, QList<QUrl>{QUrl::fromLocalFile(downloads())});
        QVERIFY(!failureOf([this] { m_media->saveAll({FileValue()}); }).isEmpty());
    }

    void savingWhereThePersonSaid()
    {
        QSignalSpy saved(m_media.get(), &MediaController::saved);
        const QString path = m_folder->filePath(u"mine.txt"_s);
        m_media->saveAs(m_key, QUrl::fromLocalFile(path));
        QTRY_COMPARE(saved.size(), 1);
        QCOMPARE(read(path), QByteArray("words"));
        QVERIFY(!failureOf([this] { m_media->saveAs(m_key, QUrl(u"https://example.org/a"_s)); }).isEmpty());
        QVERIFY(!failureOf([this] { m_media->saveAs(m_key, QUrl::fromLocalFile(u"/nowhere/a"_s)); }).isEmpty());
        QVERIFY(!failureOf([this] { m_media->save(u"unknown"_s, u"a"_s); }).isEmpty());
    }

    void aPrivateCopyIsOpened()
    {
        QSignalSpy opened(m_media.get(), &MediaController::opened);
        m_media->open(m_key, u"../plan.pdf"_s);
        QTRY_COMPARE(opened.size(), 1);
        const QString path = m_launched.value(0).toLocalFile();
        QCOMPARE(QFileInfo(path).fileName(), u"plan.pdf"_s);
        QCOMPARE(read(path), QByteArray("words"));
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QVERIFY(!(QFile::permissions(path) & others));
        QVERIFY(!(QFile::permissions(QFileInfo(QFileInfo(path).path()).path()) & others));
        m_media.reset();
        QVERIFY(!QFileInfo::exists(path) && !QFileInfo::exists(copies()));
    }

    void copiesOfACrashedRunAreRemoved()
    {
        QVERIFY(QDir().mkpath(copies() + u"/old"_s));
        QFile left(copies() + u"/old/plan.pdf"_s);
        QVERIFY(left.open(QIODevice::WriteOnly));
        const MediaController next(m_files, downloads(), {otherCopies(), copies()}, opener(), dragger(), m_clock);
        QVERIFY(!left.exists());
    }

    void copiesThatOthersLaidThereAreLeftAlone()
    {
        // A link by the name of the folder leads to what is not ours to empty or to fill.
        const QString kept = m_folder->filePath(u"kept"_s);
        QVERIFY(QDir().mkpath(kept + u"/inner"_s) && QFile::link(kept, copies()));
        m_media = std::make_unique<MediaController>(
            m_files, downloads(), QStringList{copies()}, opener(), dragger(), m_clock);
        QVERIFY(QFileInfo::exists(kept + u"/inner"_s));
        QVERIFY(!failureOf([this] { m_media->open(m_key, u"plan.pdf"_s); }).isEmpty());
        m_media.reset();
        QCOMPARE(QDir(kept).entryList(QDir::AllEntries | QDir::NoDotAndDotDot), QStringList{u"inner"_s});
    }

    void programsAreNeverStarted_data()
    {
        QTest::addColumn<QString>("name");
        for (const QString &name : {u"a.exe"_s, u"run.sh"_s, u"x.desktop"_s, u"photo\u202Egpj.exe"_s, u"page.html"_s,
                 u"p.svg"_s, u"a.bat. "_s})
            QTest::newRow(name.toUtf8().constData()) << name;
    }

    void programsAreNeverStarted()
    {
        QFETCH(const QString, name);
        QVERIFY(!failureOf([&] { m_media->open(m_key, name); }).isEmpty());
        QVERIFY(m_launched.isEmpty());
    }

    void whatNobodyOpensIsSaid()
    {
        m_taken = false;
        QVERIFY(!failureOf([this] { m_media->open(m_key, u"a.xyz"_s); }).isEmpty());
        QVERIFY(!failureOf([this] { m_media->open(u"unknown"_s, u"a.xyz"_s); }).isEmpty());
        QCOMPARE(m_launched.size(), 1);
    }

    void picturesAreCopied()
    {
        const auto picture = m_files.put(png({40, 30}));
        QSignalSpy copied(m_media.get(), &MediaController::copied);
        m_media->copyPicture(*picture);
        QTRY_COMPARE(copied.size(), 1);
        QCOMPARE(QGuiApplication::clipboard()->image().size(), QSize(40, 30));
        QVERIFY(!failureOf([this] { m_media->copyPicture(m_key); }).isEmpty());
        QVERIFY(!failureOf([this] { m_media->copyPicture(u"unknown"_s); }).isEmpty());
    }

    // It takes a while to read a picture; a newer copy in the clipboard stays.
    void whatWasCopiedLaterStays()
    {
        const auto picture = m_files.put(png({50, 40}));
        const auto other = m_files.put(png({40, 30}));
        m_files.hold();
        QSignalSpy copied(m_media.get(), &MediaController::copied);
        const QString why = failureOf([&] {
            m_media->copyPicture(*picture);
            QGuiApplication::clipboard()->setText(u"newer"_s);
            m_files.letGo();
        });
        QVERIFY(!why.isEmpty());
        QCOMPARE(QGuiApplication::clipboard()->text(), u"newer"_s);
        QCOMPARE(copied.size(), 0);
        m_files.hold();
        m_media->copyPicture(*picture);
        m_media->copyPicture(*other);
        m_files.letGo();
        QTRY_COMPARE(copied.size(), 1);
        QCOMPARE(QGuiApplication::clipboard()->image().size(), QSize(40, 30));
    }

    void aPrivateCopyIsDragged()
    {
        const Drag seen = drag(m_key, u"../pl\u202Ean: #1.pdf"_s);
        QCOMPARE(m_drags.size(), 1);
        QCOMPARE(seen.formats, QStringList{u"text/uri-list"_s});
        QCOMPARE(seen.urls.size(), 1);
        QCOMPARE(seen.content, QByteArray("words"));
        QCOMPARE(QFileInfo(seen.path()).fileName(), u"plan #1.pdf"_s);
        QVERIFY(seen.path().startsWith(copies() + u'/'));
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QVERIFY(!(QFile::permissions(seen.path()) & others));
        QVERIFY(!(QFile::permissions(copies()) & others));
        // Another program may come for it later.
        QCOMPARE(read(seen.path()), QByteArray("words"));
        m_media.reset();
        QVERIFY(!QFileInfo::exists(seen.path()) && !QFileInfo::exists(copies()));
    }

    void whatNobodyTookIsRemoved()
    {
        m_taken = false;
        const Drag seen = drag(m_key, u"plan.pdf"_s);
        QCOMPARE(seen.content, QByteArray("words"));
        QTRY_COMPARE(leftCopies(), QStringList());
    }

    void draggedProgramsAreNoProgramsYet_data()
    {
        QTest::addColumn<QString>("name");
        for (const QString &name : {u"run.sh"_s, u"a.exe"_s, u"x.desktop"_s, u"a.AppImage"_s})
            QTest::newRow(name.toUtf8().constData()) << name;
    }

    void draggedProgramsAreNoProgramsYet()
    {
        QFETCH(const QString, name);
        const Drag seen = drag(m_key, name);
        QCOMPARE(QFileInfo(seen.path()).fileName(), name);
        QVERIFY(!QFileInfo(seen.path()).isExecutable());
    }

    void everyDragHasACopyOfItsOwn()
    {
        const QString first = drag(m_key, u"plan.pdf"_s).path();
        // A program may have changed it.
        QFile changed(first);
        QVERIFY(changed.open(QIODevice::WriteOnly) && changed.write("other") == 5);
        changed.close();
        const Drag second = drag(m_key, u"plan.pdf"_s);
        QVERIFY(second.path() != first);
        QCOMPARE(second.content, QByteArray("words"));
        QCOMPARE(QFileInfo(second.path()).fileName(), u"plan.pdf"_s);
    }

    void draggedPicturesAreSmall()
    {
        const Drag seen = drag(m_files.put(png({400, 200})).value_or(QString()), u"river.png"_s);
        QCOMPARE(seen.picture, QSize(128, 64));
        QCOMPARE(drag(m_files.put(png({40, 30})).value_or(QString()), u"small.png"_s).picture, QSize(40, 30));
    }

    void lettingGoBeforeTheCopyIsThere()
    {
        QSignalSpy dragged(m_media.get(), &MediaController::dragged);
        m_files.hold();
        const QString words = failureOf([this] {
            m_media->dragOut(m_key, u"plan.pdf"_s);
            m_clock.advance(500ms);
            m_media->letGo();
            m_files.letGo();
        });
        QVERIFY2(words.contains(u"let go"_s), qPrintable(words));
        QVERIFY(m_drags.isEmpty() && dragged.isEmpty());
        QTRY_COMPARE(leftCopies(), QStringList());
        QCOMPARE(drag(m_key, u"plan.pdf"_s).content, QByteArray("words"));
    }

    void aSlipOfTheMouseIsSilent()
    {
        QSignalSpy failed(m_media.get(), &MediaController::failed);
        QSignalSpy dragged(m_media.get(), &MediaController::dragged);
        m_files.hold();
        m_media->dragOut(m_key, u"plan.pdf"_s);
        m_clock.advance(499ms);
        m_media->letGo();
        m_files.letGo();
        QTRY_COMPARE(dragged.size(), 1);
        QVERIFY(failed.isEmpty() && m_drags.isEmpty());
        QTRY_COMPARE(leftCopies(), QStringList());
    }

    void onlyTheLastDragIsStarted()
    {
        QSignalSpy failed(m_media.get(), &MediaController::failed);
        m_files.hold();
        m_media->dragOut(m_key, u"first.pdf"_s);
        m_clock.advance(500ms);
        m_media->letGo();
        m_files.letGo();
        const Drag seen = drag(m_key, u"second.pdf"_s);
        QCOMPARE(QFileInfo(seen.path()).fileName(), u"second.pdf"_s);
        QCOMPARE(m_drags.size(), 1);
        QCOMPARE(failed.size(), 1);
    }

    void lettingGoEndsARunningDragQuietly()
    {
        QSignalSpy failed(m_media.get(), &MediaController::failed);
        m_whileDragging = [this] {
            QEventLoop loop;
            QMetaObject::invokeMethod(
                &loop,
                [&] {
                    m_media->letGo();
                    loop.quit();
                },
                Qt::QueuedConnection);
            loop.exec();
        };
        drag(m_key, u"plan.pdf"_s);
        QCOMPARE(failed.size(), 0);
        QCOMPARE(leftCopies().size(), 1);
    }

    void whatCannotBeDraggedIsSaid()
    {
        QVERIFY(failureOf([this] { m_media->dragOut(u"unknown"_s, u"a.pdf"_s); }).contains(u"not on this computer"_s));
        // Where the folder of the copies should be lies a file.
        QVERIFY(QDir(copies()).removeRecursively());
        QFile block(copies());
        QVERIFY(block.open(QIODevice::WriteOnly));
        QVERIFY(failureOf([this] { m_media->dragOut(m_key, u"a.pdf"_s); }).contains(u"a.pdf"_s));
        QVERIFY(m_drags.isEmpty());
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    MemoryAttachments m_files;
    Morelia::Test::VirtualClock m_clock;
    QString m_key;
    QList<QUrl> m_launched;
    QList<Drag> m_drags;
    std::function<void()> m_whileDragging;
    bool m_taken = true;
    std::unique_ptr<MediaController> m_media;
};

MORELIA_GUI_TEST(MediaControllerTest)
#include "tst_mediacontroller.moc"

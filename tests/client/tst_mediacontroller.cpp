// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/controllers/mediacontroller.h"
#include "tests/client/pictures.h"
#include "tests/support/protocol/memoryattachments.h"

#include <QClipboard>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QImage>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Morelia;
using namespace Morelia::Test;
using Morelia::Testing::MemoryAttachments;
using namespace Qt::StringLiterals;

//! What a person does with files that came.
class MediaControllerTest : public QObject
{
    Q_OBJECT

    QString copies() const { return m_folder->filePath(u"opened"_s); }
    QString downloads() const { return m_folder->filePath(u"downloads"_s); }

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
        m_media = std::make_unique<MediaController>(m_files, downloads(), copies(), LinkOpener([this](const QUrl &url) {
            m_launched.append(url);
            return m_taken;
        }));
        m_taken = true;
    }

    void cleanup() { m_media.reset(); }

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
        const MediaController next(m_files, downloads(), copies(), LinkOpener([](const QUrl &) { return true; }));
        QVERIFY(!left.exists());
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

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    MemoryAttachments m_files;
    QString m_key;
    QList<QUrl> m_launched;
    bool m_taken = true;
    std::unique_ptr<MediaController> m_media;
};

QTEST_MAIN(MediaControllerTest)
#include "tst_mediacontroller.moc"

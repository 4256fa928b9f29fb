// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/controllers/composercontroller.h"
#include "tests/client/composertest.h"
#include "tests/client/pictures.h"
#include "tests/support/program/testprogram.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QDirIterator>
#include <QGuiApplication>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>

using namespace Morelia;
using namespace Morelia::Test;
using namespace Qt::StringLiterals;

//! Replies, files and mentions in the composer.
class ComposedFilesTest : public ComposerTest
{
    Q_OBJECT

    std::unique_ptr<ComposerController> make(const QString &flowId = u"g"_s)
    {
        auto composer = ComposerTest::make(flowId);
        composer->setCapabilities(CapabilitySet(Capability::SendText) | Capability::Reply | Capability::AttachInline);
        return composer;
    }

    QList<SendMessage> sends() { return script().commands<SendMessage>(); }

    QUrl file(const QString &name, const QByteArray &bytes)
    {
        QFile out(m_folder.filePath(name));
        if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size())
            return {};
        return QUrl::fromLocalFile(out.fileName());
    }

    // Sets the capabilities of the account on its server, and the largest file in bytes.
    void allow(CapabilitySet capabilities, qint64 uploadBytes = 0)
    {
        Identity identity;
        identity.userId = u"me"_s;
        identity.capabilities = capabilities;
        identity.limits.uploadBytes = uploadBytes;
        script().identify(identity);
        [&] {
            QTRY_COMPARE(m_fixture->accounts().current()->identity().limits.uploadBytes, uploadBytes);
            QTRY_COMPARE(m_fixture->accounts().current()->identity().capabilities, capabilities);
        }();
    }

    LocalId stored(const QString &remoteId, OrderKey order, const QString &text)
    {
        Message hers = ClientFixture::message(remoteId, order, u"ann"_s, text);
        hers.localId = newLocalId();
        await(m_fixture->store().apply(m_account, ClientFixture::batch({hers})));
        return hers.localId;
    }

    static QString problemOf(ComposerController &composer, int row)
    {
        return composer.files()->index(row).data(ComposedFiles::ProblemRole).toString();
    }

private Q_SLOTS:
    void init()
    {
        start();
        allow(CapabilitySet(Capability::SendText) | Capability::AttachInline | Capability::Looks, 1'000);
    }

    void cleanup() { stop(); }

    void attachingFollowsTheCapabilities()
    {
        const auto composer = make();
        QSignalSpy changed(composer.get(), &ComposerController::capabilitiesChanged);
        QVERIFY(composer->canAttach());
        QVERIFY(composer->attachLimitText().contains(u"1"_s));
        allow(Capability::SendText, 0);
        QVERIFY(!composer->canAttach());
        QCOMPARE(composer->attachLimitText(), QString());
        QVERIFY(!changed.isEmpty());
        composer->attach({file(u"a.txt"_s, "words")});
        QCOMPARE(composer->files()->count(), 0);
        allow(Capability::AttachInline, 0);
        QVERIFY(composer->canAttach());
        composer->setCapabilities(Capability::AttachInline);
        QVERIFY(!composer->canAttach());
    }

    void eachFileIsAMessageOfItsOwn()
    {
        const auto composer = make();
        const QAbstractItemModelTester tester(composer->files());
        composer->attach({file(u"a.png"_s, png({4, 3})), file(u"b.txt"_s, "words"), file(u"c.txt"_s, "more")});
        QVERIFY(!composer->canSend());
        QTRY_VERIFY(composer->canSend());
        composer->removeFile(1);
        composer->removeFile(7);
        composer->setText(u" caption "_s);
        composer->reply(stored(u"r1"_s, 1, u"hers"_s));
        QTRY_VERIFY(composer->replying());
        composer->send();
        // One is on its way at a time.
        QTRY_COMPARE(sends().size(), 1);
        script().accept(script().durable().last().opId, u"r2"_s, 2);
        QTRY_COMPARE(sends().size(), 2);
        QCOMPARE(sends().at(0).body.text, u" caption"_s);
        QCOMPARE(sends().at(0).replyToId, u"r1"_s);
        QCOMPARE(sends().at(0).attachments.size(), 1);
        QCOMPARE(sends().at(0).attachments[0].name, u"a.png"_s);
        QCOMPARE(sends().at(0).attachments[0].width, 4);
        QCOMPARE(m_fixture->files().get(sends().at(0).attachments[0].cacheKey), png({4, 3}));
        QCOMPARE(sends().at(1).body.text, QString());
        QCOMPARE(sends().at(1).replyToId, QString());
        QCOMPARE(sends().at(1).attachments[0].name, u"c.txt"_s);
        QCOMPARE(composer->files()->count(), 0);
        QVERIFY(!composer->replying() && !composer->canSend());
    }

    void rowsSayWhatTheyAre()
    {
        const auto composer = make();
        composer->attach({file(u"a.png"_s, png({4, 3}))});
        QTRY_VERIFY(!composer->files()->isReading());
        const QModelIndex row = composer->files()->index(0);
        QCOMPARE(row.data(ComposedFiles::NameRole), u"a.png"_s);
        QCOMPARE(row.data(ComposedFiles::KindRole), static_cast<int>(AttachmentKind::Picture));
        QVERIFY(!row.data(ComposedFiles::SizeTextRole).toString().isEmpty());
        QVERIFY(!row.data(ComposedFiles::PreviewKeyRole).toString().isEmpty());
        QVERIFY(row.data(ComposedFiles::ProblemRole).toString().isEmpty());
        composer->removeFile(0);
        composer->attach({file(u"b.txt"_s, "words")});
        QTRY_VERIFY(!composer->files()->isReading());
        QVERIFY(composer->files()->index(0).data(ComposedFiles::PreviewKeyRole).toString().isEmpty());
    }

    void whatCannotBeSentIsSaid()
    {
        const auto composer = make();
        composer->attach({file(u"large"_s, QByteArray(1'001, 'x')), QUrl::fromLocalFile(m_folder.path()),
            QUrl(u"https://example.org/a"_s), file(u"good"_s, "x")});
        QTRY_VERIFY(!composer->files()->isReading());
        QVERIFY(problemOf(*composer, 0).contains(u"1"_s));
        QVERIFY(!problemOf(*composer, 1).isEmpty());
        QVERIFY(!problemOf(*composer, 2).isEmpty());
        QVERIFY(problemOf(*composer, 3).isEmpty());
        QVERIFY(!composer->canSend());
        QCOMPARE(composer->problem(), u"“large” and 2 more file(s) cannot be sent. Remove them."_s);
        QCOMPARE(composer->files()->problemRow(), 0);
        for (int i = 0; i < 2; ++i)
            composer->removeFile(0);
        QVERIFY(composer->problem().contains(u"“a”"_s));
        composer->removeFile(0);
        QCOMPARE(composer->files()->problemRow(), -1);
        QVERIFY(composer->canSend());
    }

    void eachRefusalHasItsWords()
    {
        const auto composer = make();
        // As a file manager gives them when they are dropped: a folder may end with a slash.
        const QUrl folder(QUrl::fromLocalFile(m_folder.path()).toString() + u'/');
        composer->attach({file(u"large"_s, QByteArray(1'025, 'x')), folder, QUrl::fromLocalFile(u"/nowhere/a"_s),
            QUrl(u"https://example.org/a"_s), file(u"empty"_s, {})});
        QTRY_VERIFY(!composer->files()->isReading());
        QCOMPARE(composer->files()->count(), 5);
        QCOMPARE(problemOf(*composer, 0), u"Too large: this server takes up to 1000 byte(s)."_s);
        QCOMPARE(problemOf(*composer, 1), u"A folder cannot be sent. Pack it into one file first."_s);
        QCOMPARE(problemOf(*composer, 2), u"The file is gone."_s);
        QCOMPARE(problemOf(*composer, 3), u"Not a file on this computer."_s);
        QCOMPARE(problemOf(*composer, 4), u"The file is empty."_s);
        while (composer->files()->count() > 0)
            composer->removeFile(0);
        composer->attach(QList<QUrl>(ComposedFiles::maxFiles + 1, folder));
        QVERIFY(problemOf(*composer, ComposedFiles::maxFiles).contains(QString::number(ComposedFiles::maxFiles)));
        QVERIFY(sends().isEmpty());
    }

    void aFullDiskIsSaid()
    {
        // Where the folder of the cache should be lies a file.
        QFile block(m_fixture->folder() + u"/test/media"_s);
        QVERIFY(block.open(QIODevice::WriteOnly));
        const auto composer = make();
        composer->attach({file(u"a.txt"_s, "words")});
        QTRY_VERIFY(!composer->files()->isReading());
        QVERIFY(!problemOf(*composer, 0).isEmpty());
        QVERIFY(!composer->canSend());
    }

    void tooManyFilesAreRefused()
    {
        const auto composer = make();
        const QList<QUrl> many(ComposedFiles::maxFiles + 500, file(u"a.txt"_s, "words"));
        composer->attach(many);
        QCOMPARE(composer->files()->count(), ComposedFiles::maxFiles + 1);
        QVERIFY(!problemOf(*composer, ComposedFiles::maxFiles).isEmpty());
        composer->attach(many);
        QCOMPARE(composer->files()->count(), ComposedFiles::maxFiles + 1);
    }

    void aDraftKeepsReplyAndFiles()
    {
        {
            const auto composer = make();
            composer->attach({file(u"a.txt"_s, "words")});
            composer->reply(stored(u"r1"_s, 1, u"hers\nin lines"_s));
            QTRY_VERIFY(composer->replying() && !composer->files()->isReading());
            QCOMPARE(composer->replyAuthor(), u"Ann"_s);
            QCOMPARE(composer->replyText(), u"hers in lines"_s);
        }
        QTRY_COMPARE(await(m_fixture->store().draft({m_account, u"g"_s})).files.size(), 1);
        QCOMPARE(await(m_fixture->store().draft({m_account, u"g"_s})).replyToId, u"r1"_s);
        const auto other = make(u"c"_s);
        const auto same = make();
        QTRY_VERIFY(same->replying());
        QCOMPARE(same->replyText(), u"hers in lines"_s);
        QCOMPARE(same->files()->count(), 1);
        QVERIFY(same->canSend());
        QVERIFY(!other->replying() && other->files()->count() == 0);
        same->cancelReply();
        same->removeFile(0);
        QTRY_VERIFY(draftAfterAWhile().isEmpty());
    }

    void onlyWhatTheServerKnowsIsAnswered()
    {
        const LocalId id = newLocalId();
        await(m_fixture->store().enqueue(m_account, id, SendMessage{id, u"g"_s, u"mine"_s, {}}));
        const auto composer = make();
        composer->reply(id);
        composer->reply(u"unknown"_s);
        await(m_fixture->store().flows());
        QCoreApplication::processEvents();
        QVERIFY(!composer->replying());
    }

    void anEditLeavesFilesAlone()
    {
        Message own = ClientFixture::message(u"r1"_s, 1, u"me"_s, u"mine"_s);
        own.localId = newLocalId();
        await(m_fixture->store().apply(m_account, ClientFixture::batch({own})));
        const auto composer = make();
        composer->attach({file(u"a.txt"_s, "words")});
        QTRY_VERIFY(composer->canSend());
        composer->edit(own.localId);
        QTRY_VERIFY(composer->editing());
        composer->setText(u"better"_s);
        composer->send();
        QTRY_COMPARE(script().commands<EditMessage>().size(), 1);
        QVERIFY(sends().isEmpty());
        QCOMPARE(composer->files()->count(), 1);
    }

    void aClickOnANameMentionsIt()
    {
        const auto composer = make();
        composer->mention(u"ann"_s);
        QTRY_COMPARE(composer->text(), u"@Ann "_s);
        composer->setText(u"hello"_s);
        composer->mention(u"bob"_s);
        QTRY_COMPARE(composer->text(), u"hello @Bob "_s);
        composer->mention(u"stranger"_s);
        await(m_fixture->store().members({m_account, u"g"_s}));
        QCoreApplication::processEvents();
        QCOMPARE(composer->text(), u"hello @Bob "_s);
    }

    void aTypedNameMentionsItsPerson()
    {
        const auto composer = make();
        QVERIFY(composer->people().isEmpty());
        composer->setText(u"hi @Ann, and @b"_s);
        QTRY_COMPARE(composer->people().size(), 2);
        QCOMPARE(composer->people().constFirst().name, u"Ann"_s);
        composer->setText(u"hi @Ann, and @bob "_s);
        composer->send();
        QTRY_COMPARE(sends().size(), 1);
        QCOMPARE(sends().constFirst().body,
            Body(u"hi @Ann, and @bob"_s, {{SpanKind::Mention, 3, 4, u"ann"_s}, {SpanKind::Mention, 13, 4, u"bob"_s}}));
    }

    void marksBecomeLooksWhereTheServerCarriesThem()
    {
        const auto composer = make();
        composer->setText(u"**hi** @Ann"_s);
        QTRY_COMPARE(composer->people().size(), 2);
        composer->send();
        QTRY_COMPARE(sends().size(), 1);
        const QList<Span> spans{{SpanKind::Bold, 0, 2}, {SpanKind::Mention, 3, 4, u"ann"_s}};
        QCOMPARE(sends().constFirst().body, Body(u"hi @Ann"_s, spans));
        script().accept(sends().constFirst().localId, u"r8"_s, 8);
        allow(Capability::SendText);
        composer->setText(u"**hi**"_s);
        composer->send();
        QTRY_COMPARE(sends().size(), 2);
        QCOMPARE(sends().constLast().body, Body(u"**hi**"_s));
    }

    void theClipboardIsTaken()
    {
        const auto composer = make();
        QClipboard *clipboard = QGuiApplication::clipboard();
        clipboard->setText(u"only words"_s);
        QVERIFY(!composer->attachClipboard());
        QImage picture(4, 3, QImage::Format_RGB32);
        picture.fill(Qt::green);
        clipboard->setImage(picture);
        QVERIFY(composer->attachClipboard());
        QTRY_VERIFY(composer->canSend());
        QCOMPARE(composer->files()->index(0).data(ComposedFiles::KindRole), static_cast<int>(AttachmentKind::Picture));
        auto *data = new QMimeData;
        data->setUrls({file(u"a.txt"_s, "words"), QUrl(u"https://example.org/"_s)});
        clipboard->setMimeData(data);
        QVERIFY(composer->attachClipboard());
        QTRY_COMPARE(composer->files()->count(), 2);
        // A table copied from an office program has a picture of itself, but means its words.
        data = new QMimeData;
        data->setText(u"1 2 3"_s);
        data->setImageData(picture);
        clipboard->setMimeData(data);
        QVERIFY(!composer->attachClipboard());
    }

    void aLongTextIsPastedAsAFile()
    {
        allow(CapabilitySet(Capability::SendText) | Capability::AttachInline, 1'000'000);
        const auto composer = make();
        QClipboard *clipboard = QGuiApplication::clipboard();
        clipboard->setText(QString(ComposedFiles::longestPaste, u'ж'));
        QVERIFY(!composer->attachClipboard());
        clipboard->setText(QString(ComposedFiles::longestPaste + 1, u'ж'));
        QVERIFY(composer->attachClipboard());
        QTRY_VERIFY(composer->canSend());
        QCOMPARE(composer->files()->index(0).data(ComposedFiles::NameRole).toString(), u"Text.txt"_s);
        composer->send();
        QTRY_COMPARE(sends().size(), 1);
        QCOMPARE(m_fixture->files().get(sends().at(0).attachments[0].cacheKey),
            QString(ComposedFiles::longestPaste + 1, u'ж').toUtf8());
    }

    void nothingLiesOpenOnTheDisk()
    {
        const auto composer = make();
        composer->attach({file(u"KANARIE.txt"_s, "KANARIE")});
        QTRY_VERIFY(composer->canSend());
        composer->setText(u"KANARIE"_s);
        composer->send();
        QTRY_COMPARE(sends().size(), 1);
        int seen = 0;
        QDirIterator it(m_fixture->folder(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (it.hasNext()) {
            QFile stored(it.next());
            QVERIFY(!stored.fileName().contains(u"KANARIE"_s));
            QVERIFY(stored.open(QIODevice::ReadOnly));
            QVERIFY(!stored.readAll().contains("KANARIE"));
            ++seen;
        }
        QVERIFY(seen >= 2);
    }

    void aRestartKeepsTheFileOnItsWay()
    {
        {
            const auto composer = make();
            composer->attach({file(u"a.txt"_s, "words")});
            QTRY_VERIFY(composer->canSend());
            composer->send();
            QTRY_COMPARE(sends().size(), 1);
        }
        const LocalId id = sends().constFirst().localId;
        m_fixture->restart();
        m_fixture->load();
        script().enter(SessionState::Online);
        QTRY_COMPARE(script().reconciled.size(), 1);
        QCOMPARE(script().reconciled.constFirst().opId, id);
        const auto command = std::get<SendMessage>(script().reconciled.constFirst().command);
        QCOMPARE(m_fixture->files().get(command.attachments.constFirst().cacheKey), QByteArray("words"));
        OpResult result;
        result.status = OpResult::Status::NotApplied;
        script().finish(id, result);
        QTRY_COMPARE(sends().size(), 2);
        QCOMPARE(sends().constLast().attachments, command.attachments);
    }

    void picturesTravelAsAnAlbum()
    {
        const auto composer = make();
        const QByteArray picture = encoded(QImage(4, 3, QImage::Format_RGB32), "png");
        composer->attach({file(u"a.png"_s, picture), file(u"b.png"_s, picture), file(u"c.txt"_s, "words")});
        QTRY_VERIFY(composer->canSend());
        composer->setText(u"look"_s);
        composer->send();
        QTRY_COMPARE(sends().size(), 1);
        const QList<OutboxItem> items = await(m_fixture->store().outbox(m_account));
        QCOMPARE(items.size(), 3);
        const auto albumOf = [&](int i) { return std::get<SendMessage>(items.at(i).command).album; };
        QVERIFY(albumOf(0) && !albumOf(0)->id.isEmpty());
        QCOMPARE(*albumOf(0), (AlbumPlace{albumOf(0)->id, 1, 2}));
        QCOMPARE(albumOf(1), (AlbumPlace{albumOf(0)->id, 2, 2}));
        QCOMPARE(albumOf(2), std::nullopt);
    }

private:
    QTemporaryDir m_folder;
};

MORELIA_GUI_TEST(ComposedFilesTest)
#include "tst_composedfiles.moc"

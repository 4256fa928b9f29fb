// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/client/composertest.h"
#include "tests/support/program/testprogram.h"

#include <QSemaphore>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Morelia;
using namespace Morelia::Test;
using namespace Qt::StringLiterals;

//! Messages that are sent while their files are still being read.
class AwaitedFilesTest : public ComposerTest
{
    Q_OBJECT

    QUrl file(const QString &name, const QByteArray &bytes)
    {
        QFile out(m_folder.filePath(name));
        if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size())
            return {};
        return QUrl::fromLocalFile(out.fileName());
    }

    QList<SendMessage> sends() { return script().commands<SendMessage>(); }

    // A composer with a text and a file that is not read before m_gate opens, sent by the person.
    std::unique_ptr<ComposerController> sentEarly(const QString &name = u"a.txt"_s, const QByteArray &bytes = "words")
    {
        auto composer = make();
        composer->setCapabilities(CapabilitySet(Capability::SendText) | Capability::AttachInline);
        composer->setText(u"caption"_s);
        static_cast<void>(m_fixture->intake().take(
            [this] {
                m_gate.acquire();
                return QByteArray("before");
            },
            u"before"_s, {}));
        composer->attach({file(name, bytes)});
        composer->send();
        return composer;
    }

private Q_SLOTS:
    void init()
    {
        start();
        Identity identity;
        identity.userId = u"me"_s;
        identity.capabilities = CapabilitySet(Capability::SendText) | Capability::AttachInline;
        script().identify(identity);
        QTRY_COMPARE(m_fixture->accounts().current()->identity().capabilities, identity.capabilities);
    }

    void cleanup()
    {
        m_gate.release(9);
        stop();
        m_gate.tryAcquire(m_gate.available());
    }

    void goesWhenItsFileWasRead()
    {
        const auto composer = sentEarly();
        QVERIFY(composer->files()->isReading());
        QCOMPARE(composer->waitingText(), u"Goes as soon as the file has been read…"_s);
        m_gate.release();
        QTRY_COMPARE(sends().size(), 1);
        QCOMPARE(sends().constFirst().body.text, u"caption"_s);
        QCOMPARE(sends().constFirst().attachments.size(), 1);
        QCOMPARE(composer->waitingText(), QString());
        QCOMPARE(composer->text(), QString());
        QCOMPARE(composer->files()->count(), 0);
    }

    void aChangeKeepsItHere_data()
    {
        QTest::addColumn<std::function<void(ComposerController &)>>("change");
        const auto row = [](const char *name, const std::function<void(ComposerController &)> &change) {
            QTest::newRow(name) << change;
        };
        row("other words", [](ComposerController &composer) { composer.setText(u"caption, better"_s); });
        row("another file", [this](ComposerController &composer) { composer.attach({file(u"b.txt"_s, "more")}); });
        row("without the file", [](ComposerController &composer) { composer.removeFile(0); });
    }

    void aChangeKeepsItHere()
    {
        QFETCH(const std::function<void(ComposerController &)>, change);
        const auto composer = sentEarly();
        QSignalSpy waiting(composer.get(), &ComposerController::waitingChanged);
        change(*composer);
        QCOMPARE(waiting.size(), 1);
        QCOMPARE(composer->waitingText(), QString());
        m_gate.release();
        QTRY_VERIFY(!composer->files()->isReading());
        QVERIFY(!composer->text().isEmpty());
        QVERIFY(sends().isEmpty());
        composer->send();
        QTRY_COMPARE(sends().size(), 1);
    }

    void whatCannotBeReadKeepsItHere()
    {
        const auto composer = sentEarly(u"empty"_s, {});
        m_gate.release();
        QTRY_VERIFY(!composer->files()->isReading());
        QVERIFY(!composer->problem().isEmpty());
        QCOMPARE(composer->waitingText(), QString());
        QCOMPARE(composer->text(), u"caption"_s);
        // Without it the rest is sent when the person says so.
        composer->removeFile(0);
        QVERIFY(sends().isEmpty());
    }

    void itIsSentUnderTheNameThatIsShown()
    {
        const auto composer = sentEarly(u"two\nlines.txt"_s);
        const QString shown = composer->files()->index(0).data(ComposedFiles::NameRole).toString();
        QCOMPARE(shown, u"two lines.txt"_s);
        m_gate.release();
        QTRY_COMPARE(sends().size(), 1);
        QCOMPARE(sends().constFirst().attachments.constFirst().name, shown);
    }

private:
    QSemaphore m_gate; // holds the thread that reads files
    QTemporaryDir m_folder;
};

MORELIA_GUI_TEST(AwaitedFilesTest)
#include "tst_awaitedfiles.moc"

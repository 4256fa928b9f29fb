// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/controllers/filepicker.h"
#include "tests/support/program/testprogram.h"

#include <QApplication>
#include <QFileDialog>
#include <QLineEdit>
#include <QQuickWindow>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Morelia;

namespace {

QList<QFileDialog *> dialogs()
{
    QList<QFileDialog *> found;
    const QWidgetList windows = QApplication::topLevelWidgets();
    for (QWidget *window : windows) {
        if (auto *dialog = qobject_cast<QFileDialog *>(window); dialog && dialog->isVisible())
            found.append(dialog);
    }
    return found;
}

QString chosenName(const QFileDialog &dialog)
{
    const auto *field = dialog.findChild<QLineEdit *>(u"fileNameEdit"_s);
    return field ? field->text() : QString();
}

} // namespace

//! The dialogue for files where no desktop has one.
class FilePickerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_home.emplace();
        QVERIFY(m_home->isValid());
        QVERIFY(QDir(m_home->path()).mkpath(u"Downloads"_s));
        m_homeBefore = qgetenv("HOME");
        qputenv("HOME", m_home->path().toLocal8Bit());
        m_window = std::make_unique<QQuickWindow>();
        m_window->show();
        m_picker = std::make_unique<FilePicker>();
    }

    void cleanup()
    {
        m_picker.reset();
        m_window.reset();
        qputenv("HOME", m_homeBefore);
        QTRY_VERIFY(dialogs().isEmpty());
    }

    void opensInFrontOfTheWindowAtHome()
    {
        m_picker->setProperty("title", u"Attach files (at most 15 MB)"_s);
        m_picker->open(m_window.get());
        QCOMPARE(dialogs().size(), 1);
        const QFileDialog &dialog = *dialogs().constFirst();
        QCOMPARE(dialog.windowTitle(), u"Attach files (at most 15 MB)"_s);
        QCOMPARE(dialog.windowHandle()->transientParent(), m_window.get());
        QCOMPARE(dialog.directory().canonicalPath(), QDir(m_home->path()).canonicalPath());
        QVERIFY(dialog.sidebarUrls().contains(QUrl::fromLocalFile(m_home->path())));
        // No place that is not there.
        QVERIFY(!dialog.sidebarUrls().contains(QUrl::fromLocalFile(m_home->filePath(u"Music"_s))));
    }

    void filesOfAnyNameArePicked()
    {
        const QString path = m_home->filePath(u"отпуск #1 50%.txt"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        QSignalSpy picked(m_picker.get(), &FilePicker::picked);
        m_picker->open(m_window.get());
        QFileDialog &dialog = *dialogs().constFirst();
        dialog.selectFile(path);
        QTRY_COMPARE(dialog.selectedFiles(), QStringList(path));
        QMetaObject::invokeMethod(&dialog, "accept");
        QCOMPARE(picked.size(), 1);
        QCOMPARE(picked.constFirst().constFirst().value<QList<QUrl>>(), QList<QUrl>{QUrl::fromLocalFile(path)});
    }

    void beginsWhereThePersonWasLast()
    {
        const QString folder = m_home->filePath(u"Работа"_s);
        QVERIFY(QDir().mkpath(folder));
        m_picker->save(u"a.txt"_s, m_window.get());
        QCOMPARE(dialogs().constFirst()->directory().dirName(), u"Downloads"_s);
        dialogs().constFirst()->setDirectory(folder);
        dialogs().constFirst()->selectFile(u"a.txt"_s);
        QMetaObject::invokeMethod(dialogs().constFirst(), "accept");
        QTRY_VERIFY(dialogs().isEmpty());
        m_picker->open(m_window.get());
        QCOMPARE(dialogs().constFirst()->directory().canonicalPath(), QDir(folder).canonicalPath());
    }

    void namesFromOthersAreNoPaths_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("upwards") << u"../../.bashrc"_s;
        QTest::newRow("absolute") << u"/etc/passwd"_s;
        QTest::newRow("hidden ending") << u"photo\u202egnp.exe"_s;
        QTest::newRow("lines") << u"a\nb"_s;
    }

    void namesFromOthersAreNoPaths()
    {
        QFETCH(const QString, name);
        m_picker->save(name, m_window.get());
        const QString chosen = chosenName(*dialogs().constFirst());
        QVERIFY(!chosen.isEmpty());
        QVERIFY2(!chosen.contains(QRegularExpression(u"[/\\n\u202e]"_s)), qPrintable(chosen));
        QVERIFY2(!chosen.startsWith(u'.'), qPrintable(chosen));
    }

    void givingUpPicksNothing()
    {
        QSignalSpy picked(m_picker.get(), &FilePicker::picked);
        QSignalSpy rejected(m_picker.get(), &FilePicker::rejected);
        m_picker->open(m_window.get());
        dialogs().constFirst()->reject();
        QCOMPARE(rejected.size(), 1);
        QCOMPARE(picked.size(), 0);
    }

    void askedTwiceIsOneDialogue()
    {
        m_picker->open(m_window.get());
        m_picker->open(m_window.get());
        QCOMPARE(dialogs().size(), 1);
    }

    void goesWithItsOwner()
    {
        m_picker->open(m_window.get());
        m_picker.reset();
        QVERIFY(dialogs().isEmpty());
    }

private:
    std::optional<QTemporaryDir> m_home;
    QByteArray m_homeBefore;
    std::unique_ptr<QQuickWindow> m_window;
    std::unique_ptr<FilePicker> m_picker;
};

MORELIA_GUI_TEST(FilePickerTest)
#include "tst_filepicker.moc"

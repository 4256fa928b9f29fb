// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/endtoend/windowprocess.h"
#include "tests/support/program/testprogram.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Morelia::Test;
using namespace Qt::StringLiterals;

//! How the program with a window starts, and how it says that it does not.
class StartTest : public QObject
{
    Q_OBJECT

    using Screen = WindowProcess::Screen;

    QStringList profile() const { return {u"--data-dir"_s, m_folder->filePath(u"profiles"_s)}; }
    QString lockFile() const { return m_folder->filePath(u"profiles/default/lock"_s); }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_folder = std::make_unique<QTemporaryDir>();
    }

    void textNeedsNoDisplay_data()
    {
        QTest::addColumn<QString>("argument");
        QTest::addColumn<QString>("words");
        QTest::newRow("help") << u"--help"_s << u"--profile"_s;
        QTest::newRow("short help") << u"-h"_s << u"--data-dir"_s;
        QTest::newRow("version") << u"--version"_s << u"morelia "_s;
    }

    void textNeedsNoDisplay()
    {
        QFETCH(const QString, argument);
        QFETCH(const QString, words);
        WindowProcess program(m_folder->path(), Screen::None);
        QVERIFY(program.start({argument}));
        QCOMPARE(program.exitCode(), 0);
        QVERIFY2(program.output().contains(words), qPrintable(program.output()));
        QCOMPARE(program.errors(), QString());
    }

    void textSpeaksTheLanguage()
    {
        WindowProcess program(m_folder->path(), Screen::None);
        QVERIFY(program.start({u"--language"_s, u"ru"_s, u"--help"_s}));
        QCOMPARE(program.exitCode(), 0);
        QVERIFY2(program.output().contains(u"мессенджер"_s, Qt::CaseInsensitive), qPrintable(program.output()));
    }

    void withoutADisplayTheAdviceFits()
    {
        WindowProcess program(m_folder->path(), Screen::None);
        QVERIFY(program.start(profile()));
        QCOMPARE(program.exitCode(), 1);
        QVERIFY2(program.errors().contains(u"needs a display"_s), qPrintable(program.errors()));
        QVERIFY2(!program.errors().contains(u"einstall"_s), qPrintable(program.errors()));
    }

    void aWrongArgumentIsToldBeforeTheDisplay()
    {
        WindowProcess program(m_folder->path(), Screen::None);
        QVERIFY(program.start({u"--bogus"_s}));
        QCOMPARE(program.exitCode(), 2);
        QVERIFY2(program.errors().contains(u"bogus"_s), qPrintable(program.errors()));
        QVERIFY2(!program.errors().contains(u"needs a display"_s), qPrintable(program.errors()));
    }

    void whatKeepsItFromStartingIsSaidInAWindow_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("words");
        QTest::newRow("unknown option") << QStringList{u"--bogus"_s} << u"bogus"_s;
        QTest::newRow("unknown argument") << QStringList{u"bogus"_s} << u"bogus"_s;
        QTest::newRow("no profile's name") << QStringList{u"--profile"_s, u"../x"_s} << u"../x"_s;
        QTest::newRow("no folder") << QStringList{u"--data-dir"_s, u"/dev/null/profiles"_s} << u"/dev/null/profiles"_s;
        QTest::newRow("no language") << QStringList{u"--language"_s, u"/nowhere/at-all.qm"_s} << u"at-all.qm"_s;
        QTest::newRow("in Russian") << QStringList{u"--language"_s, u"ru"_s, u"--data-dir"_s, u"/dev/null/profiles"_s}
                                    << u"Не удалось создать папку"_s;
    }

    void whatKeepsItFromStartingIsSaidInAWindow()
    {
        QFETCH(const QStringList, arguments);
        QFETCH(const QString, words);
        WindowProcess program(m_folder->path());
        QVERIFY(program.start(arguments));
        QVERIFY2(program.says(words), qPrintable(program.errors()));
        // It would have ended by itself without one.
        QVERIFY2(program.endWaiting(), qPrintable(program.errors()));
    }

    void aSecondStartRaisesTheFirst()
    {
        WindowProcess first(m_folder->path());
        QVERIFY(first.start(profile()));
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(lockFile()), 60'000);
        WindowProcess second(m_folder->path());
        QVERIFY(second.start(profile()));
        QCOMPARE(second.exitCode(), 0);
        QCOMPARE(second.output(), QString());
        QVERIFY2(first.says(u"another start asks for the window"_s), qPrintable(first.errors()));
        // Another profile is another program.
        WindowProcess other(m_folder->path());
        QVERIFY(other.start(profile() + QStringList{u"--profile"_s, u"bob"_s}));
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(m_folder->filePath(u"profiles/bob/lock"_s)), 60'000);
        QVERIFY(other.endWaiting());
        QVERIFY(first.endWaiting());
    }

    void aProfileThatAnotherDesktopUsesIsSaid()
    {
        // Another runtime folder stands for another desktop: the first one cannot be asked to come to the front.
        const QTemporaryDir elsewhere;
        WindowProcess first(elsewhere.path());
        QVERIFY(first.start(profile()));
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(lockFile()), 60'000);
        WindowProcess second(m_folder->path());
        QVERIFY(second.start(profile()));
        QVERIFY2(second.says(u"already runs with the profile"_s), qPrintable(second.errors()));
        QVERIFY(second.endWaiting());
        QVERIFY(first.endWaiting());
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

MORELIA_TEST(StartTest)
#include "tst_start.moc"

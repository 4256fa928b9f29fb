// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/app/commandline.h"
#include "tests/support/program/testprogram.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QTest>
#include <QUrl>

using namespace Morelia;
using namespace Qt::StringLiterals;

//! Reading the arguments, before there is a window.
class CommandLineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void namesOfProfiles_data();
    void namesOfProfiles();
    void whatIsOpened_data();
    void whatIsOpened();
};

void CommandLineTest::namesOfProfiles_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("good");

    QTest::newRow("a word") << u"work"_s << true;
    QTest::newRow("every sign") << u"_a.B-9_"_s << true;
    QTest::newRow("one digit") << u"7"_s << true;
    QTest::newRow("as long as may be") << QString(64, u'a') << true;
    QTest::newRow("too long") << QString(65, u'a') << false;
    QTest::newRow("empty") << QString() << false;
    QTest::newRow("a hidden folder") << u".work"_s << false;
    QTest::newRow("the folder above") << u".."_s << false;
    QTest::newRow("an option") << u"-work"_s << false;
    QTest::newRow("a path") << u"a/b"_s << false;
    QTest::newRow("a path of Windows") << uR"(a\b)"_s << false;
    QTest::newRow("a space") << u"a b"_s << false;
    QTest::newRow("a line") << u"work\n"_s << false;
    QTest::newRow("other letters") << u"работа"_s << false;
    QTest::newRow("other digits") << u"٣"_s << false;
}

void CommandLineTest::namesOfProfiles()
{
    QFETCH(const QString, name);
    QFETCH(const bool, good);

    const CommandLine commandLine({u"morelia"_s, u"--profile="_s + name});
    QCOMPARE(commandLine.action(), good ? CommandLine::Action::Run : CommandLine::Action::Refuse);
    QCOMPARE(commandLine.text().isEmpty(), good);
}

void CommandLineTest::whatIsOpened_data()
{
    QTest::addColumn<QString>("argument");
    QTest::addColumn<QUrl>("url");

    const QString here = QFileInfo(QCoreApplication::applicationFilePath()).absoluteFilePath();
    QTest::newRow("file") << here << QUrl::fromLocalFile(here);
    QTest::newRow("relative file") << QDir::current().relativeFilePath(here) << QUrl::fromLocalFile(here);
    QTest::newRow("URL of a file") << QUrl::fromLocalFile(here).toString() << QUrl::fromLocalFile(here);
    QTest::newRow("link") << u"morelia://join?server=a"_s << QUrl(u"morelia://join?server=a"_s);
    QTest::newRow("link in capitals") << u"MORELIA://join?server=a"_s << QUrl(u"morelia://join?server=a"_s);
    QTest::newRow("no file") << here + u".gone"_s << QUrl();
    QTest::newRow("folder") << QDir::currentPath() << QUrl();
    QTest::newRow("web page") << u"https://example.org/"_s << QUrl();
    QTest::newRow("nothing") << QString() << QUrl();
}

void CommandLineTest::whatIsOpened()
{
    QFETCH(const QString, argument);
    QFETCH(const QUrl, url);

    const CommandLine commandLine({u"morelia"_s, u"--background"_s, u"--"_s, argument});
    if (url.isEmpty()) {
        QCOMPARE(commandLine.action(), CommandLine::Action::Refuse);
        QVERIFY(commandLine.text().contains(argument));
        return;
    }
    QCOMPARE(commandLine.action(), CommandLine::Action::Run);
    QCOMPARE(commandLine.toOpen(), QList{url});
    QVERIFY(commandLine.background());
}

MORELIA_TEST(CommandLineTest)
#include "tst_commandline.moc"

// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/platform/autostart.h"
#include "tests/support/program/testprogram.h"

#include <QDir>
#include <QRegularExpression>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace Morelia;
using namespace Qt::StringLiterals;

//! The entry in the desktop's autostart folder.
class AutostartTest : public QObject
{
    Q_OBJECT

    QStringList entries() const { return QDir(folder()).entryList(QDir::Files); }
    QString folder() const { return m_folder->filePath(u"autostart"_s); }
    static QString program() { return u"morelia"_s; }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_folder = std::make_unique<QTemporaryDir>();
    }

    void theProgramStartsInTheTray()
    {
        const Autostart autostart(folder(), program, u"default"_s);
        QVERIFY(autostart.isPossible());
        QVERIFY(!autostart.isOn());
        QVERIFY(autostart.setOn(true));
        QVERIFY(autostart.isOn());
        QCOMPARE(entries(), QStringList{u"org.moreliatalk.morelia.desktop"_s});
        const QSettings entry(folder() + u"/org.moreliatalk.morelia.desktop"_s, QSettings::IniFormat);
        QCOMPARE(entry.value("Desktop Entry/Type").toString(), u"Application"_s);
        QCOMPARE(entry.value("Desktop Entry/Exec").toString(), u"morelia --background --profile default"_s);
        QVERIFY(autostart.setOn(false));
        QVERIFY(!autostart.isOn());
        QCOMPARE(entries(), QStringList());
        QVERIFY(autostart.setOn(false));
    }

    void eachProfileHasItsOwn()
    {
        const Autostart usual(folder(), program, u"default"_s);
        const Autostart work(folder(), program, u"work"_s);
        QVERIFY(work.setOn(true));
        QVERIFY(!usual.isOn());
        QVERIFY(usual.setOn(true));
        QVERIFY(work.setOn(false));
        QVERIFY(usual.isOn());
    }

    void whatCannotBeWrittenIsSaid()
    {
        QFile inTheWay(folder());
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        const Autostart autostart(folder(), program, u"default"_s);
        QVERIFY(!autostart.setOn(true));
        QVERIFY(!autostart.isOn());
    }

    void whatIsNotInstalledCannot() { QVERIFY(!Autostart::ofThisProgram(u"default"_s).isPossible()); }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

MORELIA_TEST(AutostartTest)
#include "tst_autostart.moc"

// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/controllers/settingscontroller.h"
#include "client/platform/appearance.h"
#include "client/platform/translations.h"
#include "client/settings/settings.h"
#include "tests/support/program/testprogram.h"

#include <QFile>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Morelia;
using namespace Qt::StringLiterals;

//! The settings of a profile, and the settings page.
class SettingsTest : public QObject
{
    Q_OBJECT

    QString path() const { return m_folder->filePath(u"settings.ini"_s); }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_folder = std::make_unique<QTemporaryDir>();
    }

    void aKeyInAFileIsSaid()
    {
        Settings settings(path());
        Translations translations;
        Appearance appearance;
        SettingsController controller(settings, translations, appearance, m_autostart);
        QSignalSpy changed(&controller, &SettingsController::keyNoticeChanged);
        QCOMPARE(controller.keyNotice(), QString());
        controller.setKeyInFile(true);
        QVERIFY(controller.keyNotice().contains(u"file"_s));
        QCOMPARE(changed.size(), 1);
        QCOMPARE(translations.use(u"en"_s), QString());
        QCOMPARE(changed.size(), 2); // in the new language
        controller.setKeyInFile(false);
        QCOMPARE(controller.keyNotice(), QString());
    }

    // In any language of the system, the first one of a run is no change.
    void aRestartIsNeededOnlyAfterAChange_data()
    {
        QTest::addColumn<QString>("system");
        QTest::newRow("none") << u"C"_s;
        QTest::newRow("English") << u"en_US"_s;
        QTest::newRow("one that is not built in") << u"mi_NZ"_s;
    }

    void aRestartIsNeededOnlyAfterAChange()
    {
        QFETCH(const QString, system);
        Settings settings(path());
        Translations translations;
        Appearance appearance;
        SettingsController controller(settings, translations, appearance, m_autostart);
        QVERIFY(!controller.restartNeeded());
        qputenv("LC_ALL", system.toLatin1());
        QCOMPARE(translations.use({}), QString());
        QVERIFY(!controller.restartNeeded());
        QFile other(m_folder->filePath(u"other.ts"_s));
        QVERIFY(other.open(QIODevice::WriteOnly));
        other.write("<!DOCTYPE TS><TS version=\"2.1\" language=\"eo\"></TS>");
        other.close();
        QCOMPARE(translations.use(other.fileName()), QString());
        QVERIFY(controller.restartNeeded());
        QCOMPARE(translations.use({}), QString());
        QVERIFY(!controller.restartNeeded());
    }

    void theLastFlowIsKept()
    {
        {
            Settings settings(path());
            QVERIFY(!settings.lastFlow());
            settings.setLastFlow({7, u"id/with = signs;\n[x]"_s});
        }
        {
            Settings settings(path());
            QCOMPARE(settings.lastFlow(), (FlowRef{7, u"id/with = signs;\n[x]"_s}));
            settings.setLastFlow({});
        }
        QVERIFY(!Settings(path()).lastFlow());
    }

    void whatNotificationsTellIsKept()
    {
        using Notifications = SettingsController::Notifications;
        Translations translations;
        Appearance appearance;
        {
            Settings settings(path());
            SettingsController controller(settings, translations, appearance, m_autostart);
            QSignalSpy changed(&controller, &SettingsController::notificationsChanged);
            QCOMPARE(controller.notifications(), Notifications::Texts);
            controller.setNotifications(Notifications::Names);
            controller.setNotifications(static_cast<Notifications>(7));
            QCOMPARE(changed.size(), 1);
        }
        Settings settings(path());
        QCOMPARE(
            SettingsController(settings, translations, appearance, m_autostart).notifications(), Notifications::Names);
        settings.setNotifications(u"louder"_s);
        QCOMPARE(
            SettingsController(settings, translations, appearance, m_autostart).notifications(), Notifications::Texts);
    }

    void quietHoursAndClosingAreKept()
    {
        using Closing = SettingsController::Closing;
        Translations translations;
        Appearance appearance;
        {
            Settings settings(path());
            SettingsController controller(settings, translations, appearance, m_autostart);
            QCOMPARE(controller.quiet(), false);
            QCOMPARE(controller.quietFrom(), 22 * 60);
            QCOMPARE(controller.notificationSound(), true);
            QCOMPARE(controller.closing(), Closing::Ask);
            controller.setQuiet(true);
            controller.setQuietFrom(23 * 60);
            controller.setQuietTo(0);
            controller.setQuietTo(24 * 60);
            controller.setQuietFrom(-1);
            controller.setNotificationSound(false);
            controller.setClosing(Closing::Tray);
            controller.setClosing(static_cast<Closing>(9));
        }
        Settings settings(path());
        const SettingsController controller(settings, translations, appearance, m_autostart);
        QCOMPARE(controller.quiet(), true);
        QCOMPARE(controller.quietFrom(), 23 * 60);
        QCOMPARE(controller.quietTo(), 0);
        QCOMPARE(controller.notificationSound(), false);
        QCOMPARE(controller.closing(), Closing::Tray);
        settings.setQuietHours({1'500, -3});
        QCOMPARE(controller.quietFrom(), QuietHours().from);
        settings.setClosing(u"explode"_s);
        QCOMPARE(controller.closing(), Closing::Ask);
    }

    void aDamagedFileReadsAsTheDefault()
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("[window]\nlastAccount=many\nlastFlow=f\n\0\xFF garbage");
        file.close();
        QVERIFY(!Settings(path()).lastFlow());
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    const Autostart m_autostart{{}, {}, u"default"_s};
};

MORELIA_GUI_TEST(SettingsTest)
#include "tst_settings.moc"

// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/accounts/keystore.h"
#include "client/accounts/secretvault.h"
#include "client/app/windowkeeper.h"
#include "client/controllers/appcontroller.h"
#include "client/core/core.h"
#include "client/media/fileintake.h"
#include "client/media/mediasweeper.h"
#include "client/media/smileyfolder.h"
#include "client/notifications/announcer.h"
#include "client/notifications/answers.h"
#include "client/notifications/desktopnotifier.h"
#include "client/platform/appearance.h"
#include "client/platform/computeridle.h"
#include "client/platform/desktoptray.h"
#include "client/platform/personwatch.h"
#include "client/platform/refusingnetworkfactory.h"
#include "client/platform/translations.h"
#include "client/settings/settings.h"

#include <QObject>
#include <QPointer>
#include <QQmlApplicationEngine>
#include <QTimer>
#include <QUrl>

#include <memory>

namespace Morelia {

//! Makes every object of the program, hands each what it needs, and ends them in the opposite order.
class CompositionRoot : public QObject
{
    Q_OBJECT

public:
    //! profile is open. Needs a running QApplication.
    CompositionRoot(const Profile &profile, Settings &settings, Translations &translations);
    ~CompositionRoot() override;

    //! Fetches the key, then opens the window; while the key takes long, a window that says so.
    //! background: no window where the desktop has a tray.
    void start(bool background);
    //! Files and links from the desktop: opened as soon as there is a window.
    void open(const QList<QUrl> &urls);
    //! Another start wants the window in front.
    void raiseWindow(const QByteArray &token);
    //! The session ends, or the system wants the program to end: nobody is asked any more.
    void endSession();

private:
    void onKey(const ProfileKey &key);
    void onNoKey(const QString &why);
    void build(const SecretKey &key);
    void openWaitingWindow();
    void openWindow();
    void watchPerson();
    void followClosing();
    void tellUnread();
    void announce();
    void tellShown();
    void tellRules();

    // Destroyed from the last to the first.
    const Profile &m_profile;
    Settings &m_settings;
    Translations &m_translations;
    Appearance m_appearance;
    SystemVault m_vault;
    KeyStore m_keyStore;
    std::unique_ptr<Core> m_core;
    std::unique_ptr<FileIntake> m_intake;
    std::unique_ptr<MediaSweeper> m_sweeper;
    std::unique_ptr<MediaController> m_mediaController;
    SettingsController m_settingsController;
    std::unique_ptr<SmileyFolder> m_smileys;
    std::unique_ptr<EmojiController> m_emoji;
    std::unique_ptr<PersonWatch> m_person;
    std::unique_ptr<ComputerIdle> m_computerIdle;
    DesktopTray m_tray;
    std::unique_ptr<AppController> m_app;
    DesktopNotifier m_notifier;
    std::unique_ptr<Announcer> m_announcer;
    std::unique_ptr<NotificationAnswers> m_answers;
    WindowKeeper m_windowKeeper;
    RefusingNetworkFactory m_networkFactory;
    QQmlApplicationEngine m_engine;
    QTimer m_patience; // until a window says that the key takes long
    QPointer<QObject> m_waitingWindow;
    QList<QUrl> m_toOpen;      // before there is a window
    bool m_background = false; // the window waits for the tray
};

} // namespace Morelia

// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/platform/autostart.h"
#include "client/settings/quiethours.h"
#include "models/entities/ids.h"

#include <QObject>
#include <QStringList>
#include <QtQmlIntegration/qqmlintegration.h>

#include <optional>

namespace Morelia {

class Appearance;
class Settings;
class Translations;

//! The settings page: its values and changes to them.
class SettingsController : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the application")

    //! Own names of the languages, the first one is "as the system".
    Q_PROPERTY(QStringList languages READ languages NOTIFY languageChanged)
    Q_PROPERTY(int language READ language WRITE setLanguage NOTIFY languageChanged)
    //! The toolkit's own texts keep their language until the next start.
    Q_PROPERTY(bool restartNeeded READ restartNeeded NOTIFY languageChanged)
    Q_PROPERTY(ColorScheme colorScheme READ colorScheme WRITE setColorScheme NOTIFY colorSchemeChanged)
    //! What notifications tell of new messages.
    Q_PROPERTY(Notifications notifications READ notifications WRITE setNotifications NOTIFY notificationsChanged)
    Q_PROPERTY(bool notificationSound READ notificationSound WRITE setNotificationSound NOTIFY notificationsChanged)
    //! Between the two minutes of the day nothing is told, while quiet is on.
    Q_PROPERTY(bool quiet READ quiet WRITE setQuiet NOTIFY notificationsChanged)
    Q_PROPERTY(int quietFrom READ quietFrom WRITE setQuietFrom NOTIFY notificationsChanged)
    Q_PROPERTY(int quietTo READ quietTo WRITE setQuietTo NOTIFY notificationsChanged)
    //! Chosen for the window's close button.
    Q_PROPERTY(Closing closing READ closing WRITE setClosing NOTIFY closingChanged)
    //! Morelia starts with the session, in the tray; canAutostart: this build and this system can do that.
    Q_PROPERTY(bool autostart READ autostart WRITE setAutostart NOTIFY autostartChanged)
    Q_PROPERTY(bool canAutostart READ canAutostart CONSTANT)
    //! Width of the list of flows in grid units; 0 when it was never set.
    Q_PROPERTY(qreal listWidth READ listWidth WRITE setListWidth NOTIFY listWidthChanged)
    //! The list shows unread flows only.
    Q_PROPERTY(bool unreadOnly READ unreadOnly WRITE setUnreadOnly NOTIFY unreadOnlyChanged)
    //! Where the key of the messages lies, when that is a file; else empty.
    Q_PROPERTY(QString keyNotice READ keyNotice NOTIFY keyNoticeChanged)
    Q_PROPERTY(QString version READ version CONSTANT)

public:
    enum class ColorScheme : quint8 { System, Light, Dark };
    Q_ENUM(ColorScheme)
    enum class Notifications : quint8 { Texts, Names, Nothing };
    Q_ENUM(Notifications)
    //! Tray: Morelia goes on there, where the desktop has one.
    enum class Closing : quint8 { Ask, Tray, End };
    Q_ENUM(Closing)

    SettingsController(Settings &settings, Translations &translations, Appearance &appearance,
        const Autostart &autostart, QObject *parent = nullptr);

    QStringList languages() const;
    int language() const;
    void setLanguage(int index);
    bool restartNeeded() const;
    ColorScheme colorScheme() const;
    void setColorScheme(ColorScheme scheme);
    //! Puts the kept scheme in force, at the start.
    void applyColorScheme();
    Notifications notifications() const;
    void setNotifications(Notifications notifications);
    bool notificationSound() const;
    void setNotificationSound(bool on);
    bool quiet() const;
    void setQuiet(bool on);
    int quietFrom() const;
    void setQuietFrom(int minute);
    int quietTo() const;
    void setQuietTo(int minute);
    //! A minute of the day in the form of the language.
    Q_INVOKABLE static QString minuteText(int minute);
    Closing closing() const;
    void setClosing(Closing closing);
    bool autostart() const;
    //! Says autostartChanged() also where it stays as it was, because the file cannot be written.
    void setAutostart(bool on);
    bool canAutostart() const;
    bool unreadOnly() const;
    void setUnreadOnly(bool on);
    qreal listWidth() const;
    void setListWidth(qreal gridUnits);
    QString keyNotice() const;
    //! The key of the profile lies in a file: the settings say so.
    void setKeyInFile(bool inFile);
    //! The flow that was open last.
    std::optional<FlowRef> lastFlow() const;
    std::optional<AccountId> currentAccount() const;
    void keepCurrentAccount(AccountId account);
    void keepLastFlow(const FlowRef &flow);
    QString version() const;

Q_SIGNALS:
    void languageChanged();
    void colorSchemeChanged();
    void notificationsChanged();
    void closingChanged();
    void autostartChanged();
    void listWidthChanged();
    void unreadOnlyChanged();
    void keyNoticeChanged();

private:
    void setQuietHours(const QuietHours &hours);

    Settings &m_settings;
    Translations &m_translations;
    Appearance &m_appearance;
    Autostart m_autostart;
    std::optional<QString> m_languageAtStart; // nothing before the first language is in force
    bool m_keyInFile = false;
};

} // namespace Morelia

// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/qml/fakes/recorder.h"

#include <QTime>

namespace Morelia {

class SettingsController : public Recorder
{
    Q_OBJECT
    QML_ELEMENT

    Q_PROPERTY(QStringList languages MEMBER m_languages CONSTANT)
    Q_PROPERTY(int language MEMBER m_language NOTIFY languageChanged)
    Q_PROPERTY(bool restartNeeded MEMBER m_restartNeeded NOTIFY languageChanged)
    Q_PROPERTY(ColorScheme colorScheme MEMBER m_colorScheme NOTIFY colorSchemeChanged)
    Q_PROPERTY(Notifications notifications MEMBER m_notifications NOTIFY notificationsChanged)
    Q_PROPERTY(bool notificationSound MEMBER m_notificationSound NOTIFY notificationsChanged)
    Q_PROPERTY(bool quiet MEMBER m_quiet NOTIFY notificationsChanged)
    Q_PROPERTY(int quietFrom MEMBER m_quietFrom NOTIFY notificationsChanged)
    Q_PROPERTY(int quietTo MEMBER m_quietTo NOTIFY notificationsChanged)
    Q_PROPERTY(Closing closing MEMBER m_closing NOTIFY closingChanged)
    Q_PROPERTY(bool autostart MEMBER m_autostart NOTIFY autostartChanged)
    Q_PROPERTY(bool canAutostart MEMBER m_canAutostart CONSTANT)
    Q_PROPERTY(bool unreadOnly MEMBER m_unreadOnly NOTIFY unreadOnlyChanged)
    Q_PROPERTY(qreal listWidth MEMBER m_listWidth NOTIFY listWidthChanged)
    Q_PROPERTY(QString keyNotice MEMBER m_keyNotice NOTIFY keyNoticeChanged)
    Q_PROPERTY(QString version MEMBER m_version CONSTANT)

public:
    enum class ColorScheme : quint8 { System, Light, Dark };
    Q_ENUM(ColorScheme)
    enum class Notifications : quint8 { Texts, Names, Nothing };
    Q_ENUM(Notifications)
    enum class Closing : quint8 { Ask, Tray, End };
    Q_ENUM(Closing)

    using Recorder::Recorder;

    Q_INVOKABLE static QString minuteText(int minute)
    {
        return QTime(0, 0).addSecs(minute * 60).toString(QStringLiteral("hh:mm"));
    }

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
    QStringList m_languages{QStringLiteral("As the system"), QStringLiteral("English"), QStringLiteral("Русский")};
    QString m_version = QStringLiteral("0.1.0");
    qreal m_listWidth = 0;
    bool m_unreadOnly = false;
    int m_language = 0;
    ColorScheme m_colorScheme = ColorScheme::System;
    int m_quietFrom = 22 * 60;
    int m_quietTo = 8 * 60;
    Notifications m_notifications = Notifications::Texts;
    Closing m_closing = Closing::Ask;
    bool m_notificationSound = true;
    bool m_quiet = false;
    bool m_autostart = false;
    bool m_canAutostart = true;
    bool m_restartNeeded = false;
    QString m_keyNotice;
};

} // namespace Morelia

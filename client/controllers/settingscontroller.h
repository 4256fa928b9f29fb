// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

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
    //! Width of the list of flows in grid units; 0 when it was never set.
    Q_PROPERTY(qreal listWidth READ listWidth WRITE setListWidth NOTIFY listWidthChanged)
    //! Where the key of the messages lies, when that is a file; else empty.
    Q_PROPERTY(QString keyNotice READ keyNotice NOTIFY keyNoticeChanged)
    Q_PROPERTY(QString version READ version CONSTANT)

public:
    enum class ColorScheme : quint8 { System, Light, Dark };
    Q_ENUM(ColorScheme)
    enum class Notifications : quint8 { Texts, Names, Nothing };
    Q_ENUM(Notifications)

    SettingsController(
        Settings &settings, Translations &translations, Appearance &appearance, QObject *parent = nullptr);

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
    void listWidthChanged();
    void keyNoticeChanged();

private:
    Settings &m_settings;
    Translations &m_translations;
    Appearance &m_appearance;
    std::optional<QString> m_languageAtStart; // nothing before the first language is in force
    bool m_keyInFile = false;
};

} // namespace Morelia

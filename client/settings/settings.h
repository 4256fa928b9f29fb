// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/settings/quiethours.h"
#include "models/entities/ids.h"

#include <QRect>
#include <QSettings>
#include <QString>
#include <QStringList>

#include <optional>

namespace Morelia {

//! Choices of one profile that are no secret, in a file of its folder. A damaged or foreign value reads as the default.
class Settings
{
public:
    explicit Settings(const QString &path);

    //! Place and size of the window in pixels of the desktop; a null rectangle when it was never kept.
    QRect windowGeometry() const;
    void setWindowGeometry(const QRect &geometry);
    bool windowMaximized() const;
    void setWindowMaximized(bool maximized);

    //! Width of the list of flows in grid units; 0 when it was never kept.
    qreal listWidth() const;
    void setListWidth(qreal gridUnits);

    //! The list shows unread flows only.
    bool unreadOnly() const;
    void setUnreadOnly(bool on);

    //! The flow that was open last.
    std::optional<FlowRef> lastFlow() const;
    void setLastFlow(const FlowRef &flow);

    //! The account that was chosen last.
    std::optional<AccountId> currentAccount() const;
    void setCurrentAccount(AccountId account);

    //! Code of a language; empty means as the system.
    QString language() const;
    void setLanguage(const QString &code);

    //! "system", "light" or "dark".
    QString colorScheme() const;
    void setColorScheme(const QString &name);

    //! What notifications tell: "texts", "names" or "nothing".
    QString notifications() const;
    void setNotifications(const QString &name);
    bool notificationSound() const;
    void setNotificationSound(bool on);
    //! The hours in which nothing is told, whether they count or not.
    QuietHours quietHours() const;
    void setQuietHours(const QuietHours &hours);
    bool quietHoursOn() const;
    void setQuietHoursOn(bool on);

    //! Chosen for the window's close button: "ask", "tray" or "end".
    QString closing() const;
    void setClosing(const QString &name);

    //! Emoji that were chosen last, the latest first, at most maxRecentEmoji. They may lie here readable: signs out of a
    //! list that everybody has, chosen in no particular text, tell no word that was written.
    static constexpr qsizetype maxRecentEmoji = 32;
    QStringList recentEmoji() const;
    void setRecentEmoji(const QStringList &signs);

    //! Colour of skin of emoji: 0 for none, 1 for the lightest, to 5.
    int skinTone() const;
    void setSkinTone(int tone);

    //! Port of the built-in server; 0 when it never ran.
    quint16 serverPort() const;
    void setServerPort(quint16 port);

    //! Random name under which the key store keeps this profile's key; made at the first call.
    QString keyName();

    //! Writes to disk now.
    void sync();

private:
    QSettings m_file;
};

} // namespace Morelia

// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/notifications/notifier.h"

#include <QHash>
#include <QPixmap>
#include <QPointer>

#include <functional>

class KNotification;

namespace Morelia {

//! Notifications of the desktop, by KNotifications. Where no notification service runs nothing is shown.
class DesktopNotifier final : public Notifier
{
    Q_OBJECT

public:
    explicit DesktopNotifier(QObject *parent = nullptr);
    //! Withdraws all.
    ~DesktopNotifier() override;

    //! Makes faces of the keys of pictures; without it, and for an empty one, there are letters.
    void setPictures(const std::function<QPixmap(const QString &key)> &pictures) { m_pictures = pictures; }

    void show(const Notification &notification) override;
    void withdraw(const FlowRef &flow) override;
    void showSummary(const QString &title, const QStringList &lines, bool sound) override;
    void withdrawSummary() override;

private:
    QPixmap faceOf(const Notification &notification) const;
    KNotification *make(const QString &title, const QStringList &lines, const FlowRef &flow, bool sound);

    std::function<QPixmap(const QString &key)> m_pictures;
    QHash<FlowRef, QPointer<KNotification>> m_shown;
    QPointer<KNotification> m_summary;
};

} // namespace Morelia

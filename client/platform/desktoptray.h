// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/platform/tray.h"

#include <memory>

class KStatusNotifierItem;
class QMenu;

namespace Morelia {

//! The tray by KStatusNotifierItem. The icon is made when the desktop says that it has a tray.
class DesktopTray final : public Tray
{
    Q_OBJECT

public:
    //! Needs a QApplication when start() is called.
    explicit DesktopTray(QObject *parent = nullptr);
    ~DesktopTray() override;

    //! Looks for a tray, now and from now on.
    void start();
    //! The language has changed.
    void retranslate();

    bool isAvailable() const override { return m_available; }
    void setUnread(int count) override;

private Q_SLOTS:
    void ask();

private:
    void setAvailable(bool available);
    void makeItem();
    void paint();

    std::unique_ptr<KStatusNotifierItem> m_item;
    QMenu *m_menu = nullptr; // the item's
    int m_unread = 0;
    bool m_available = false;
};

} // namespace Morelia

// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QTimer>
#include <QVariantMap>

class QWindow;

namespace Morelia {

class Settings;

//! Brings the window back as it was.
class WindowKeeper : public QObject
{
    Q_OBJECT

public:
    explicit WindowKeeper(Settings &settings, QObject *parent = nullptr);

    //! Initial properties of a window: place and size, as far as they were kept and fit a screen of today.
    QVariantMap initialProperties() const;
    //! Keeps place and size of the window from now on.
    void watch(QWindow *window);
    //! Shows the window in front of others, as far as the desktop allows. token: see SingleStart.
    void raise(const QByteArray &token);

private:
    void note();
    void save();

    Settings &m_settings;
    QWindow *m_window = nullptr;
    QTimer m_delay;
};

} // namespace Morelia

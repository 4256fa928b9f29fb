// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/controllers/appcontroller.h"
#include "client/core/core.h"
#include "client/media/fileintake.h"
#include "client/platform/appearance.h"
#include "client/platform/translations.h"
#include "client/settings/settings.h"
#include "tests/client/faketray.h"
#include "tests/qml/probe.h"
#include "tests/support/loopback/loopbackhub.h"
#include "tests/support/protocol/virtualclock.h"

#include <QQmlApplicationEngine>
#include <QTemporaryDir>

#include <memory>

class QQuickItem;
class QQuickWindow;

namespace Morelia::Test {

//! The window of the program, all of it, over the loop-back protocol; with eyes and hands.
class LoopbackWindow
{
public:
    explicit LoopbackWindow(LoopbackHub &hub);
    ~LoopbackWindow();
    Q_DISABLE_COPY_MOVE(LoopbackWindow)

    //! False when it does not open.
    bool open();

    //! The visible item whose accessible name is, or holds, these words; null without one.
    QQuickItem *named(const QString &name) const;
    QQuickItem *holding(const QString &words) const;
    //! Accessible names of all that is visible.
    QStringList names() const;
    QString descriptionOf(QQuickItem *item) const;
    void click(QQuickItem *item);
    void type(const QString &text);

    VirtualClock &clock() { return *m_clock; }
    AppController &app() { return *m_app; }
    QQuickWindow *window() const { return m_window; }

private:
    QTemporaryDir m_folder;
    const SecretKey m_key = SecretKey::generate();
    Profile m_profile;
    Settings m_settings;
    Translations m_translations;
    Appearance m_appearance;
    VirtualClock *m_clock; // of the core
    std::unique_ptr<Core> m_core;
    FileIntake m_intake;
    std::unique_ptr<MediaController> m_media;
    SettingsController m_settingsController;
    FakeTray m_tray;
    EmojiController m_emoji;
    std::unique_ptr<AppController> m_app;
    Probe m_probe;
    std::unique_ptr<QQmlApplicationEngine> m_engine;
    QQuickWindow *m_window = nullptr;
};

} // namespace Morelia::Test

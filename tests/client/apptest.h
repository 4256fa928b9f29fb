// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/controllers/appcontroller.h"
#include "client/platform/appearance.h"
#include "client/platform/translations.h"
#include "tests/client/clientfixture.h"
#include "tests/client/faketray.h"
#include "tests/support/protocol/virtualclock.h"

#include <QObject>

#include <memory>

namespace Morelia::Test {

//! Base of tests of the application's controllers, on what a fixture holds.
class AppTest : public QObject
{
protected:
    void makeFixture();
    void stop();

    //! Makes the parts of the application that the fixture does not have.
    void makeParts();
    //! The application alone.
    void makeAppOfParts();
    //! Both.
    void makeApp();
    AdapterScript &script() { return m_fixture->script; }

    VirtualClock m_clock;
    std::unique_ptr<ClientFixture> m_fixture;
    Translations m_translations;
    Appearance m_appearance;
    std::unique_ptr<SettingsController> m_settings;
    std::unique_ptr<MediaController> m_media;
    FakeTray m_tray;
    std::unique_ptr<EmojiController> m_emoji;
    std::unique_ptr<AppController> m_app;
    AccountId m_account = 0;
};

} // namespace Morelia::Test

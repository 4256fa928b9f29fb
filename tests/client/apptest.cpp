// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/client/apptest.h"

#include <QRegularExpression>
#include <QTest>

namespace Morelia::Test {

using namespace Qt::StringLiterals;

void AppTest::makeFixture()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_fixture = std::make_unique<ClientFixture>();
}

void AppTest::stop()
{
    m_app.reset();
    m_emoji.reset();
    m_media.reset();
    m_settings.reset();
    m_fixture.reset();
}

void AppTest::makeParts()
{
    m_settings = std::make_unique<SettingsController>(
        m_fixture->settings(), m_translations, m_appearance, Autostart({}, {}, u"test"_s));
    m_media = std::make_unique<MediaController>(m_fixture->files(), m_fixture->folder() + u"/downloads"_s,
        QStringList{m_fixture->folder() + u"/opened"_s}, LinkOpener([](const QUrl &) { return true; }),
        FileDragger([](const std::unique_ptr<QMimeData> &, const QPixmap &) { return false; }), m_clock);
    m_emoji = std::make_unique<EmojiController>(m_fixture->settings());
}

void AppTest::makeApp()
{
    makeParts();
    makeAppOfParts();
}

void AppTest::makeAppOfParts()
{
    m_app = std::make_unique<AppController>(
        m_fixture->core(), *m_settings, *m_media, m_fixture->intake(), *m_emoji, m_tray);
}

} // namespace Morelia::Test

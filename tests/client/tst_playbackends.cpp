// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/client/apptest.h"
#include "tests/support/program/testprogram.h"

#include <QTest>

using namespace Morelia;
using namespace Morelia::Test;
using namespace Qt::StringLiterals;

//! What plays ends with the open flow and with the window. A file that cannot be played takes the place as well, and needs
//! no library.
class PlaybackEndsTest : public AppTest
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { stop(); }

    void withTheOpenFlow();
    void withTheWindow();

private:
    PlaybackController &playback() { return *m_app->media()->playback(); }
    void play();
};

void PlaybackEndsTest::init()
{
    makeFixture();
    m_account = m_fixture->addAccountWithFlows();
    m_fixture->load();
    makeApp();
    Q_EMIT m_fixture->accounts().loaded();
    QTRY_COMPARE(m_app->flows()->count(), 3);
    Message message = ClientFixture::message(u"r1"_s, 1, u"ann"_s, {});
    message.localId = u"1"_s;
    message.attachments = {{.kind = AttachmentKind::Audio,
        .name = u"a"_s,
        .mime = {},
        .size = 5,
        .cacheKey = m_fixture->files().put("words").value_or(QString())}};
    await(m_fixture->store().apply(m_account, ClientFixture::batch({message})));
}

void PlaybackEndsTest::play()
{
    m_app->openFlow(m_account, u"g"_s);
    QTRY_VERIFY(m_app->flow()->messages()->rowOf(u"1"_s) >= 0);
    playback().toggle(u"1"_s);
    QCOMPARE(playback().localId(), u"1"_s);
}

void PlaybackEndsTest::withTheOpenFlow()
{
    play();
    m_app->openFlow(m_account, u"n"_s);
    QVERIFY(playback().localId().isEmpty());
    play();
    m_app->closeFlow();
    QVERIFY(playback().localId().isEmpty());
}

void PlaybackEndsTest::withTheWindow()
{
    play();
    m_app->closing()->hide();
    QVERIFY(playback().localId().isEmpty());
}

MORELIA_GUI_TEST(PlaybackEndsTest)
#include "tst_playbackends.moc"

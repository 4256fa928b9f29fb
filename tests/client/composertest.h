// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/controllers/composercontroller.h"
#include "tests/client/clientfixture.h"
#include "tests/support/protocol/virtualclock.h"

#include <QObject>

#include <memory>

namespace Morelia::Test {

//! Base of tests of the composer: one account that is online, with its flows.
class ComposerTest : public QObject
{
protected:
    void start();
    void stop();

    std::unique_ptr<ComposerController> make(const QString &flowId = QStringLiteral("g"));
    AdapterScript &script() { return m_fixture->script; }
    //! Messages that the server has not confirmed, in order.
    QStringList sentTexts();
    //! Gives the store an own message that the server has; returns its local id.
    LocalId ownMessage(const QString &text, OrderKey order);

    //! Advances the composer's clock by a second, then returns ask().
    template <typename Ask>
    auto afterAWhile(Ask ask)
    {
        m_clock.advance(std::chrono::seconds(1));
        return ask();
    }
    //! The stored draft of "g", a second later.
    Draft draftAfterAWhile();
    //! The composer has nothing left to do, a second later.
    bool isCalm(const ComposerController &composer);

    VirtualClock m_clock; // outlives the fixture and every composer
    std::unique_ptr<ClientFixture> m_fixture;
    std::unique_ptr<EmojiController> m_emoji;
    AccountId m_account = 0;
};

} // namespace Morelia::Test

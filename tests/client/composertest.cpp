// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/client/composertest.h"

#include <QRegularExpression>
#include <QTest>

namespace Morelia::Test {

using namespace Qt::StringLiterals;

void ComposerTest::start()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_fixture = std::make_unique<ClientFixture>();
    m_emoji = std::make_unique<EmojiController>(m_fixture->settings());
    m_account = m_fixture->addAccountWithFlows();
    m_fixture->load();
    script().enter(SessionState::Online);
    QTRY_COMPARE(m_fixture->accounts().current()->status().state, SessionState::Online);
}

void ComposerTest::stop()
{
    // Also after a failure: a store that is held does not end.
    m_fixture->faults.letGo();
    m_emoji.reset();
    m_fixture.reset();
}

std::unique_ptr<ComposerController> ComposerTest::make(const QString &flowId)
{
    return std::make_unique<ComposerController>(
        FlowRef{m_account, flowId}, m_fixture->store(), m_fixture->accounts(), m_clock, m_fixture->intake(), *m_emoji);
}

Draft ComposerTest::draftAfterAWhile()
{
    return afterAWhile([this] { return await(m_fixture->store().draft({m_account, u"g"_s})); });
}

bool ComposerTest::isCalm(const ComposerController &composer)
{
    return afterAWhile([&composer] { return !composer.isBusy(); });
}

QStringList ComposerTest::sentTexts()
{
    QStringList texts;
    const QList<OutboxItem> items = await(m_fixture->store().outbox(m_account));
    for (const OutboxItem &item : items) {
        if (const auto *message = std::get_if<SendMessage>(&item.command))
            texts.append(message->body.text);
    }
    return texts;
}

LocalId ComposerTest::ownMessage(const QString &text, OrderKey order)
{
    Message own = ClientFixture::message(u"r%1"_s.arg(order), order, u"me"_s, text);
    own.localId = newLocalId();
    await(m_fixture->store().apply(m_account, ClientFixture::batch({own})));
    return own.localId;
}

} // namespace Morelia::Test

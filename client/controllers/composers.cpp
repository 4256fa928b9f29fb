// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/controllers/composers.h"

#include "client/controllers/composercontroller.h"

namespace Morelia {

Composers::Composers(Store &store, AccountManager &accounts, Clock &clock, FileIntake &intake, EmojiController &emoji)
    : m_store(store)
    , m_accounts(accounts)
    , m_clock(clock)
    , m_intake(intake)
    , m_emoji(emoji)
{}

Composers::~Composers() = default;

std::shared_ptr<ComposerController> Composers::of(const FlowRef &flow)
{
    forgetIdle();
    std::shared_ptr<ComposerController> &composer = m_composers[flow];
    if (!composer)
        composer = std::make_shared<ComposerController>(flow, m_store, m_accounts, m_clock, m_intake, m_emoji);
    return composer;
}

void Composers::discard(const FlowRef &flow)
{
    if (const auto composer = m_composers.value(flow))
        composer->discard();
}

void Composers::forgetIdle()
{
    m_composers.removeIf([](const auto &entry) { return entry.value().use_count() == 1 && !entry.value()->isBusy(); });
}

} // namespace Morelia

// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/entities/ids.h"

#include <QHash>

#include <memory>

namespace Morelia {

class AccountManager;
class Clock;
class ComposerController;
class EmojiController;
class FileIntake;
class Store;

//! The composers of all flows. A composer with text that is not stored yet, or with an unfinished edit, is kept when its
//! view closes.
class Composers
{
public:
    //! All must outlive this.
    Composers(Store &store, AccountManager &accounts, Clock &clock, FileIntake &intake, EmojiController &emoji);
    ~Composers();
    Q_DISABLE_COPY_MOVE(Composers)

    std::shared_ptr<ComposerController> of(const FlowRef &flow);
    //! The flow was deleted: what is being written there goes.
    void discard(const FlowRef &flow);

private:
    void forgetIdle();

    Store &m_store;
    AccountManager &m_accounts;
    Clock &m_clock;
    FileIntake &m_intake;
    EmojiController &m_emoji;
    QHash<FlowRef, std::shared_ptr<ComposerController>> m_composers;
};

} // namespace Morelia

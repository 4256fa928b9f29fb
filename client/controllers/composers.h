// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/entities/ids.h"

#include <QHash>

#include <memory>

namespace Morelia {

class AccountManager;
class ComposerController;
class FileIntake;
class Store;

//! The composers of all flows. One whose words the store does not have yet, or that holds an edit, outlives its view: who
//! comes back finds everything as it was.
class Composers
{
public:
    //! All must outlive this.
    Composers(Store &store, AccountManager &accounts, FileIntake &intake);
    ~Composers();
    Q_DISABLE_COPY_MOVE(Composers)

    std::shared_ptr<ComposerController> of(const FlowRef &flow);

private:
    void forgetIdle();

    Store &m_store;
    AccountManager &m_accounts;
    FileIntake &m_intake;
    QHash<FlowRef, std::shared_ptr<ComposerController>> m_composers;
};

} // namespace Morelia

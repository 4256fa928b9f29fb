// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/result.h"
#include "models/entities/command.h"
#include "models/entities/ids.h"

#include <QFuture>
#include <QSet>

namespace Morelia {

class Store;

//! Gives messages that leave the pictures of smileys that their flow has not had.
class SmileyCourier
{
public:
    //! store must outlive this.
    SmileyCourier(AccountId account, Store &store);

    //! The message uses smileys, or earlier ones of its flow wait for a message that takes them along.
    bool mayComplete(const Command &command) const;
    //! The message with the pictures that are due as it leaves; without any where they cannot be read. Finishes on the
    //! thread of context, unless that goes.
    QFuture<SendMessage> complete(const SendMessage &message, QObject *context);

private:
    const AccountId m_account;
    Store &m_store;
    QSet<QString> m_owing; // flows that are to get pictures with a later message
};

} // namespace Morelia

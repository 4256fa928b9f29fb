// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/result.h"
#include "models/entities/ids.h"

#include <QFuture>
#include <QSet>

namespace Morelia {

class AccountManager;
class Store;

//! The outcome of forwarding messages.
struct Forwarded
{
    int wanted = 0;
    int sent = 0;
    //! Why the others were left out.
    bool someAreGone = false;      //!< deleted, or not here any more
    bool someCannotBeRead = false; //!< withheld by the server, or damaged on the disk
    bool someLackTheirFile = false;
};

//! Sends the words and the files of messages to another flow, also of another account: in the order of the conversation,
//! each once, all that can go or none. named: with their first authors, else only as something that was forwarded. NotFound
//! without the account. Both must outlive the future.
QFuture<Result<Forwarded>> forwardMessages(Store &store, AccountManager &accounts, const FlowRef &from,
    const QSet<LocalId> &ids, const FlowRef &to, bool named);

//! In words, how many of the messages were left out and why; empty where none was.
QString leftOutText(const Forwarded &forwarded);

} // namespace Morelia

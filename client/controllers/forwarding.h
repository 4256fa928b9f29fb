// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/result.h"
#include "models/entities/ids.h"

#include <QFuture>

namespace Morelia {

class AccountManager;
class Store;

//! Sends the words and the file of a message to another flow, also of another account. named: with its first author, else
//! only as something that was forwarded. NotFound when nothing of it can be sent. Both must outlive the future.
QFuture<Result<>> forwardMessage(
    Store &store, AccountManager &accounts, const FlowRef &from, const LocalId &localId, const FlowRef &to, bool named);

} // namespace Morelia

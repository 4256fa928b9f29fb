// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "models/base/error.h"

#include <chrono>
#include <functional>
#include <optional>

namespace Morelia {

//! Every kind of read and write that a store does: one for each method of Store that gives a future, with its name.
enum class StoreOperation : quint8 {
    AddAccount,
    SetIdentity,
    UpdateAccount,
    RemoveAccount,
    Accounts,
    Apply,
    SyncState,
    Enqueue,
    Outbox,
    CountUnsent,
    SetOutboxState,
    NoteSent,
    Finish,
    Discard,
    Flows,
    LatestFlows,
    Flow,
    ChatWith,
    Messages,
    MessagesById,
    Users,
    User,
    OwnId,
    Members,
    MessageByRemoteId,
    LastOwnMessage,
    FirstUnread,
    OrderAt,
    OriginalBody,
    OriginalBodies,
    MarkRead,
    Choose,
    SaveDraft,
    Draft,
    CountDrafts,
    CountSaved,
    FileKeys,
    DueSmileys,
    DeleteHere,
    Shared,
    Requests,
    Answer,
    BlockedPeople,
    Unblock,
    SetProfile,
    NoteMaking,
    NoteMade,
    Sweep,
    CountPictures,
};
inline constexpr int storeOperations = static_cast<int>(StoreOperation::CountPictures) + 1;

//! Lets an operation fail as if the disk had failed: for tests. Called on the store's threads; for a write after its work
//! and before the commit.
using FaultHook = std::function<std::optional<Error>(StoreOperation operation)>;

struct StoreOptions
{
    qint64 quota = 0; //!< bytes that the file may take at most, 0 for no limit; beyond it the disk counts as full
    //! How long a write waits for another program that holds the file.
    std::chrono::milliseconds busyPatience = std::chrono::seconds(30);
    FaultHook fault = {};
};

} // namespace Morelia

// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "models/entities/delta.h"
#include "models/store/messagemerger.h"
#include "models/store/writecontext.h"

namespace Morelia {

//! Applies a batch of facts, and then its cursors, inside the caller's transaction.
class DeltaWriter
{
public:
    DeltaWriter(const WriteContext &context, AccountId account);

    void apply(const DeltaBatch &batch);

private:
    void applyOne(const UserSeen &delta);
    void applyOne(const FlowSeen &delta);
    void applyOne(const MessageSeen &delta);
    void applyOne(const MessageGone &delta);
    void applyOne(const RangeKnown &delta);
    void applyOne(const WatermarkSeen &delta);
    void applyOne(const ReactionsSeen &delta);
    void applyOne(const PersonReacted &delta);
    void applyOne(const SmileySeen &delta);
    void applyOne(const ProfileTold &delta);
    void noteUser(const QString &userId);
    void settleRequests(bool firstSync);
    void bringBack();
    void markAllRead();

    WriteContext m_context;
    AccountId m_account = 0;
    MessageMerger m_merger;
    QStringList m_newFlows; // those that the server has told about for the first time
};

} // namespace Morelia

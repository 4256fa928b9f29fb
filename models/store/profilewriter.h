// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "models/base/result.h"
#include "models/entities/command.h"
#include "models/entities/delta.h"
#include "models/store/flowtable.h"
#include "models/store/outboxtable.h"
#include "models/store/usertable.h"
#include "models/store/writecontext.h"

namespace Morelia {

//! Keeps the profile cards of people, and table flow_profile: which flows have had the own one. Works inside the caller's
//! transaction.
class ProfileWriter
{
public:
    ProfileWriter(const WriteContext &context, AccountId account);

    //! See Store::setProfile().
    [[nodiscard]] Result<ProfileCard> setOwn(const ProfileCard &card);
    //! A card came with the flow. True when it is newer than the known one.
    [[nodiscard]] bool take(const ProfileTold &told);
    //! Puts the own card into a command that is to go into the outbox. False when the flow has had it, or will get it from a
    //! command that is there. Those that wait with an older one leave the outbox.
    [[nodiscard]] bool complete(TellProfile &command, QList<LocalId> &superseded);
    //! The flow has had this revision, or its server refuses it.
    void noteTold(const QString &flowId, qint64 revision);

private:
    QString ownId();
    qint64 toldRevision(FlowRowId flow);

    WriteContext m_context;
    AccountId m_account = 0;
    FlowTable m_flows;
    UserTable m_users;
    OutboxTable m_outbox;
};

} // namespace Morelia

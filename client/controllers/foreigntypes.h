// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/lists/flowlistmodel.h"
#include "models/lists/jumplistmodel.h"
#include "models/lists/memberlistmodel.h"
#include "models/lists/messagelistmodel.h"
#include "models/lists/sharedlistmodel.h"
#include "models/lists/userlistmodel.h"

#include <QtQmlIntegration/qqmlintegration.h>

// The list models know nothing of QML; this makes their types known there.
namespace Morelia {

//! FlowListModel for QML.
struct FlowListModelForeign
{
    Q_GADGET
    QML_FOREIGN(Morelia::FlowListModel)
    QML_NAMED_ELEMENT(FlowListModel)
    QML_UNCREATABLE("made by the application")
};

//! JumpListModel for QML.
struct JumpListModelForeign
{
    Q_GADGET
    QML_FOREIGN(Morelia::JumpListModel)
    QML_NAMED_ELEMENT(JumpListModel)
    QML_UNCREATABLE("made by the application")
};

//! MessageListModel for QML.
struct MessageListModelForeign
{
    Q_GADGET
    QML_FOREIGN(Morelia::MessageListModel)
    QML_NAMED_ELEMENT(MessageListModel)
    QML_UNCREATABLE("made by the application")
};

//! MemberListModel for QML.
struct MemberListModelForeign
{
    Q_GADGET
    QML_FOREIGN(Morelia::MemberListModel)
    QML_NAMED_ELEMENT(MemberListModel)
    QML_UNCREATABLE("made by the application")
};

//! SharedListModel for QML.
struct SharedListModelForeign
{
    Q_GADGET
    QML_FOREIGN(Morelia::SharedListModel)
    QML_NAMED_ELEMENT(SharedListModel)
    QML_UNCREATABLE("made by the application")
};

//! UserListModel for QML.
struct UserListModelForeign
{
    Q_GADGET
    QML_FOREIGN(Morelia::UserListModel)
    QML_NAMED_ELEMENT(UserListModel)
    QML_UNCREATABLE("made by the application")
};

} // namespace Morelia

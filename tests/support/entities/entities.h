// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/entities/flow.h"
#include "models/entities/message.h"
#include "models/entities/user.h"

//! People, flows and messages as tests begin with them.
namespace Morelia::Test {

//! A message of somebody in flow "f".
Message message(
    const QString &remoteId, OrderKey order, const QString &text, const QString &sender = QStringLiteral("ann"));
//! A chat of "me" and "ann" with id "f".
Flow chat();
//! A group of "me", "ann" and "bob".
Flow group(const QString &id = QStringLiteral("g"));
User user(const QString &id, const QString &name);

} // namespace Morelia::Test

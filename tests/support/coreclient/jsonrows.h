// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/store/records.h"

#include <QJsonObject>

namespace Morelia::Test {

QJsonObject toJson(const FlowRow &row);
QJsonObject toJson(const MessageRow &row);
QJsonObject toJson(const User &user);
//! "queued", "sending", …; "none" for messages of others.
QString nameOf(DeliveryState state);
//! "offline", "connecting", …
QString nameOf(SessionState state);

} // namespace Morelia::Test

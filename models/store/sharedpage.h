// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "models/store/records.h"

namespace Morelia {

//! What people share in a flow.
enum class SharedKind : quint8 { Pictures, Files, Links };

//! Which messages with something shared to read: those before a place, the newest first.
struct SharedQuery
{
    SharedKind kind = SharedKind::Pictures;
    OrderKey before = newestAnchor;
    int count = 0;
};

//! The answer: fewer than were wanted, or none, where much had to be looked through.
struct SharedPage
{
    QList<MessageRow> rows;
    OrderKey next = 0; //!< go on before this place; 0: nothing is older
};

} // namespace Morelia

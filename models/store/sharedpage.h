// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "models/store/records.h"

namespace Morelia {

//! What people share in a flow.
enum class SharedKind : quint8 { Pictures, Files, Links };

//! Which messages with something shared to read: those before a place, the newest first; or, where it is given, those
//! after a place, the oldest first.
struct SharedQuery
{
    SharedKind kind = SharedKind::Pictures;
    OrderKey before = newestAnchor;
    int count = 0;
    std::optional<OrderKey> after = {};
};

//! The answer: fewer than were wanted, or none, where much had to be looked through. Rows of one place stay together.
struct SharedPage
{
    QList<MessageRow> rows;
    OrderKey next = 0; //!< go on before this place, or after it; 0: there are no more
};

//! Where to count pictures: strictly between two places.
struct PictureRange
{
    OrderKey before = newestAnchor;
    OrderKey after = 0;
};

//! The answer: so many as were found in the part that was looked through.
struct PictureCount
{
    int count = 0;
    OrderKey next = 0; //!< go on before this place; 0: all are counted
};

} // namespace Morelia

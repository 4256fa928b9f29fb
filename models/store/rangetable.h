// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "models/entities/message.h"
#include "models/store/sealeddatabase.h"

#include <optional>

namespace Morelia {

//! Table known_range: the parts of a flow of which nothing is missing. Ranges never touch each other.
class RangeTable
{
public:
    struct Range
    {
        OrderKey low = 0;
        OrderKey high = 0;
    };

    explicit RangeTable(SealedDatabase &database);

    //! Adds a range and unites it with those that it overlaps or touches. True when something changed.
    [[nodiscard]] bool add(qint64 flow, OrderKey low, OrderKey high);
    //! The range around a place.
    std::optional<Range> around(qint64 flow, OrderKey order);
    //! The last range.
    std::optional<Range> newest(qint64 flow);

private:
    SealedDatabase &m_database;
};

} // namespace Morelia

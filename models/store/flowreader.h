// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "models/store/records.h"
#include "models/store/sealeddatabase.h"

#include <optional>

namespace Morelia {

class NameBook;

//! Reads the rows of the list of flows.
class FlowReader
{
public:
    explicit FlowReader(SealedDatabase &database);

    QList<FlowRow> all();
    std::optional<FlowRow> one(const FlowRef &ref);
    //! Members by their place; people of whom only the id is known are there too.
    QList<User> members(const FlowRef &ref);

private:
    QList<FlowRef> refs();
    std::optional<FlowRow> read(const FlowRef &ref, NameBook &names);
    void addTitle(FlowRow &row, const QString &title, const QString &ownId, qint64 flow, NameBook &names);
    void addNewest(FlowRow &row, qint64 createdMs, NameBook &names);

    SealedDatabase &m_database;
};

} // namespace Morelia

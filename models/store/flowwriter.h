// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "models/base/result.h"
#include "models/store/flowtable.h"
#include "models/store/writecontext.h"

namespace Morelia {

//! Writes what the person does with a flow as a whole, inside the caller's transaction.
class FlowWriter
{
public:
    explicit FlowWriter(const WriteContext &context);

    //! See Store::markRead().
    void markRead(const FlowRef &ref, OrderKey upTo);
    //! See Store::saveDraft().
    [[nodiscard]] Result<> saveDraft(const FlowRef &ref, const Draft &draft, const QList<LeavingDraft> &leaving);
    //! See Store::choose().
    [[nodiscard]] Result<> choose(const FlowRef &ref, const FlowChange &change);

private:
    std::optional<FlowRowId> find(const FlowRef &ref);
    FlowChoices changed(const FlowChoices &choices, const FlowChange &change);

    WriteContext m_context;
    FlowTable m_flows;
};

} // namespace Morelia

// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/result.h"
#include "models/entities/delta.h"
#include "models/entities/ids.h"
#include "tests/bench/fill/wording.h"

#include <QStringList>

#include <functional>

namespace Morelia {

class Store;

//! How much a profile is filled with. Everything follows from these numbers.
struct FillPlan
{
    qint64 messages = 1'000'000;
    int flows = 2'000;
    qint64 largest = 300'000; //!< messages of the largest flow; the others share the rest, the first ones most
    int people = 3'000;
    quint32 seed = 1;
    qint64 nowMs = 0; //!< the time of the newest message, Unix milliseconds
};

//! What the window has to show of a filled flow.
struct FilledFlow
{
    QString title;
    QStringList newest; //!< its last messages as they are shown, the newest one last
};

//! Fills an open store with one account and its past, through the public functions of the store. Blocks its thread.
class Filler
{
public:
    using Progress = std::function<void(qint64 done)>;

    //! progress is told the number of stored messages now and then.
    Filler(Store &store, const FillPlan &plan, Progress progress = {});

    //! Stores all of it, or says why not.
    Result<> run();
    //! After run(): the flows that stand first in the list, in its order.
    const QList<FilledFlow> &first() const { return m_first; }

    //! Messages of each flow, the largest first.
    static QList<qint64> sizes(const FillPlan &plan);

private:
    Result<> addPeople(AccountId account);
    Result<> addFlows(AccountId account);
    Result<> addMessages(AccountId account);
    Message message(int flow, qint64 number, qint64 count);
    QString personOf(int flow, qint64 number) const;

    Store &m_store;
    const FillPlan m_plan;
    const Progress m_progress;
    Wording m_wording;
    QStringList m_names;
    QList<Flow> m_flows;
    QList<FilledFlow> m_first;
};

} // namespace Morelia

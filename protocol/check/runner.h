// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "protocol/check/bench.h"
#include "protocol/check/verdict.h"

#include <QList>

#include <functional>

namespace Morelia::Check {

//! The results of a whole run.
struct Report
{
    QUrl server;
    QList<Result> results{};
    qsizetype leftOut = 0; //!< checks after a server that no longer answers
    Footprint made{};
    std::chrono::milliseconds time{};

    qsizetype count(Verdict verdict) const;
    //! Everything ran, and nothing is different or dead.
    bool isGood() const;
    //! Quirks that were seen as in the release, in order.
    QList<int> quirksSeen() const;
};

//! Does checks one after another on one bench.
class Runner
{
public:
    using ResultHandler = std::function<void(const Result &)>;

    //! bench: started.
    explicit Runner(Bench &bench);

    //! Runs them while events run; onResult hears of each at once.
    Report run(const QList<const Check *> &checks, const ResultHandler &onResult);

private:
    Result runOne(const Check &check);

    Bench &m_bench;
};

} // namespace Morelia::Check

// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "protocol/check/runner.h"

#include "protocol/check/words.h"

#include <QElapsedTimer>
#include <QSet>

#include <algorithm>

namespace Morelia::Check {

namespace {

// So many unexpected dead sockets in a row mean a dead server.
constexpr int deadInARow = 5;

} // namespace

qsizetype Report::count(Verdict verdict) const
{
    return std::ranges::count(results, verdict, &Result::verdict);
}

bool Report::isGood() const
{
    return leftOut == 0 && count(Verdict::Different) == 0 && count(Verdict::Dead) == 0;
}

QList<int> Report::quirksSeen() const
{
    QSet<int> seen;
    for (const Result &result : results) {
        if (result.verdict == Verdict::AsRelease && result.check->quirk > 0)
            seen.insert(result.check->quirk);
    }
    QList<int> sorted = seen.values();
    std::ranges::sort(sorted);
    return sorted;
}

Runner::Runner(Bench &bench)
    : m_bench(bench)
{}

Report Runner::run(const QList<const Check *> &checks, const ResultHandler &onResult)
{
    QElapsedTimer clock;
    clock.start();
    Report report{.server = m_bench.url()};
    int dead = 0;
    for (const Check *check : checks) {
        const Result result = runOne(*check);
        report.results.append(result);
        onResult(result);
        dead = result.verdict == Verdict::Dead ? dead + 1 : 0;
        if (dead == deadInARow)
            break;
    }
    report.leftOut = checks.size() - report.results.size();
    report.made = m_bench.made();
    report.time = std::chrono::milliseconds(clock.elapsed());
    return report;
}

Result Runner::runOne(const Check &check)
{
    QElapsedTimer clock;
    clock.start();
    m_bench.forgetDetail();
    const QString observed = check.observe(m_bench, check.input);
    return {.check = &check,
        .verdict = judge(check, observed),
        .observed = printable(m_bench.withoutSecrets(observed)),
        .detail = printable(m_bench.withoutSecrets(m_bench.lastDetail())),
        .time = std::chrono::milliseconds(clock.elapsed())};
}

} // namespace Morelia::Check

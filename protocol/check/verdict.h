// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "protocol/check/check.h"

#include <chrono>

namespace Morelia::Check {

enum class Verdict : quint8 {
    AsDocumented,
    AsRelease, //!< as in the release of 2023
    Different,
    Dead, //!< the socket died, and neither document nor release explains it
};

struct Result
{
    const Check *check = nullptr;
    Verdict verdict = Verdict::Different;
    QString observed{}; //!< without secrets, fit to print
    QString detail{};   //!< errors.detail of the last reply, likewise
    std::chrono::milliseconds time{};
};

//! Compares what was seen with the table.
Verdict judge(const Check &check, const QString &observed);

//! A word for machines: documented, release-2023, different, dead.
QString idOf(Verdict verdict);

//! "as in the 2023 release (quirk 13)" and the like, without what was seen.
QString wordsOf(const Result &result);

//! "expected 415 error (2023: dropped), got 200", with the server's own words where it gave some.
QString differenceOf(const Result &result);

} // namespace Morelia::Check

// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "protocol/check/runner.h"

#include <QByteArray>

namespace Morelia::Check {

//! One check as a line of the text report.
QString lineOf(const Result &result);

//! The closing lines of the text report: counts, quirks that were seen, and the footprint on the server.
QString summaryOf(const Report &report);

//! All checks and the quirks that none of them shows, for people.
QString listOfChecks();

//! The report for programs.
QByteArray toJson(const Report &report);

//! The report as JUnit's XML: different results are failures, dead sockets are errors.
QByteArray toJunit(const Report &report);

} // namespace Morelia::Check

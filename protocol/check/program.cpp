// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "protocol/check/program.h"

#include "protocol/check/catalogue.h"
#include "protocol/check/commandline.h"
#include "protocol/check/reportfile.h"
#include "protocol/check/reports.h"

#include <QRandomGenerator>
#include <QTextStream>

namespace Morelia::Check {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto answerPatience = 15s;

enum ExitCode : quint8 { Good = 0, Bad = 1, NotDone = 2 };

} // namespace

int runProgram(const QStringList &arguments, QTextStream &out, QTextStream &err)
{
    const CommandLine command = parseCommandLine(arguments);
    if (command.action != CommandLine::Action::Run) {
        const bool print = command.action == CommandLine::Action::Print;
        (print ? out : err) << command.text << Qt::flush;
        return print ? Good : NotDone;
    }
    Bench bench(command.server, answerPatience, QString::number(QRandomGenerator::system()->generate(), 16));
    if (const QString problem = bench.start(); !problem.isEmpty()) {
        err << problem << Qt::endl;
        return NotDone;
    }
    // A report on standard output stands there alone.
    QTextStream &text = command.json == "-"_L1 || command.junit == "-"_L1 ? err : out;
    const Report report = Runner(bench).run(selectChecks(command.only, command.heavy),
        [&text](const Result &result) { text << lineOf(result) << Qt::endl; });
    text << summaryOf(report) << Qt::flush;
    const QString problem =
        saveReport(command.json, toJson(report), out) + saveReport(command.junit, toJunit(report), out);
    if (!problem.isEmpty()) {
        err << problem << Qt::flush;
        return NotDone;
    }
    return report.isGood() ? Good : Bad;
}

} // namespace Morelia::Check

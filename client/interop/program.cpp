// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/interop/program.h"

#include "client/interop/commandline.h"
#include "client/interop/play.h"
#include "protocol/check/reportfile.h"

#include <QTextStream>

namespace Morelia::Interop {

using namespace Qt::StringLiterals;

namespace {

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
    // A report on standard output stands there alone.
    QTextStream &text = command.json == "-"_L1 ? err : out;
    const QList<StepResult> results = play(command.server, command.restartCommand,
        [&text](const StepResult &result) { text << lineOf(result) << Qt::endl; });
    text << summaryOf(results) << Qt::endl;
    const QString problem = Check::saveReport(command.json, toJson(command.server, results), out);
    if (!problem.isEmpty()) {
        err << problem << Qt::flush;
        return NotDone;
    }
    return isGood(results) ? Good : Bad;
}

} // namespace Morelia::Interop

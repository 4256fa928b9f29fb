// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/interop/program.h"

#include "client/interop/commandline.h"
#include "client/interop/play.h"

#include <QSaveFile>
#include <QTextStream>

namespace Morelia::Interop {

using namespace Qt::StringLiterals;

namespace {

enum ExitCode : quint8 { Good = 0, Bad = 1, NotDone = 2 };

bool save(const QString &file, const QByteArray &report, QTextStream &out)
{
    if (file == "-"_L1) {
        out << QString::fromUtf8(report) << Qt::flush;
        return true;
    }
    QSaveFile target(file);
    return target.open(QIODevice::WriteOnly) && target.write(report) == report.size() && target.commit();
}

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
    if (!command.json.isEmpty() && !save(command.json, toJson(command.server, results), out)) {
        err << command.json << " cannot be written" << Qt::endl;
        return NotDone;
    }
    return isGood(results) ? Good : Bad;
}

} // namespace Morelia::Interop

// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/interop/program.h"

#include <QCoreApplication>
#include <QLoggingCategory>
#include <QTextStream>

#include <cstdio>

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    // The verdicts say it all; what went wrong inside is told by warnings.
    QLoggingCategory::setFilterRules(QStringLiteral("morelia.*.info=false"));
    QTextStream out(stdout);
    QTextStream err(stderr);
    return Morelia::Interop::runProgram(QCoreApplication::arguments(), out, err);
}

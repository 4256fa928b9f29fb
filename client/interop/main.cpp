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
    // The verdicts are enough; warnings tell of trouble inside.
    QLoggingCategory::setFilterRules(QStringLiteral("morelia.*.info=false"));
    QTextStream out(stdout);
    QTextStream err(stderr);
    return Morelia::Interop::runProgram(QCoreApplication::arguments(), out, err);
}

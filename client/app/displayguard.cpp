// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/app/displayguard.h"

#include "client/app/printing.h"

#include <QCoreApplication>

#include <cstdlib>

namespace Morelia {

void DisplayGuard::end(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    if (type != QtFatalMsg) {
        print(stderr, qFormatLogMessage(type, context, message));
        return;
    }
    if (!s_argumentProblem.isEmpty()) {
        print(stderr, s_argumentProblem);
        std::_Exit(2);
    }
    print(stderr,
        QCoreApplication::translate("Morelia::DisplayGuard",
            "Morelia needs a display, and none can be reached from here. Start it inside a desktop session. "
            "With ssh, pass the display on (ssh -X)."));
    std::_Exit(1);
}

DisplayGuard::DisplayGuard(const QString &argumentProblem)
{
    s_argumentProblem = argumentProblem;
    m_before = qInstallMessageHandler(end);
}

DisplayGuard::~DisplayGuard()
{
    qInstallMessageHandler(m_before);
    s_argumentProblem.clear();
}

} // namespace Morelia

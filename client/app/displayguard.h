// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QtLogging>

namespace Morelia {

//! While it lives, a toolkit that finds no display ends the program with advice that fits, instead of its own.
class DisplayGuard
{
public:
    //! argumentProblem: an error in the arguments, printed instead of the advice; empty without one.
    explicit DisplayGuard(const QString &argumentProblem);
    ~DisplayGuard();
    Q_DISABLE_COPY_MOVE(DisplayGuard)

private:
    static void end(QtMsgType type, const QMessageLogContext &context, const QString &message);

    inline static QString s_argumentProblem; // Qt's handlers have no object
    QtMessageHandler m_before;
};

} // namespace Morelia

// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

class QTextStream;

namespace Morelia::Check {

//! Writes a tool's report to a file, or to out where the file is "-". Gives an empty string, or a line that says why the
//! report is not there. An empty name asks for nothing.
QString saveReport(const QString &file, const QByteArray &report, QTextStream &out);

} // namespace Morelia::Check

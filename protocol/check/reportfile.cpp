// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "protocol/check/reportfile.h"

#include <QSaveFile>
#include <QTextStream>

namespace Morelia::Check {

using namespace Qt::StringLiterals;

QString saveReport(const QString &file, const QByteArray &report, QTextStream &out)
{
    if (file.isEmpty())
        return {};
    if (file == "-"_L1) {
        out << QString::fromUtf8(report) << Qt::flush;
        return {};
    }
    QSaveFile target(file);
    const bool saved = target.open(QIODevice::WriteOnly) && target.write(report) == report.size() && target.commit();
    return saved ? QString() : u"%1 cannot be written: %2\n"_s.arg(file, target.errorString());
}

} // namespace Morelia::Check

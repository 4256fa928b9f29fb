// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/platform/owndata.h"

#include <QCoreApplication>
#include <QDir>

namespace Morelia {

using namespace Qt::StringLiterals;

void addOwnDataFolder()
{
#ifdef Q_OS_LINUX
    const QString own = QDir::cleanPath(QCoreApplication::applicationDirPath() + u"/../share"_s);
    // Without the variable these two count.
    const QString others = qEnvironmentVariable("XDG_DATA_DIRS", u"/usr/local/share:/usr/share"_s);
    if (QDir(own).exists() && !others.split(u':').contains(own))
        qputenv("XDG_DATA_DIRS", (others + u':' + own).toLocal8Bit());
#endif
}

} // namespace Morelia

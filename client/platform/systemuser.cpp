// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/platform/systemuser.h"

#ifdef Q_OS_UNIX
    #include <pwd.h>
    #include <unistd.h>

    #include <array>
#endif

namespace Morelia {

QString systemUserName()
{
#ifdef Q_OS_UNIX
    std::array<char, 4096> buffer{};
    passwd entry{};
    passwd *found = nullptr;
    if (getpwuid_r(getuid(), &entry, buffer.data(), buffer.size(), &found) == 0 && found) {
        // Up to the first comma the field holds the full name.
        const QString fullName = QString::fromLocal8Bit(found->pw_gecos).section(u',', 0, 0).trimmed();
        return fullName.isEmpty() ? QString::fromLocal8Bit(found->pw_name) : fullName;
    }
#endif
    return qEnvironmentVariable("USERNAME");
}

} // namespace Morelia

// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QtGlobal>

namespace Morelia::Test {

//! Puts the computer into a time zone, and back at the end. Zones are written out, as POSIX does, so that no data base
//! of zones is needed.
class TimeZone
{
public:
    explicit TimeZone(const char *zone) { set(zone); }
    ~TimeZone()
    {
        if (m_before.isNull())
            qunsetenv("TZ");
        else
            qputenv("TZ", m_before);
    }
    Q_DISABLE_COPY_MOVE(TimeZone)

    //! Moves the computer to another zone.
    static void set(const char *zone) { qputenv("TZ", zone); }

    static constexpr const char *berlin = "CET-1CEST,M3.5.0,M10.5.0/3";
    static constexpr const char *tokyo = "JST-9";

private:
    const QByteArray m_before = qgetenv("TZ");
};

} // namespace Morelia::Test

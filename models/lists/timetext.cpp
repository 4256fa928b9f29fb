// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "models/lists/timetext.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace Morelia {

namespace {

// Before 2015 there was no server; after 9999 there is no text for the year.
bool isShown(qint64 timeMs)
{
    constexpr qint64 first = 1'420'000'000'000;
    constexpr qint64 last = 253'402'300'799'999;
    return timeMs >= first && timeMs <= last;
}

} // namespace

QDate dayOf(qint64 timeMs)
{
    return isShown(timeMs) ? QDateTime::fromMSecsSinceEpoch(timeMs).date() : QDate();
}

QString clockText(qint64 timeMs)
{
    return isShown(timeMs) ? clockText(QDateTime::fromMSecsSinceEpoch(timeMs).time()) : QString();
}

QString clockText(QTime time)
{
    // The short form of some locales has seconds.
    return QLocale().toString(time, u"HH:mm"_s);
}

QString listTimeText(qint64 timeMs, QDate today)
{
    const QDate day = dayOf(timeMs);
    if (!day.isValid())
        return {};
    constexpr qint64 daysInWeek = 7;
    const qint64 age = day.daysTo(today);
    if (age == 0)
        return clockText(timeMs);
    if (age > 0 && age < daysInWeek)
        return QLocale().standaloneDayName(day.dayOfWeek(), QLocale::ShortFormat);
    return QLocale().toString(day, QLocale::ShortFormat);
}

QString dayText(QDate day, QDate today)
{
    if (!day.isValid())
        return {};
    if (day == today)
        return QCoreApplication::translate("Morelia", "Today");
    if (day.addDays(1) == today)
        return QCoreApplication::translate("Morelia", "Yesterday");
    return QLocale().toString(day, QLocale::LongFormat);
}

} // namespace Morelia

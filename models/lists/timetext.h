// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include <QDate>
#include <QString>
#include <QTime>

// Times as people read them, in the language of the default locale.
namespace Morelia {

//! Local date of a time in Unix milliseconds; invalid for times that cannot be shown.
QDate dayOf(qint64 timeMs);

//! Hours and minutes; empty for times that cannot be shown.
QString clockText(qint64 timeMs);
//! The same of a time of day.
QString clockText(QTime time);

//! For lists: the hour today, the weekday in the last week, else the date; empty for times that cannot be shown.
QString listTimeText(qint64 timeMs, QDate today);

//! Header over the messages of a day: "Today", "Yesterday", else the long date.
QString dayText(QDate day, QDate today);

} // namespace Morelia

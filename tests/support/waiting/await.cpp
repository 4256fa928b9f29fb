// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/waiting/await.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QDebug>
#include <QEventLoop>
#include <QTest>
#include <QThread>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Morelia::Test {

namespace {

constexpr auto awaitPatience = 60s; // a busy computer is no fault
constexpr auto awaitGlance = 10ms;
constexpr auto awaitNap = 50us;

} // namespace

void failTest(const QString &why, const Place &place)
{
    QTest::qFail(qPrintable(why), place.file_name(), int(place.line()));
}

void failTest(const QString &what, const Error &error, const Place &place)
{
    QString reason;
    QDebug(&reason).nospace() << error;
    failTest(u"%1 did not come: %2"_s.arg(what, reason), place);
}

bool waitUntil(const std::function<bool()> &holds, const QString &what, Place place, Meanwhile meanwhile)
{
    const QDeadlineTimer deadline(awaitPatience);
    QTimer glance;
    if (meanwhile == Meanwhile::Events)
        glance.start(awaitGlance);
    while (!holds()) {
        if (deadline.hasExpired()) {
            failTest(u"waited in vain for %1"_s.arg(what), place);
            return false;
        }
        if (meanwhile == Meanwhile::Nothing) {
            QThread::sleep(awaitNap);
            continue;
        }
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    return true;
}

} // namespace Morelia::Test

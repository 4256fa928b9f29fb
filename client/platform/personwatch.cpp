// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/platform/personwatch.h"

#include <QEvent>
#include <QGuiApplication>
#include <QWindow>

#include <algorithm>
#include <utility>

namespace Morelia {

namespace {

bool isAct(QEvent::Type type)
{
    switch (type) {
    case QEvent::KeyPress:
    case QEvent::InputMethod:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
    case QEvent::TouchUpdate:
    case QEvent::TabletPress:
    case QEvent::TabletMove:
        return true;
    default:
        return false;
    }
}

bool isInSight(const QWindow *window)
{
    return window->isVisible() && window->visibility() != QWindow::Minimized;
}

} // namespace

SetAttention::Level PersonWatch::levelOfWindows()
{
    // Some platforms leave the focus with a window that was hidden.
    const QWindow *focus = QGuiApplication::focusWindow();
    if (focus && isInSight(focus))
        return SetAttention::Level::Active;
    const QWindowList windows = QGuiApplication::topLevelWindows();
    const bool inSight = std::ranges::any_of(windows, &isInSight);
    return inSight ? SetAttention::Level::Visible : SetAttention::Level::Background;
}

PersonWatch::PersonWatch(Clock &clock, LevelSource level, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_levelNow(std::move(level))
    , m_timer(clock.makeTimer())
{
    connect(m_timer.get(), &Timer::timeout, this, &PersonWatch::look);
}

void PersonWatch::start()
{
    qGuiApp->installEventFilter(this);
    connect(qGuiApp, &QGuiApplication::focusWindowChanged, this, &PersonWatch::onWindows);
    m_actMs = m_clock.monotonicMs();
    onWindows();
}

void PersonWatch::setComputerIdle(bool idle)
{
    m_computerIdle = idle;
    if (!idle)
        look();
}

bool PersonWatch::eventFilter(QObject *watched, QEvent *event)
{
    const QEvent::Type type = event->type();
    if (watched->isWindowType()) {
        if (isAct(type))
            onAct();
        else if (type == QEvent::Show || type == QEvent::Hide || type == QEvent::WindowStateChange)
            QMetaObject::invokeMethod(this, &PersonWatch::onWindows, Qt::QueuedConnection);
    }
    return QObject::eventFilter(watched, event);
}

void PersonWatch::onWindows()
{
    const SetAttention::Level level = m_levelNow();
    if (m_level == level)
        return;
    // Opening, closing or changing a window is an act of the person.
    m_level = level;
    m_actMs = m_clock.monotonicMs();
    tell();
    if (level == SetAttention::Level::Visible)
        m_timer->start(lookInterval);
    else
        m_timer->stop();
}

void PersonWatch::onAct()
{
    m_actMs = m_clock.monotonicMs();
    if (m_actMs - m_toldMs >= tellInterval.count())
        tell();
}

void PersonWatch::look()
{
    if (m_level != SetAttention::Level::Visible)
        return;
    m_timer->start(lookInterval);
    if (!m_computerIdle)
        onAct();
}

void PersonWatch::tell()
{
    m_toldMs = m_clock.monotonicMs();
    Q_EMIT attention({m_level.value_or(SetAttention::Level::Active), m_toldMs - m_actMs});
}

} // namespace Morelia

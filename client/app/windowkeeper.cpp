// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/app/windowkeeper.h"

#include "client/settings/settings.h"

#include <QGuiApplication>
#include <QScreen>
#include <QWindow>

#include <algorithm>

namespace Morelia {

using namespace Qt::StringLiterals;

namespace {

constexpr int saveDelayMs = 500;

} // namespace

WindowKeeper::WindowKeeper(Settings &settings, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
{
    m_delay.setSingleShot(true);
    m_delay.setInterval(saveDelayMs);
    connect(&m_delay, &QTimer::timeout, this, &WindowKeeper::save);
}

QVariantMap WindowKeeper::initialProperties() const
{
    const QRect kept = m_settings.windowGeometry();
    const QList<QScreen *> screens = QGuiApplication::screens();
    const auto screen =
        std::ranges::find_if(screens, [&](const QScreen *s) { return s->availableGeometry().contains(kept.center()); });
    if (kept.isNull() || screen == screens.end())
        return {};
    const QSize size = kept.size().boundedTo((*screen)->availableSize());
    return {{u"x"_s, kept.x()}, {u"y"_s, kept.y()}, {u"width"_s, size.width()}, {u"height"_s, size.height()}};
}

void WindowKeeper::watch(QWindow *window)
{
    m_window = window;
    if (m_settings.windowMaximized() && window->isVisible())
        window->showMaximized();
    connect(window, &QWindow::xChanged, this, &WindowKeeper::note);
    connect(window, &QWindow::yChanged, this, &WindowKeeper::note);
    connect(window, &QWindow::widthChanged, this, &WindowKeeper::note);
    connect(window, &QWindow::heightChanged, this, &WindowKeeper::note);
    connect(window, &QWindow::visibilityChanged, this, &WindowKeeper::note);
    connect(window, &QObject::destroyed, this, [this] {
        m_window = nullptr;
        m_delay.stop();
    });
    connect(qGuiApp, &QGuiApplication::aboutToQuit, this, &WindowKeeper::save);
}

void WindowKeeper::raise(const QByteArray &token)
{
    if (!m_window)
        return;
    // Where the platform looks for it.
    if (!token.isEmpty())
        qputenv("XDG_ACTIVATION_TOKEN", token);
    if (m_window->visibility() == QWindow::Minimized || m_window->visibility() == QWindow::Hidden)
        m_settings.windowMaximized() ? m_window->showMaximized() : m_window->showNormal();
    m_window->raise();
    m_window->requestActivate();
}

void WindowKeeper::note()
{
    m_delay.start();
}

void WindowKeeper::save()
{
    if (!m_window || m_window->visibility() == QWindow::Hidden || m_window->visibility() == QWindow::Minimized)
        return;
    const bool normal = m_window->visibility() == QWindow::Windowed;
    if (normal)
        m_settings.setWindowGeometry(m_window->geometry());
    m_settings.setWindowMaximized(m_window->visibility() == QWindow::Maximized);
}

} // namespace Morelia

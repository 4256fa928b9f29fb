// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/platform/desktoptray.h"

#include "client/platform/countedicon.h"

#include <KStatusNotifierItem>

#include <QApplication>
#include <QMenu>
#include <QSystemTrayIcon>

#ifdef Q_OS_LINUX
    #include <QDBusConnection>
    #include <QDBusMessage>
    #include <QDBusPendingCallWatcher>
    #include <QDBusPendingReply>
    #include <QDBusServiceWatcher>
    #include <QDBusVariant>
#endif

namespace Morelia {

using namespace Qt::StringLiterals;

#ifdef Q_OS_LINUX
namespace {

// https://www.freedesktop.org/wiki/Specifications/StatusNotifierItem/
const QString watcherName = u"org.kde.StatusNotifierWatcher"_s;
const QString watcherPath = u"/StatusNotifierWatcher"_s;

} // namespace
#endif

DesktopTray::DesktopTray(QObject *parent)
    : Tray(parent)
{}

DesktopTray::~DesktopTray() = default;

void DesktopTray::start()
{
#ifdef Q_OS_LINUX
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    auto *presence = new QDBusServiceWatcher(watcherName, bus, QDBusServiceWatcher::WatchForOwnerChange, this);
    connect(presence, &QDBusServiceWatcher::serviceRegistered, this, &DesktopTray::ask);
    connect(presence, &QDBusServiceWatcher::serviceUnregistered, this, [this] { setAvailable(false); });
    bus.connect(watcherName, watcherPath, watcherName, u"StatusNotifierHostRegistered"_s, this, SLOT(ask()));
    bus.connect(watcherName, watcherPath, watcherName, u"StatusNotifierHostUnregistered"_s, this, SLOT(ask()));
    ask();
#else
    setAvailable(QSystemTrayIcon::isSystemTrayAvailable());
#endif
}

// A watcher without a host shows nothing.
void DesktopTray::ask()
{
#ifdef Q_OS_LINUX
    QDBusMessage question =
        QDBusMessage::createMethodCall(watcherName, watcherPath, u"org.freedesktop.DBus.Properties"_s, u"Get"_s);
    question << watcherName << u"IsStatusNotifierHostRegistered"_s;
    auto *answer = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(question), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this, answer] {
        const QDBusPendingReply<QDBusVariant> reply = *answer;
        answer->deleteLater();
        setAvailable(!reply.isError() && reply.value().variant().toBool());
    });
#endif
}

void DesktopTray::setAvailable(bool available)
{
    if (available == m_available)
        return;
    m_available = available;
    if (available && !m_item)
        makeItem();
    Q_EMIT availableChanged();
}

void DesktopTray::makeItem()
{
    m_item = std::make_unique<KStatusNotifierItem>(u"morelia"_s);
    m_item->setCategory(KStatusNotifierItem::Communications);
    m_item->setStatus(KStatusNotifierItem::Active);
    m_item->setTitle(QApplication::applicationDisplayName());
    // Its own "Quit" would ask in words of its own, and know nothing of those whom a host leaves.
    m_item->setStandardActionsEnabled(false);
    auto menu = std::make_unique<QMenu>();
    m_menu = menu.get();
    m_menu->addAction(QString(), this, [this] { Q_EMIT openRequested(m_item->providedToken()); });
    m_menu->addAction(QString(), this, &Tray::quitRequested);
    m_item->setContextMenu(menu.release());
    connect(m_item.get(), &KStatusNotifierItem::activateRequested, this,
        [this] { Q_EMIT openRequested(m_item->providedToken()); });
    retranslate();
}

void DesktopTray::retranslate()
{
    if (!m_item)
        return;
    m_menu->actions().constFirst()->setText(tr("Open Morelia"));
    m_menu->actions().constLast()->setText(tr("Quit"));
    paint();
}

void DesktopTray::setUnread(int count)
{
    if (count == m_unread)
        return;
    m_unread = count;
    if (m_item)
        paint();
}

void DesktopTray::paint()
{
    // Not by name: the desktop's own theme has the icon only where Morelia is installed.
    const QIcon icon = QApplication::windowIcon();
    m_item->setIconByPixmap(countedIcon(icon, m_unread));
    m_item->setToolTip(icon, QApplication::applicationDisplayName(),
        m_unread == 0 ? QString() : tr("%n unread message(s)", nullptr, m_unread));
}

} // namespace Morelia

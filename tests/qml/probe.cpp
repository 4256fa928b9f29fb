// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/qml/probe.h"

#include <QAccessible>
#include <QApplication>
#include <QDropEvent>
#include <QFileDialog>
#include <QLineEdit>
#include <QQuickItem>
#include <QQuickWindow>
#include <QStyle>
#include <QTcpSocket>

#include <functional>
#include <utility>

using namespace Qt::StringLiterals;

namespace Morelia {

namespace {

using Visitor = std::function<bool(QQuickItem *, QAccessibleInterface *)>;

//! False for items that hide from screen readers.
bool isInTree(QAccessibleInterface *interface)
{
    QAccessibleInterface *parent = interface ? interface->parent() : nullptr;
    return parent && parent->indexOfChild(interface) >= 0;
}

//! Visits visible items that a screen reader sees, depth first, until the visitor answers false.
bool walk(QQuickItem *item, const Visitor &visit)
{
    if (!item || !item->isVisible()) {
        return true;
    }
    QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(item);
    if (isInTree(interface) && !visit(item, interface)) {
        return false;
    }
    const auto children = item->childItems();
    return std::ranges::all_of(children, [&visit](QQuickItem *child) { return walk(child, visit); });
}

QString nameOf(QAccessibleInterface *interface)
{
    return interface ? interface->text(QAccessible::Name) : QString();
}

QString pathOf(const QQuickItem *item)
{
    QStringList parts;
    for (; item; item = item->parentItem()) {
        parts.prepend(QString::fromUtf8(item->metaObject()->className()));
    }
    return parts.join(u'/');
}

QFileDialog *fileDialog()
{
    const QWidgetList windows = QApplication::topLevelWidgets();
    for (QWidget *window : windows) {
        if (auto *dialog = qobject_cast<QFileDialog *>(window); dialog && dialog->isVisible())
            return dialog;
    }
    return nullptr;
}

//! What was told while somebody listens. Qt calls a plain function for it.
QStringList &announcements()
{
    static QStringList texts;
    return texts;
}

void noteAnnouncement(QAccessibleEvent *event)
{
    if (event->type() == QAccessible::Announcement)
        announcements().append(static_cast<QAccessibleAnnouncementEvent *>(event)->message());
}

} // namespace

Probe::Probe(QObject *parent)
    : QObject(parent)
{
    connect(&m_server, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *socket = m_server.nextPendingConnection()) {
            ++m_requests;
            socket->abort();
            socket->deleteLater();
        }
        Q_EMIT requestsChanged();
    });
    m_server.listen(QHostAddress::LocalHost);
}

QString Probe::url() const
{
    return u"http://127.0.0.1:%1/x.png"_s.arg(m_server.serverPort());
}

int Probe::requests() const
{
    return m_requests;
}

void Probe::setDark(bool dark)
{
    m_appearance.apply(dark ? Appearance::Scheme::Dark : Appearance::Scheme::Light);
}

QString Probe::widgetStyle() const
{
    return QApplication::style()->name();
}

QStringList Probe::namelessItems(QQuickItem *root) const
{
    QStringList found;
    QList<QQuickItem *> items{root};
    while (!items.isEmpty()) {
        QQuickItem *item = items.takeLast();
        if (!item->isVisible()) {
            continue;
        }
        items.append(item->childItems());
        QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(item);
        if (item->activeFocusOnTab() && item->isEnabled() && (!isInTree(interface) || nameOf(interface).isEmpty())) {
            found.append(pathOf(item));
        }
    }
    return found;
}

QStringList Probe::names(QQuickItem *root) const
{
    QStringList found;
    walk(root, [&found](QQuickItem *, QAccessibleInterface *interface) {
        const QString name = nameOf(interface);
        if (!name.isEmpty()) {
            found.append(name);
        }
        return true;
    });
    return found;
}

QStringList Probe::shownChildren(QQuickItem *item) const
{
    QStringList found;
    QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(item);
    for (int i = 0; interface && i < interface->childCount(); ++i) {
        QAccessibleInterface *child = interface->child(i);
        const QAccessible::State state = child->state();
        if (!state.invisible && !state.offscreen)
            found.append(nameOf(child));
    }
    return found;
}

QStringList Probe::takeAnnouncements()
{
    QAccessible::installUpdateHandler(noteAnnouncement);
    return std::exchange(announcements(), {});
}

int Probe::role(QQuickItem *item) const
{
    QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(item);
    return interface ? interface->role() : -1;
}

QQuickItem *Probe::find(QQuickItem *root, const QString &name) const
{
    QQuickItem *found = nullptr;
    walk(root, [&](QQuickItem *item, QAccessibleInterface *interface) {
        if (nameOf(interface) == name) {
            found = item;
        }
        return found == nullptr;
    });
    return found;
}

QQuickItem *Probe::findRole(QQuickItem *root, const QString &name, int role) const
{
    QQuickItem *found = nullptr;
    walk(root, [&](QQuickItem *item, QAccessibleInterface *interface) {
        if (nameOf(interface) == name && interface->role() == role) {
            found = item;
        }
        return found == nullptr;
    });
    return found;
}

bool Probe::dragFilesOver(QQuickItem *item, const QList<QUrl> &files)
{
    auto data = std::make_unique<QMimeData>();
    data->setUrls(files);
    return dragOver(item, std::move(data));
}

bool Probe::dragTextOver(QQuickItem *item, const QString &text)
{
    auto data = std::make_unique<QMimeData>();
    data->setText(text);
    return dragOver(item, std::move(data));
}

bool Probe::dragOver(QQuickItem *item, std::unique_ptr<QMimeData> data)
{
    m_dragged = std::move(data);
    m_window = item->window();
    m_place = item->mapToScene(item->boundingRect().center());
    const Qt::DropActions offered = Qt::CopyAction | Qt::MoveAction;
    QDragEnterEvent entered(m_place.toPoint(), offered, m_dragged.get(), Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_window, &entered);
    QDragMoveEvent moved(m_place.toPoint(), offered, m_dragged.get(), Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_window, &moved);
    return moved.isAccepted();
}

bool Probe::drop()
{
    QDropEvent dropped(m_place, Qt::CopyAction | Qt::MoveAction, m_dragged.get(), Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_window, &dropped);
    return dropped.isAccepted() && dropped.dropAction() == Qt::CopyAction;
}

QString Probe::fileDialogName() const
{
    const QFileDialog *dialog = fileDialog();
    if (!dialog)
        return u"none"_s;
    const QList<QLineEdit *> fields = dialog->findChildren<QLineEdit *>(u"fileNameEdit"_s);
    return fields.isEmpty() ? QString() : fields.constFirst()->text();
}

bool Probe::chooseInFileDialog(const QUrl &file)
{
    QFileDialog *dialog = fileDialog();
    if (!dialog)
        return false;
    dialog->selectUrl(file);
    return dialog->selectedUrls() == QList<QUrl>{file};
}

void Probe::closeFileDialog(bool accepted)
{
    if (QFileDialog *dialog = fileDialog())
        QMetaObject::invokeMethod(dialog, accepted ? "accept" : "reject");
}

void Probe::dragAway()
{
    QDragLeaveEvent left;
    QCoreApplication::sendEvent(m_window, &left);
}

} // namespace Morelia

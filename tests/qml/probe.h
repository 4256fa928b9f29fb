// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/platform/appearance.h"

#include <QMimeData>
#include <QObject>
#include <QPointF>
#include <QPointer>
#include <QStringList>
#include <QTcpServer>
#include <QUrl>

#include <memory>

class QQuickItem;
class QQuickWindow;

namespace Morelia {

//! Eyes and hands of the QML tests where QML itself has none: requests to the network, the accessibility tree, and
//! another program that drags something over the window.
class Probe : public QObject
{
    Q_OBJECT

    //! Address of a picture on a server of this process.
    Q_PROPERTY(QString url READ url CONSTANT)
    //! Connections that came to that server.
    Q_PROPERTY(int requests READ requests NOTIFY requestsChanged)
    //! What draws the controls of the desktop's style.
    Q_PROPERTY(QString widgetStyle READ widgetStyle CONSTANT)

public:
    explicit Probe(QObject *parent = nullptr);

    QString url() const;
    int requests() const;
    QString widgetStyle() const;

    //! Dark colours, or light ones, for everything.
    Q_INVOKABLE void setDark(bool dark);
    //! Visible items that take the keyboard but have no accessible name, as "type at path".
    Q_INVOKABLE QStringList namelessItems(QQuickItem *root) const;
    //! All names that a screen reader finds, in the order of the tree.
    Q_INVOKABLE QStringList names(QQuickItem *root) const;
    //! Names of the children of an item that a screen reader takes for shown.
    Q_INVOKABLE QStringList shownChildren(QQuickItem *item) const;
    //! What screen readers were told since the last call.
    Q_INVOKABLE QStringList takeAnnouncements();
    //! Role of an item as a number of Accessible, or -1.
    Q_INVOKABLE int role(QQuickItem *item) const;
    //! The first item below root that a screen reader finds under this name, or null.
    Q_INVOKABLE QQuickItem *find(QQuickItem *root, const QString &name) const;
    //! The first with this name and this role, a number of Accessible.
    Q_INVOKABLE QQuickItem *findRole(QQuickItem *root, const QString &name, int role) const;
    //! Files are dragged over the middle of an item, from another program. True when they may be dropped there.
    Q_INVOKABLE bool dragFilesOver(QQuickItem *item, const QList<QUrl> &files);
    //! The same with text.
    Q_INVOKABLE bool dragTextOver(QQuickItem *item, const QString &text);
    //! Drops what hangs over the window; true when it was taken, to be copied.
    Q_INVOKABLE bool drop();
    //! Name of the file that an open dialogue for files has chosen; "none" without one.
    Q_INVOKABLE QString fileDialogName() const;
    //! Chooses a file in the open dialogue for files; false where none is open, or while it reads the folder.
    Q_INVOKABLE bool chooseInFileDialog(const QUrl &file);
    //! Takes what is chosen in that dialogue, or gives it up.
    Q_INVOKABLE void closeFileDialog(bool accepted);
    //! Drags it away again.
    Q_INVOKABLE void dragAway();

Q_SIGNALS:
    void requestsChanged();

private:
    bool dragOver(QQuickItem *item, std::unique_ptr<QMimeData> data);

    Appearance m_appearance;
    std::unique_ptr<QMimeData> m_dragged;
    QPointer<QQuickWindow> m_window;
    QPointF m_place;
    QTcpServer m_server;
    int m_requests = 0;
};

} // namespace Morelia

// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QStringList>
#include <QTcpServer>

class QQuickItem;

namespace Morelia {

//! Eyes of the QML tests on what QML itself cannot see: requests to the network, the accessibility tree.
class Probe : public QObject
{
    Q_OBJECT

    //! Address of a picture on a server of this process.
    Q_PROPERTY(QString url READ url CONSTANT)
    //! Connections that came to that server.
    Q_PROPERTY(int requests READ requests NOTIFY requestsChanged)

public:
    explicit Probe(QObject *parent = nullptr);

    QString url() const;
    int requests() const;

    //! Visible items that take the keyboard but have no accessible name, as "type at path".
    Q_INVOKABLE QStringList namelessItems(QQuickItem *root) const;
    //! All names that a screen reader finds, in the order of the tree.
    Q_INVOKABLE QStringList names(QQuickItem *root) const;
    //! Role of an item as a number of Accessible, or -1.
    Q_INVOKABLE int role(QQuickItem *item) const;
    //! The first item below root that a screen reader finds under this name, or null.
    Q_INVOKABLE QQuickItem *find(QQuickItem *root, const QString &name) const;

Q_SIGNALS:
    void requestsChanged();

private:
    QTcpServer m_server;
    int m_requests = 0;
};

} // namespace Morelia

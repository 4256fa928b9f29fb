// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QObject>
#include <QPointer>
#include <QUrl>
#include <QtQmlIntegration/qqmlintegration.h>

#include <memory>

class QFileDialog;
class QQuickWindow;
Q_MOC_INCLUDE(<QQuickWindow>)

namespace Morelia {

//! Asks for files in the dialogue of the desktop, or in one of Qt's widgets where the desktop has none: Qt Quick's own has
//! no places and hardly legible rows.
class FilePicker : public QObject
{
    Q_OBJECT
    QML_ELEMENT

    Q_PROPERTY(QString title MEMBER m_title NOTIFY titleChanged)

public:
    explicit FilePicker(QObject *parent = nullptr);
    ~FilePicker() override;

    //! Asks for files that exist, in front of a window. picked() or rejected() follows.
    Q_INVOKABLE void open(QQuickWindow *window);
    //! Asks where a file is to be saved. name: any text; the file's name to begin with is made of it.
    Q_INVOKABLE void save(const QString &name, QQuickWindow *window);

Q_SIGNALS:
    void titleChanged();
    void picked(const QList<QUrl> &files);
    void rejected();

private:
    void show(std::unique_ptr<QFileDialog> dialog, QQuickWindow *window);

    QString m_title;
    QUrl m_folder; // where the person was last; empty at first
    QPointer<QFileDialog> m_dialog;
};

} // namespace Morelia

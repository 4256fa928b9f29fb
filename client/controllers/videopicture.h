// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QImage>
#include <QQuickItem>
#include <QtQmlIntegration/qqmlintegration.h>

namespace Morelia {

//! A frame of a video, as large as its place allows, in the middle of it.
class VideoPicture : public QQuickItem
{
    Q_OBJECT
    QML_ELEMENT

    //! Nothing is shown while it is null.
    Q_PROPERTY(QImage frame READ frame WRITE setFrame NOTIFY frameChanged)

public:
    explicit VideoPicture(QQuickItem *parent = nullptr);

    const QImage &frame() const { return m_frame; }
    void setFrame(const QImage &frame);

Q_SIGNALS:
    void frameChanged();

protected:
    QSGNode *updatePaintNode(QSGNode *node, UpdatePaintNodeData *data) override;

private:
    QImage m_frame;
    bool m_isNew = false; // for the scene
};

} // namespace Morelia

// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/media/pictureframes.h"

#include <QQuickPaintedItem>
#include <QTimer>
#include <QtQmlIntegration/qqmlintegration.h>

namespace Morelia {

//! A GIF or WebP of the media cache that moves, in the middle of its place. Shows nothing while it stands still, and for
//! pictures that do not move: put it over a picture of the same file. Frames come from the engine's provider of pictures.
class MovingPicture : public QQuickPaintedItem
{
    Q_OBJECT
    QML_ELEMENT

    Q_PROPERTY(QString fileKey READ fileKey WRITE setFileKey NOTIFY fileKeyChanged REQUIRED)
    Q_PROPERTY(bool running READ isRunning WRITE setRunning NOTIFY runningChanged)
    //! A frame is shown.
    Q_PROPERTY(bool moving READ isMoving NOTIFY movingChanged)

public:
    explicit MovingPicture(QQuickItem *parent = nullptr);

    const QString &fileKey() const { return m_fileKey; }
    void setFileKey(const QString &key);
    bool isRunning() const { return m_running; }
    void setRunning(bool running);
    bool isMoving() const { return !m_frame.image.isNull(); }

    void paint(QPainter *painter) override;

Q_SIGNALS:
    void fileKeyChanged();
    void runningChanged();
    void movingChanged();

protected:
    void componentComplete() override;
    void geometryChange(const QRectF &newGeometry, const QRectF &oldGeometry) override;

private:
    FrameSource *source() const;
    void restart();
    void wantNext();
    void take(const PictureFrame &frame);

    QString m_fileKey;
    bool m_running = false;
    std::shared_ptr<PictureFrames> m_frames;
    PictureFrame m_frame;
    QTimer m_pause;
    quint64 m_turn = 0; // answers for an earlier file are late
};

} // namespace Morelia

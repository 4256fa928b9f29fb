// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/controllers/movingpicture.h"

#include <QPainter>
#include <QQmlEngine>
#include <QQmlImageProviderBase>
#include <QQuickWindow>

#include <utility>

namespace Morelia {

using namespace Qt::StringLiterals;

MovingPicture::MovingPicture(QQuickItem *parent)
    : QQuickPaintedItem(parent)
{
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &MovingPicture::wantNext);
}

void MovingPicture::setFileKey(const QString &key)
{
    if (std::exchange(m_fileKey, key) == key)
        return;
    Q_EMIT fileKeyChanged();
    restart();
}

void MovingPicture::setRunning(bool running)
{
    if (std::exchange(m_running, running) == running)
        return;
    Q_EMIT runningChanged();
    restart();
}

void MovingPicture::componentComplete()
{
    QQuickPaintedItem::componentComplete();
    restart();
}

// Before it had a place, it could not know how large its frames need to be.
void MovingPicture::geometryChange(const QRectF &newGeometry, const QRectF &oldGeometry)
{
    QQuickPaintedItem::geometryChange(newGeometry, oldGeometry);
    if (oldGeometry.isEmpty() && !newGeometry.isEmpty())
        restart();
}

FrameSource *MovingPicture::source() const
{
    const QQmlEngine *engine = qmlEngine(this);
    return engine ? dynamic_cast<FrameSource *>(engine->imageProvider(u"media"_s)) : nullptr;
}

void MovingPicture::restart()
{
    ++m_turn;
    m_pause.stop();
    m_frames.reset();
    if (isMoving()) {
        m_frame = {};
        update();
        Q_EMIT movingChanged();
    }
    FrameSource *frames = source();
    if (!m_running || m_fileKey.isEmpty() || !isComponentComplete() || size().isEmpty() || !frames)
        return;
    const qreal ratio = window() ? window()->effectiveDevicePixelRatio() : 1;
    frames->openFrames(m_fileKey, (size() * ratio).toSize())
        .then(this, [this, turn = m_turn](const std::shared_ptr<PictureFrames> &opened) {
            if (turn != m_turn || !opened)
                return;
            m_frames = opened;
            wantNext();
        });
}

void MovingPicture::wantNext()
{
    if (FrameSource *frames = source()) {
        frames->nextFrame(m_frames).then(this, [this, turn = m_turn](const PictureFrame &frame) {
            if (turn == m_turn)
                take(frame);
        });
    }
}

// Where it is damaged it stands still at its last good frame.
void MovingPicture::take(const PictureFrame &frame)
{
    if (frame.image.isNull())
        return;
    const bool wasMoving = isMoving();
    m_frame = frame;
    update();
    if (!wasMoving)
        Q_EMIT movingChanged();
    m_pause.start(frame.delayMs);
}

void MovingPicture::paint(QPainter *painter)
{
    if (!isMoving())
        return;
    const QSizeF fitted = QSizeF(m_frame.image.size()).scaled(size(), Qt::KeepAspectRatio);
    const QRectF place(QPointF((width() - fitted.width()) / 2, (height() - fitted.height()) / 2), fitted);
    painter->setRenderHint(QPainter::SmoothPixmapTransform);
    painter->drawImage(place, m_frame.image);
}

} // namespace Morelia

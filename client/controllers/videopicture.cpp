// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/controllers/videopicture.h"

#include <QQuickWindow>
#include <QSGImageNode>

#include <utility>

namespace Morelia {

VideoPicture::VideoPicture(QQuickItem *parent)
    : QQuickItem(parent)
{
    setFlag(ItemHasContents);
}

void VideoPicture::setFrame(const QImage &frame)
{
    if (frame.cacheKey() == m_frame.cacheKey())
        return;
    m_frame = frame;
    m_isNew = true;
    update();
    Q_EMIT frameChanged();
}

QSGNode *VideoPicture::updatePaintNode(QSGNode *node, UpdatePaintNodeData *)
{
    auto *picture = static_cast<QSGImageNode *>(node);
    if (m_frame.isNull()) {
        delete picture;
        return nullptr;
    }
    // The scene may have dropped the node that had the frame.
    if (std::exchange(m_isNew, false) || !picture) {
        if (!picture) {
            picture = window()->createImageNode();
            picture->setOwnsTexture(true);
            picture->setFiltering(QSGTexture::Linear);
        }
        picture->setTexture(window()->createTextureFromImage(m_frame, QQuickWindow::TextureIsOpaque));
    }
    const QSizeF fitted = QSizeF(m_frame.size()).scaled(size(), Qt::KeepAspectRatio);
    picture->setRect({QPointF((width() - fitted.width()) / 2, (height() - fitted.height()) / 2), fitted});
    return picture;
}

} // namespace Morelia

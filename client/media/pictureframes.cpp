// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/media/pictureframes.h"

#include "client/media/pictureheader.h"

namespace Morelia {

namespace {

// Faster ones are meant to be as slow as this, as in browsers.
constexpr int leastDelayMs = 20;
constexpr int usualDelayMs = 100;

} // namespace

std::shared_ptr<PictureFrames> PictureFrames::open(const QByteArray &bytes, const QSize &bound)
{
    const PictureHeader header = readPictureHeader(bytes);
    const bool mayMove = header.format == PictureFormat::Gif || header.format == PictureFormat::WebP;
    const qint64 pixels = qint64{header.size.width()} * header.size.height();
    if (!mayMove || !isShowable(header, bytes.size()) || pixels > maxMovingPixels)
        return nullptr;
    std::shared_ptr<PictureFrames> frames(new PictureFrames(bytes, bound));
    const bool moves = frames->m_reader->supportsAnimation() && frames->m_reader->imageCount() > 1;
    return moves ? frames : nullptr;
}

PictureFrames::PictureFrames(const QByteArray &bytes, const QSize &bound)
    : m_bytes(bytes)
    , m_bound(bound)
{
    m_buffer.setBuffer(&m_bytes);
    m_buffer.open(QIODevice::ReadOnly);
    rewind();
}

void PictureFrames::rewind()
{
    m_buffer.seek(0);
    m_reader = std::make_unique<QImageReader>(&m_buffer);
    m_reader->setDecideFormatFromContent(true);
}

PictureFrame PictureFrames::next()
{
    PictureFrame frame;
    if (!m_reader->canRead())
        rewind();
    if (!m_reader->read(&frame.image))
        return {};
    if (!m_bound.isEmpty() && (frame.image.width() > m_bound.width() || frame.image.height() > m_bound.height()))
        frame.image = frame.image.scaled(m_bound, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    const int delay = m_reader->nextImageDelay();
    frame.delayMs = delay < leastDelayMs ? usualDelayMs : delay;
    return frame;
}

} // namespace Morelia

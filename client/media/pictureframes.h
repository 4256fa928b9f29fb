// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QBuffer>
#include <QFuture>
#include <QImage>
#include <QImageReader>

#include <memory>

namespace Morelia {

//! One picture of those that make a moving one.
struct PictureFrame
{
    QImage image; //!< null where nothing more can be read
    int delayMs = 0;
};

//! Decodes the frames of a GIF or WebP, one when it is asked for. Blocks: use it on a thread of work, on one at a time.
class PictureFrames
{
public:
    //! bound: a larger picture is made smaller. Null for a picture that does not move, is damaged, or has more than
    //! maxMovingPixels.
    static std::shared_ptr<PictureFrames> open(const QByteArray &bytes, const QSize &bound);

    //! Behind the last one comes the first one again.
    PictureFrame next();

    //! Larger ones would keep a processor busy.
    static constexpr qint64 maxMovingPixels = 4'000'000;

private:
    PictureFrames(const QByteArray &bytes, const QSize &bound);
    void rewind();

    QByteArray m_bytes;
    QSize m_bound;
    QBuffer m_buffer;
    std::unique_ptr<QImageReader> m_reader;
};

//! Gives the frames of pictures by their keys. Interface thread; the answers come from a thread of work.
class FrameSource
{
public:
    FrameSource() = default;
    virtual ~FrameSource() = default;
    Q_DISABLE_COPY_MOVE(FrameSource)

    //! Null as PictureFrames::open() says, and for an unknown key.
    virtual QFuture<std::shared_ptr<PictureFrames>> openFrames(const QString &key, const QSize &bound) = 0;
    virtual QFuture<PictureFrame> nextFrame(const std::shared_ptr<PictureFrames> &frames) = 0;
};

} // namespace Morelia

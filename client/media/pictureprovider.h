// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/media/pictureframes.h"

#include <QCache>
#include <QFuture>
#include <QImage>
#include <QMutex>
#include <QQuickAsyncImageProvider>
#include <QThreadPool>

namespace Morelia {

class AttachmentStore;

//! Gives pictures of the media cache to QML as "image://media/KEY", decoded on worker threads, never larger than
//! sourceSize; as "image://media/round/KEY" the middle of one, a circle as large as sourceSize. Other files, and
//! pictures that are too large, give an error of the Image.
class PictureProvider
    : public QQuickAsyncImageProvider
    , public FrameSource
{
public:
    //! files must outlive this.
    explicit PictureProvider(const AttachmentStore &files);
    ~PictureProvider() override;

    QQuickImageResponse *requestImageResponse(const QString &id, const QSize &requestedSize) override;
    QFuture<std::shared_ptr<PictureFrames>> openFrames(const QString &key, const QSize &bound) override;
    QFuture<PictureFrame> nextFrame(const std::shared_ptr<PictureFrames> &frames) override;

private:
    //! Gives the result of work, which is done on one of the provider's threads.
    template <typename Work>
    auto run(Work work);
    QFuture<QImage> load(const QString &key, const QSize &bound);
    QImage decoded(const QString &key, const QSize &bound);

    const AttachmentStore &m_files;
    QMutex m_mutex;
    QCache<QString, QImage> m_small; // by key and bound, cost in bytes; guarded by m_mutex
    QThreadPool m_pool;              // last: its work ends first
};

} // namespace Morelia

// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/media/pictureprovider.h"

#include "client/media/facepicture.h"
#include "client/media/picturedecoder.h"
#include "client/media/smallpicture.h"
#include "models/entities/attachmentstore.h"

#include <QImageReader>
#include <QPromise>
#include <QQuickImageResponse>

#include <memory>
#include <type_traits>

namespace Morelia {

using namespace Qt::StringLiterals;

namespace {

constexpr int allocationLimitMiB = 128;
constexpr int maxThreads = 2;
constexpr auto roundPrefix = "round/"_L1;
constexpr int maxEdge = 4'096; // what every graphics card takes
constexpr qsizetype smallBytes = 4LL * 1024 * 1024;
constexpr qsizetype cacheBytes = 64LL * 1024 * 1024;

// Answers QML when the picture is there.
class PictureResponse final : public QQuickImageResponse
{
public:
    explicit PictureResponse(QFuture<QImage> picture)
    {
        picture.then(this, [this](const QImage &image) {
            m_image = image;
            // Queued: if the picture was there at once, QML has not connected to finished() yet.
            QMetaObject::invokeMethod(this, &QQuickImageResponse::finished, Qt::QueuedConnection);
        });
    }

    QQuickTextureFactory *textureFactory() const override
    {
        return QQuickTextureFactory::textureFactoryForImage(m_image);
    }

    QString errorString() const override { return m_image.isNull() ? u"no picture that can be shown"_s : QString(); }

private:
    QImage m_image;
};

QSize boundOf(const QSize &requested)
{
    const auto edge = [](int wanted) { return wanted > 0 ? qMin(wanted, maxEdge) : maxEdge; };
    return {edge(requested.width()), edge(requested.height())};
}

} // namespace

PictureProvider::PictureProvider(const AttachmentStore &files)
    : m_files(files)
    , m_small(cacheBytes)
{
    // A limit of the whole process; no other part needs more.
    QImageReader::setAllocationLimit(allocationLimitMiB);
    m_pool.setMaxThreadCount(maxThreads);
}

PictureProvider::~PictureProvider()
{
    m_pool.clear();
    m_pool.waitForDone();
}

QQuickImageResponse *PictureProvider::requestImageResponse(const QString &id, const QSize &requestedSize)
{
    return new PictureResponse(load(id, boundOf(requestedSize)));
}

template <typename Work>
auto PictureProvider::run(Work work)
{
    auto promise = std::make_shared<QPromise<std::invoke_result_t<Work>>>();
    promise->start();
    auto future = promise->future();
    m_pool.start([promise = std::move(promise), work = std::move(work)] {
        promise->addResult(work());
        promise->finish();
    });
    return future;
}

QFuture<QImage> PictureProvider::load(const QString &key, const QSize &bound)
{
    return run([this, key, bound] { return decoded(key, bound); });
}

QFuture<std::shared_ptr<PictureFrames>> PictureProvider::openFrames(const QString &key, const QSize &bound)
{
    return run([this, key, bound] {
        const std::optional<QByteArray> bytes = m_files.get(key);
        return bytes ? PictureFrames::open(*bytes, bound) : nullptr;
    });
}

QFuture<PictureFrame> PictureProvider::nextFrame(const std::shared_ptr<PictureFrames> &frames)
{
    return run([frames] { return frames->next(); });
}

QImage PictureProvider::decoded(const QString &key, const QSize &bound)
{
    const QString place = u"%1 %2 %3"_s.arg(key).arg(bound.width()).arg(bound.height());
    {
        const QMutexLocker locker(&m_mutex);
        if (const QImage *known = m_small.object(place))
            return *known;
    }
    const bool isRound = key.startsWith(roundPrefix);
    const std::optional<QByteArray> bytes = m_files.get(isRound ? key.sliced(roundPrefix.size()) : key);
    const int diameter = qMin(bound.width(), maxSmallEdge);
    const QImage picture = !bytes ? QImage()
        : isRound                 ? roundPicture(decodePicture(*bytes, {maxSmallEdge, maxSmallEdge}), diameter)
                                  : decodePicture(*bytes, bound);
    if (!picture.isNull() && picture.sizeInBytes() <= smallBytes) {
        const QMutexLocker locker(&m_mutex);
        m_small.insert(place, new QImage(picture), picture.sizeInBytes());
    }
    return picture;
}

} // namespace Morelia

// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/media/mediasweeper.h"

#include "client/media/mediacache.h"
#include "models/store/store.h"

namespace Morelia {

MediaSweeper::MediaSweeper(Store &store, MediaCache &files, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_files(files)
{}

void MediaSweeper::sweep(qint64 grace)
{
    m_store.fileKeys().then(this, [this, grace](const Result<QSet<QString>> &used) {
        if (!used) {
            Q_EMIT swept(0);
            return;
        }
        m_jobs.run([this, grace, keys = *used] { return m_files.removeUnused(keys, grace); })
            .then(this, [this](int removed) { Q_EMIT swept(removed); });
    });
}

} // namespace Morelia

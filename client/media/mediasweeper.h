// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/jobqueue.h"

#include <QObject>

namespace Morelia {

class MediaCache;
class Store;

//! Removes files from the media cache that no message, draft or command names any more: of deleted messages, of removed
//! accounts, of files that were attached and never sent.
class MediaSweeper : public QObject
{
    Q_OBJECT

public:
    //! Files younger than this may be on their way into the store and stay.
    static constexpr qint64 graceSeconds = 24LL * 60 * 60;

    //! Both must outlive this.
    MediaSweeper(Store &store, MediaCache &files, QObject *parent = nullptr);

    //! Sweeps once; swept() follows. Does nothing but that when the store cannot say what is in use.
    void sweep(qint64 grace = graceSeconds);

Q_SIGNALS:
    void swept(int removed);

private:
    Store &m_store;
    MediaCache &m_files;
    JobQueue m_jobs; // last: its work ends first
};

} // namespace Morelia

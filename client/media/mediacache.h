// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/sealer.h"
#include "models/entities/attachmentstore.h"

#include <QSet>

namespace Morelia {

//! The bytes of attachments as sealed files in one folder, one file for each content, named by a keyed hash of it: the
//! folder tells sizes and nothing else.
class MediaCache final : public AttachmentStore
{
public:
    //! The folder is made when it is needed first. Without a usable key nothing is kept and nothing is found.
    MediaCache(const QString &folder, const SecretKey &profileKey);

    std::optional<QString> put(const QByteArray &bytes) override;
    std::optional<QByteArray> get(const QString &key) const override;

    //! Removes files older than graceSeconds that are not in use, and what a crash left half written. Returns how many.
    int removeUnused(const QSet<QString> &used, qint64 graceSeconds);

private:
    QString keyOf(const QByteArray &bytes) const;
    QString fileOf(const QString &key) const;

    const QString m_folder;
    const SecretKey m_nameKey;
    const Sealer m_sealer;
};

} // namespace Morelia

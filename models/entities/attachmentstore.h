// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace Morelia {

//! Keeps the bytes of attachments; rows and deltas carry only their keys. Every function may be called on any thread.
class AttachmentStore
{
public:
    AttachmentStore() = default;
    virtual ~AttachmentStore() = default;
    Q_DISABLE_COPY_MOVE(AttachmentStore)

    //! Keeps the bytes and returns their key, the same for the same bytes; nothing when they cannot be kept.
    virtual std::optional<QString> put(const QByteArray &bytes) = 0;

    //! The bytes behind a key; nothing when they are not there or damaged.
    virtual std::optional<QByteArray> get(const QString &key) const = 0;
};

} // namespace Morelia

// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "models/entities/attachmentstore.h"
#include "protocol/mtp/loggedmessage.h"
#include "protocol/mtp/wire/types.h"

#include <QHash>

#include <functional>

namespace Morelia::Mtp {

//! Puts the bytes that come inline with messages into the AttachmentStore. A stock server sends them again with every
//! page: those seen before are recognised and not decoded twice.
class AttachmentDecoder
{
public:
    explicit AttachmentDecoder(AttachmentStore &files);

    //! Completes message.attachments, made by toMessage() from the same data: size, key, and missing names and types. A
    //! string that is no base64 keeps size 0 and no key; bytes that cannot be kept have no key.
    //! A picture of a smiley is no attachment: it gets its key where it is what its hash says, and is not kept else. Nor is
    //! that of a profile card, which is kept where it is small enough.
    void read(const Wire::MessageData &data, LoggedMessage &message);

private:
    struct Seen
    {
        size_t hash = 0;
        qsizetype length = 0;
        Attachment found;
    };

    using Test = std::function<bool(const QByteArray &bytes)>;

    const Attachment &find(const QString &place, const QString &field, const Test &mayKeep);
    Attachment take(const QString &field, const Test &mayKeep);

    AttachmentStore &m_files;
    QHash<QString, Seen> m_seen;
};

} // namespace Morelia::Mtp

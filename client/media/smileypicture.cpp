// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/media/smileypicture.h"

#include "client/media/pictureheader.h"
#include "models/entities/attachmentstore.h"

namespace Morelia {

bool mayBeSmiley(const QByteArray &picture)
{
    const PictureHeader header = readPictureHeader(picture);
    return picture.size() <= maxSmileyBytes && header.isValid() && isShowable(header, picture.size())
        && header.size.width() <= maxSmileyEdge && header.size.height() <= maxSmileyEdge;
}

void dropBadSmileys(DeltaBatch &batch, const AttachmentStore &files)
{
    batch.deltas.removeIf([&files](const Delta &delta) {
        const auto *seen = std::get_if<SmileySeen>(&delta);
        if (!seen)
            return false;
        const std::optional<QByteArray> bytes = files.get(seen->picture.cacheKey);
        return !bytes || !mayBeSmiley(*bytes);
    });
}

} // namespace Morelia

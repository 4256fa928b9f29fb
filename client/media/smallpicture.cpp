// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/media/smallpicture.h"

#include "client/media/pictureheader.h"
#include "models/entities/attachmentstore.h"

namespace Morelia {

bool isSmallPicture(const QByteArray &picture)
{
    const PictureHeader header = readPictureHeader(picture);
    return picture.size() <= maxSmileyBytes && header.isValid() && isShowable(header, picture.size())
        && header.size.width() <= maxSmallEdge && header.size.height() <= maxSmallEdge;
}

void dropBadPictures(DeltaBatch &batch, const AttachmentStore &files)
{
    const auto isBad = [&files](const QString &key) {
        const std::optional<QByteArray> bytes = files.get(key);
        return !bytes || !isSmallPicture(*bytes);
    };
    for (Delta &delta : batch.deltas) {
        auto *told = std::get_if<ProfileTold>(&delta);
        if (told && !told->card.picture.isEmpty() && isBad(told->card.picture))
            told->card.picture.clear();
    }
    batch.deltas.removeIf([&isBad](const Delta &delta) {
        const auto *seen = std::get_if<SmileySeen>(&delta);
        return seen && isBad(seen->picture.cacheKey);
    });
}

} // namespace Morelia

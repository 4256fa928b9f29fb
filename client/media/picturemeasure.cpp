// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/media/picturemeasure.h"

#include "client/media/pictureheader.h"
#include "models/entities/attachmentstore.h"

namespace Morelia {

namespace {

constexpr int mostPixels = 1'000'000; // of an edge; a larger size is not believed

bool isBelievable(int pixels)
{
    return pixels > 0 && pixels <= mostPixels;
}

void measure(Attachment &file, const AttachmentStore &files)
{
    if (file.kind != AttachmentKind::Picture || (isBelievable(file.width) && isBelievable(file.height)))
        return;
    const std::optional<QByteArray> bytes = file.cacheKey.isEmpty() ? std::nullopt : files.get(file.cacheKey);
    const PictureHeader header = bytes ? readPictureHeader(*bytes) : PictureHeader();
    file.width = header.isValid() ? header.size.width() : 0;
    file.height = header.isValid() ? header.size.height() : 0;
    // A picture that cannot be looked at is offered as a document, to be opened elsewhere.
    if (bytes && header.isValid() && !isShowable(header, bytes->size()))
        file.kind = AttachmentKind::Document;
}

} // namespace

void measurePictures(DeltaBatch &batch, const AttachmentStore &files)
{
    for (Delta &delta : batch.deltas) {
        auto *seen = std::get_if<MessageSeen>(&delta);
        if (!seen)
            continue;
        for (Attachment &file : seen->message.attachments)
            measure(file, files);
    }
}

} // namespace Morelia

// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "models/entities/album.h"

#include "models/entities/ids.h"

namespace Morelia {

bool mayBeInAlbum(AttachmentKind kind)
{
    return kind == AttachmentKind::Picture;
}

QList<std::optional<AlbumPlace>> newAlbums(qsizetype parts)
{
    QList<std::optional<AlbumPlace>> places(parts);
    for (qsizetype first = 0; first < parts; first += maxAlbumParts) {
        const qsizetype count = qMin(parts - first, qsizetype{maxAlbumParts});
        if (count < 2)
            break;
        const QString id = newLocalId();
        for (qsizetype i = 0; i < count; ++i)
            places[first + i] = AlbumPlace{id, static_cast<int>(i) + 1, static_cast<int>(count)};
    }
    return places;
}

QList<std::optional<AlbumPlace>> albumPlaces(const QList<Attachment> &files)
{
    QList<std::optional<AlbumPlace>> places;
    // Only files side by side: each other one stays alone between them, where its sender has put it.
    while (places.size() < files.size()) {
        qsizetype end = places.size();
        while (end < files.size() && mayBeInAlbum(files[end].kind))
            ++end;
        places.append(newAlbums(end - places.size()));
        if (end < files.size())
            places.append(std::nullopt);
    }
    return places;
}

} // namespace Morelia

// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "models/entities/smiley.h"

#include <QCryptographicHash>

namespace Morelia {

namespace {

constexpr qsizetype smileyHashBytes = 8;

} // namespace

QString smileyHash(const QByteArray &picture)
{
    const QByteArray hash = QCryptographicHash::hash(picture, QCryptographicHash::Sha256);
    return QString::fromLatin1(hash.first(smileyHashBytes).toHex());
}

} // namespace Morelia

// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

// The short form of a server's id in an envelope.
namespace Morelia::Mtp {

//! The longest id that an envelope takes, in characters.
inline constexpr qsizetype maxPlainIdChars = 64;

//! True for 1 to 64 characters of visible ASCII.
bool isPlainId(const QString &id);

//! The decimal number as 1 to 16 bytes, most significant first; empty where the id is no such number.
QByteArray numberOfId(const QString &id);

//! The other way; empty where there are more than 16 bytes or none.
QString idOfNumber(const QByteArray &bytes);

} // namespace Morelia::Mtp

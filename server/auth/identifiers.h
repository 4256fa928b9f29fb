// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

namespace Morelia::Server {

//! A fresh uuid of MTP: 128 random bits in decimal digits, up to 39 of them.
QString newUuid();

//! A fresh session token (auth_id): 32 random bytes as base64url.
QString newToken();

//! The stored form of a token: its BLAKE2b-256.
QByteArray tokenHash(const QString &token);

} // namespace Morelia::Server

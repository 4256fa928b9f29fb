// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "models/base/secretkey.h"

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

// Authenticated encryption, the one of everything that lies on a disk: XChaCha20-Poly1305.
namespace Morelia::Aead {

inline constexpr qsizetype nonceSize = 24;

QByteArray randomNonce();

//! Nonce, cipher text, tag. The nonce must be of this content or random. place is not stored but needed to open.
QByteArray seal(const QByteArray &plain, const QByteArray &place, const QByteArray &nonce, const SecretKey &key);
//! The content; nothing when the bytes are damaged, of another place or of another key.
std::optional<QByteArray> open(QByteArrayView sealed, const QByteArray &place, const SecretKey &key);

} // namespace Morelia::Aead

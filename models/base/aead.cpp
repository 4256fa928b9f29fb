// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "models/base/aead.h"

#include <sodium.h>

namespace Morelia::Aead {

namespace {

constexpr qsizetype tagSize = crypto_aead_xchacha20poly1305_ietf_ABYTES;
static_assert(nonceSize == crypto_aead_xchacha20poly1305_ietf_NPUBBYTES);
static_assert(SecretKey::size == crypto_aead_xchacha20poly1305_ietf_KEYBYTES);

const unsigned char *bytesOf(QByteArrayView data)
{
    return reinterpret_cast<const unsigned char *>(data.data());
}

} // namespace

QByteArray randomNonce()
{
    QByteArray nonce(nonceSize, Qt::Uninitialized);
    randombytes_buf(nonce.data(), nonceSize);
    return nonce;
}

QByteArray seal(const QByteArray &plain, const QByteArray &place, const QByteArray &nonce, const SecretKey &key)
{
    Q_ASSERT(nonce.size() == nonceSize);
    QByteArray sealed = nonce;
    sealed.resize(nonceSize + plain.size() + tagSize);
    crypto_aead_xchacha20poly1305_ietf_encrypt(reinterpret_cast<unsigned char *>(sealed.data()) + nonceSize, nullptr,
        bytesOf(plain), static_cast<unsigned long long>(plain.size()), bytesOf(place),
        static_cast<unsigned long long>(place.size()), nullptr, bytesOf(nonce), key.data());
    return sealed;
}

std::optional<QByteArray> open(QByteArrayView sealed, const QByteArray &place, const SecretKey &key)
{
    const qsizetype size = sealed.size() - nonceSize - tagSize;
    if (size < 0)
        return std::nullopt;
    QByteArray plain(size, Qt::Uninitialized);
    const int failed = crypto_aead_xchacha20poly1305_ietf_decrypt(reinterpret_cast<unsigned char *>(plain.data()),
        nullptr, nullptr, bytesOf(sealed.sliced(nonceSize)), static_cast<unsigned long long>(size + tagSize),
        bytesOf(place), static_cast<unsigned long long>(place.size()), bytesOf(sealed), key.data());
    if (failed != 0)
        return std::nullopt;
    return plain;
}

} // namespace Morelia::Aead

// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "models/base/sealer.h"

#include <sodium.h>

#include <utility>

namespace Morelia {

namespace {

constexpr char sealVersion = 1;
constexpr qsizetype nonceSize = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr qsizetype tagSize = crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr qsizetype headSize = 1 + nonceSize;
static_assert(SecretKey::size == crypto_aead_xchacha20poly1305_ietf_KEYBYTES);

const unsigned char *bytesOf(const QByteArray &data)
{
    return reinterpret_cast<const unsigned char *>(data.constData());
}

} // namespace

Sealer::Sealer(SecretKey key)
    : m_key(std::move(key))
{}

QByteArray Sealer::seal(const QByteArray &plain, const QByteArray &place) const
{
    QByteArray sealed(headSize + plain.size() + tagSize, Qt::Uninitialized);
    auto *out = reinterpret_cast<unsigned char *>(sealed.data());
    sealed[0] = sealVersion;
    randombytes_buf(out + 1, nonceSize);
    crypto_aead_xchacha20poly1305_ietf_encrypt(out + headSize, nullptr, bytesOf(plain), plain.size(), bytesOf(place),
        place.size(), nullptr, out + 1, m_key.data());
    return sealed;
}

std::optional<QByteArray> Sealer::open(const QByteArray &sealed, const QByteArray &place) const
{
    const qsizetype size = sealed.size() - headSize - tagSize;
    if (size < 0 || sealed[0] != sealVersion)
        return std::nullopt;
    QByteArray plain(size, Qt::Uninitialized);
    const int failed = crypto_aead_xchacha20poly1305_ietf_decrypt(reinterpret_cast<unsigned char *>(plain.data()),
        nullptr, nullptr, bytesOf(sealed) + headSize, size + tagSize, bytesOf(place), place.size(), bytesOf(sealed) + 1,
        m_key.data());
    if (failed != 0)
        return std::nullopt;
    return plain;
}

} // namespace Morelia

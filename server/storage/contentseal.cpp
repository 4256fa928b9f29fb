// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/storage/contentseal.h"

#include "server/storage/storageerror.h"

#include <QStringDecoder>

#include <sodium.h>

namespace Morelia::Server {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype nonceSize = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr qsizetype tagSize = crypto_aead_xchacha20poly1305_ietf_ABYTES;
static_assert(ContentSeal::keySize == crypto_aead_xchacha20poly1305_ietf_KEYBYTES);
static_assert(nonceSize >= crypto_generichash_BYTES_MIN);

unsigned char *raw(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}

const unsigned char *raw(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

// SQLite drops a byte order mark and replaces noncharacters in its own text, so strings go as bytes.
QByteArray toBytes(const QString &text)
{
    return text.isEmpty() ? QByteArray("") : text.toUtf8();
}

QString fromBytes(const QByteArray &bytes)
{
    if (bytes.isEmpty())
        return u""_s;
    // fromUtf8() would drop a byte order mark.
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::ConvertInitialBom);
    return decoder(bytes);
}

} // namespace

ContentSeal::ContentSeal(QByteArray key)
    : m_key(std::move(key))
{
    Q_ASSERT(m_key.isEmpty() || m_key.size() == keySize);
}

ContentSeal::~ContentSeal()
{
    sodium_memzero(m_key.data(), static_cast<size_t>(m_key.size()));
}

QByteArray ContentSeal::seal(const QString &text) const
{
    if (text.isNull())
        return {};
    if (!isSealing())
        return toBytes(text);
    QByteArray nonce(nonceSize, Qt::Uninitialized);
    randombytes_buf(nonce.data(), nonceSize);
    return sealWith(nonce, text);
}

QByteArray ContentSeal::sealForLookup(const QString &text) const
{
    if (text.isNull())
        return {};
    QByteArray bytes = toBytes(text);
    if (!isSealing())
        return bytes;
    // A nonce that only this text has: equal texts give equal bytes, and no two texts share a nonce.
    QByteArray nonce(nonceSize, Qt::Uninitialized);
    crypto_generichash(
        raw(nonce), nonceSize, raw(bytes), static_cast<unsigned long long>(bytes.size()), raw(m_key), keySize);
    return sealWith(nonce, text);
}

QByteArray ContentSeal::sealWith(const QByteArray &nonce, const QString &text) const
{
    const QByteArray bytes = toBytes(text);
    QByteArray sealed(bytes.size() + tagSize, Qt::Uninitialized);
    crypto_aead_xchacha20poly1305_ietf_encrypt(raw(sealed), nullptr, raw(bytes),
        static_cast<unsigned long long>(bytes.size()), nullptr, 0, nullptr, raw(nonce), raw(m_key));
    return nonce + sealed;
}

QString ContentSeal::open(const QByteArray &stored) const
{
    if (stored.isNull())
        return {};
    if (!isSealing())
        return fromBytes(stored);
    if (stored.size() < nonceSize + tagSize)
        throw StorageError(u"a sealed value is damaged"_s);
    QByteArray bytes(stored.size() - nonceSize - tagSize, Qt::Uninitialized);
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(raw(bytes), nullptr, nullptr, raw(stored) + nonceSize,
            static_cast<unsigned long long>(stored.size() - nonceSize), nullptr, 0, raw(stored), raw(m_key))
        != 0)
        throw StorageError(u"a sealed value is damaged or belongs to another key"_s);
    return fromBytes(bytes);
}

} // namespace Morelia::Server

// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/storage/contentseal.h"

#include "models/base/aead.h"
#include "server/storage/storageerror.h"

#include <QStringDecoder>

#include <sodium.h>

namespace Morelia::Server {

using namespace Qt::StringLiterals;

namespace {

static_assert(ContentSeal::keySize == SecretKey::size);
static_assert(Aead::nonceSize >= crypto_generichash_BYTES_MIN);

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

ContentSeal::ContentSeal(const QByteArray &key)
    : m_key(SecretKey::fromBytes(key))
{
    Q_ASSERT(key.isEmpty() || key.size() == keySize);
}

QByteArray ContentSeal::seal(const QString &text) const
{
    if (text.isNull())
        return {};
    return isSealing() ? Aead::seal(toBytes(text), {}, Aead::randomNonce(), m_key) : toBytes(text);
}

QByteArray ContentSeal::sealForLookup(const QString &text) const
{
    if (text.isNull())
        return {};
    QByteArray bytes = toBytes(text);
    if (!isSealing())
        return bytes;
    // A nonce that only this text has: equal texts give equal bytes, and no two texts share a nonce.
    QByteArray nonce(Aead::nonceSize, Qt::Uninitialized);
    crypto_generichash(reinterpret_cast<unsigned char *>(nonce.data()), Aead::nonceSize,
        reinterpret_cast<const unsigned char *>(bytes.constData()), static_cast<unsigned long long>(bytes.size()),
        m_key.data(), SecretKey::size);
    return Aead::seal(bytes, {}, nonce, m_key);
}

QString ContentSeal::open(const QByteArray &stored) const
{
    if (stored.isNull())
        return {};
    if (!isSealing())
        return fromBytes(stored);
    const std::optional<QByteArray> bytes = Aead::open(stored, {}, m_key);
    if (!bytes)
        throw StorageError("a sealed value is damaged or belongs to another key");
    return fromBytes(*bytes);
}

} // namespace Morelia::Server

// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "models/base/secretkey.h"

#include <QIODevice>

#include <sodium.h>

#include <cstring>

namespace Morelia {

namespace {

std::shared_ptr<unsigned char> lockedBytes()
{
    if (sodium_init() < 0)
        return {};
    return {static_cast<unsigned char *>(sodium_malloc(SecretKey::size)), [](unsigned char *p) { sodium_free(p); }};
}

} // namespace

SecretKey SecretKey::generate()
{
    SecretKey key;
    key.m_bytes = lockedBytes();
    if (key.m_bytes)
        randombytes_buf(key.m_bytes.get(), size);
    return key;
}

SecretKey SecretKey::fromBytes(const QByteArray &bytes)
{
    SecretKey key;
    if (bytes.size() != size)
        return key;
    key.m_bytes = lockedBytes();
    if (key.m_bytes)
        std::memcpy(key.m_bytes.get(), bytes.constData(), size);
    return key;
}

SecretKey SecretKey::readFrom(QIODevice &device)
{
    SecretKey key;
    key.m_bytes = lockedBytes();
    char more = 0;
    if (key.m_bytes
        && (device.read(reinterpret_cast<char *>(key.m_bytes.get()), size) != size || device.read(&more, 1) > 0))
        key.m_bytes.reset();
    return key;
}

bool SecretKey::writeTo(QIODevice &device) const
{
    return !isEmpty() && device.write(reinterpret_cast<const char *>(data()), size) == size;
}

SecretKey SecretKey::derive(const QByteArray &purpose) const
{
    SecretKey key;
    if (isEmpty())
        return key;
    key.m_bytes = lockedBytes();
    if (key.m_bytes) {
        crypto_generichash(key.m_bytes.get(), size, reinterpret_cast<const unsigned char *>(purpose.constData()),
            static_cast<unsigned long long>(purpose.size()), m_bytes.get(), size);
    }
    return key;
}

QByteArray SecretKey::toBytes() const
{
    return isEmpty() ? QByteArray() : QByteArray(reinterpret_cast<const char *>(m_bytes.get()), size);
}

} // namespace Morelia

// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "models/base/sealer.h"

#include "models/base/aead.h"

#include <sodium.h>

#include <utility>

namespace Morelia {

namespace {

constexpr char sealVersion = 1;
constexpr qsizetype markBytes = 16;

} // namespace

Sealer::Sealer(SecretKey key)
    : m_key(std::move(key))
{}

QByteArray Sealer::seal(const QByteArray &plain, const QByteArray &place) const
{
    return sealVersion + Aead::seal(plain, place, Aead::randomNonce(), m_key);
}

std::optional<QByteArray> Sealer::open(const QByteArray &sealed, const QByteArray &place) const
{
    if (sealed.isEmpty() || sealed[0] != sealVersion)
        return std::nullopt;
    return Aead::open(QByteArrayView(sealed).sliced(1), place, m_key);
}

QString Sealer::mark(const QString &text) const
{
    const SecretKey key = m_key.derive("morelia store mark");
    if (key.isEmpty())
        return {};
    const QByteArray plain = text.toUtf8();
    QByteArray hash(markBytes, Qt::Uninitialized);
    crypto_generichash(reinterpret_cast<unsigned char *>(hash.data()), size_t(hash.size()),
        reinterpret_cast<const unsigned char *>(plain.constData()), static_cast<unsigned long long>(plain.size()),
        key.data(), SecretKey::size);
    return QString::fromLatin1(hash.toHex());
}

} // namespace Morelia

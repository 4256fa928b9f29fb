// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "models/base/sealer.h"

#include "models/base/aead.h"

#include <utility>

namespace Morelia {

namespace {

constexpr char sealVersion = 1;

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

} // namespace Morelia

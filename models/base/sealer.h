// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "models/base/secretkey.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace Morelia {

//! Seals the content of rows: XChaCha20-Poly1305 with a random nonce.
class Sealer
{
public:
    explicit Sealer(SecretKey key);

    //! False when there is no usable key; then nothing can be sealed.
    bool isValid() const { return !m_key.isEmpty(); }

    //! Version byte, nonce, cipher text, tag. place says where the row lies; it is not stored but needed to open.
    QByteArray seal(const QByteArray &plain, const QByteArray &place) const;
    //! The content; nothing when the blob is damaged, of another place or of another key.
    std::optional<QByteArray> open(const QByteArray &sealed, const QByteArray &place) const;
    //! Stands for a text where rows are looked for by it: the same each time, and tells nothing without the key. 32
    //! hexadecimal digits; empty without a usable key.
    QString mark(const QString &text) const;

private:
    SecretKey m_key;
};

} // namespace Morelia

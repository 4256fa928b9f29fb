// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include <QByteArray>

#include <memory>

class QIODevice;

namespace Morelia {

//! 32 random bytes in locked memory that is wiped when the last copy goes.
class SecretKey
{
public:
    static constexpr qsizetype size = 32;

    SecretKey() = default;

    //! A fresh random key.
    static SecretKey generate();
    //! Takes exactly 32 bytes; anything else gives an empty key.
    static SecretKey fromBytes(const QByteArray &bytes);

    //! Reads exactly 32 bytes up to the end of the device, straight into locked memory where the device is unbuffered;
    //! anything else gives an empty key.
    static SecretKey readFrom(QIODevice &device);
    //! False when not all of it could be written, or the key is empty.
    bool writeTo(QIODevice &device) const;

    //! A key for another purpose that tells nothing about this one; the same each time. Empty when this one is.
    SecretKey derive(const QByteArray &purpose) const;

    bool isEmpty() const { return !m_bytes; }
    const unsigned char *data() const { return m_bytes.get(); }
    //! A copy outside of locked memory, for the key store only.
    QByteArray toBytes() const;

private:
    std::shared_ptr<unsigned char> m_bytes;
};

} // namespace Morelia

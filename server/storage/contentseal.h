// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/secretkey.h"

#include <QByteArray>
#include <QString>

namespace Morelia::Server {

//! Turns people's strings into what lies on the disk and back. With a key they are sealed (XChaCha20-Poly1305, nonce in
//! front); without one they lie there as UTF-8. Null stays null either way.
class ContentSeal
{
public:
    static constexpr qsizetype keySize = 32;

    //! key: keySize bytes, or empty for no sealing.
    explicit ContentSeal(const QByteArray &key = {});
    Q_DISABLE_COPY_MOVE(ContentSeal)

    bool isSealing() const { return !m_key.isEmpty(); }

    //! Differs each time that it seals.
    QByteArray seal(const QString &text) const;
    //! The same bytes for the same text, for columns that are searched.
    QByteArray sealForLookup(const QString &text) const;
    //! Undoes both. Throws StorageError for what this key did not seal.
    QString open(const QByteArray &stored) const;

private:
    SecretKey m_key;
};

} // namespace Morelia::Server

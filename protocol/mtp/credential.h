// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include <QString>
#include <QUrl>

namespace Morelia {

//! The form in which a server sees the password. Stored as a number: never renumber.
enum class CredentialScheme : quint8 {
    Argon2idV1 = 0, //!< derived by deriveCredential(); the only one for new accounts
    AsTyped = 1,    //!< the password itself: accounts of other clients, only with the person's consent
    Sha384Hex = 2,  //!< accounts of an old Qt client
};

//! Sign-in realm of a server: its host in lower case as IDNA A-label without a final dot, loopback as "localhost",
//! other addresses in canonical text. Empty when the address has no usable host.
QString realmOf(const QUrl &server);

//! Credential of scheme Argon2idV1: "mt1_" and 43 characters. Login is case-sensitive; login and password are
//! normalised to NFC. Takes about 0.1 s and 64 MiB on the calling thread; empty when that memory is not there or realm
//! or login are longer than 65535 bytes.
QString deriveCredential(const QString &realm, const QString &login, const QString &password);

//! Credential of scheme Sha384Hex: 96 lower-case hexadecimal digits of the password's SHA-384.
QString sha384Credential(const QString &password);

//! Credential by the scheme; see the functions above.
QString makeCredential(CredentialScheme scheme, const QString &realm, const QString &login, const QString &password);

} // namespace Morelia

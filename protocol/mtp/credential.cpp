// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "protocol/mtp/credential.h"

#include "protocol/transport/transport.h"

#include <QCryptographicHash>
#include <QHostAddress>

#include <sodium.h>

#include <array>
#include <limits>
#include <optional>

using namespace Qt::StringLiterals;

namespace Morelia {
namespace {

// Fixed for ever: another device must find the same credential without help.
constexpr unsigned long long passes = 3;
constexpr size_t memoryBytes = 64UL * 1024 * 1024;
constexpr size_t credentialBytes = 32;
constexpr QByteArrayView label("MoreliaTalk credential v1\0", 26);

using Salt = std::array<unsigned char, crypto_pwhash_SALTBYTES>;

const unsigned char *bytesOf(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

bool appendWithLength(QByteArray &out, const QByteArray &bytes)
{
    if (bytes.size() > std::numeric_limits<quint16>::max())
        return false;
    out.append(char(bytes.size() >> 8));
    out.append(char(bytes.size() & 0xff));
    out.append(bytes);
    return true;
}

std::optional<Salt> saltOf(const QString &realm, const QString &login)
{
    QByteArray input(label.data(), label.size());
    if (!appendWithLength(input, realm.toUtf8())
        || !appendWithLength(input, login.normalized(QString::NormalizationForm_C).toUtf8()))
        return std::nullopt;
    Salt salt{};
    crypto_generichash(salt.data(), salt.size(), bytesOf(input), size_t(input.size()), nullptr, 0);
    return salt;
}

} // namespace

QString realmOf(const QUrl &server)
{
    if (isLoopback(server))
        return u"localhost"_s;
    QString host = server.host(QUrl::FullyEncoded).toLower();
    if (host.endsWith(u'.'))
        host.chop(1);
    if (const QHostAddress address(host); !address.isNull())
        return address.toString().toLower();
    return host;
}

QString deriveCredential(const QString &realm, const QString &login, const QString &password)
{
    const std::optional<Salt> salt = saltOf(realm, login);
    if (!salt || sodium_init() < 0)
        return {};
    QByteArray secret = password.normalized(QString::NormalizationForm_C).toUtf8();
    QByteArray hash(credentialBytes, Qt::Uninitialized);
    const int failed = crypto_pwhash(reinterpret_cast<unsigned char *>(hash.data()), credentialBytes,
        secret.constData(), size_t(secret.size()), salt->data(), passes, memoryBytes, crypto_pwhash_ALG_ARGON2ID13);
    sodium_memzero(secret.data(), size_t(secret.size()));
    if (failed != 0)
        return {};
    return u"mt1_"_s
        + QString::fromLatin1(hash.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

QString sha384Credential(const QString &password)
{
    return QString::fromLatin1(QCryptographicHash::hash(password.toUtf8(), QCryptographicHash::Sha384).toHex());
}

QString makeCredential(CredentialScheme scheme, const QString &realm, const QString &login, const QString &password)
{
    switch (scheme) {
    case CredentialScheme::Argon2idV1:
        return deriveCredential(realm, login, password);
    case CredentialScheme::AsTyped:
        return password;
    case CredentialScheme::Sha384Hex:
        return sha384Credential(password);
    }
    return {};
}

} // namespace Morelia

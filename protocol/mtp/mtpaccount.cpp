// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "protocol/mtp/mtpaccount.h"

#include <QCborMap>
#include <QCborValue>

namespace Morelia::Mtp {

namespace {

// Stored, and older than this file: the store's first form had these keys too. Never renumber, never use one again.
enum Field : qint64 {
    Server = 1,
    Realm = 2,
    AllowPlaintext = 4,
    Credential = 5,
    AuthId = 6,
    OwnIds = 12,
};

} // namespace

QByteArray AccountSettings::encoded() const
{
    QCborMap map;
    map.insert(Server, server.toString(QUrl::FullyEncoded));
    map.insert(Realm, realm);
    map.insert(AllowPlaintext, allowPlaintext);
    map.insert(OwnIds, ownIds);
    return map.toCborValue().toCbor();
}

AccountSettings AccountSettings::decoded(const QByteArray &settings)
{
    const QCborMap map = QCborValue::fromCbor(settings).toMap();
    return {.server = QUrl(map.value(Server).toString()),
        .realm = map.value(Realm).toString(),
        .allowPlaintext = map.value(AllowPlaintext).toBool(),
        .ownIds = map.value(OwnIds).toBool(true)};
}

Secrets Credentials::encoded() const
{
    QCborMap map;
    map.insert(Credential, credential);
    map.insert(AuthId, authId);
    return {map.toCborValue().toCbor()};
}

Credentials Credentials::decoded(const Secrets &secrets)
{
    const QCborMap map = QCborValue::fromCbor(secrets.value).toMap();
    return {.credential = map.value(Credential).toString(), .authId = map.value(AuthId).toString()};
}

} // namespace Morelia::Mtp

// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/fill/filekey.h"

#include "client/accounts/keystore.h"

#include <QEventLoop>

namespace Morelia {

namespace {

class NoVault final : public SecretVault
{
public:
    void read(const QString &, QObject *, ReadCallback done) override { done(Status::Unavailable, {}); }
    void write(const QString &, const QByteArray &, QObject *, WriteCallback done) override
    {
        done(Status::Unavailable);
    }
};

} // namespace

tl::expected<SecretKey, QString> fileKey(const Profile &profile, Settings &settings)
{
    NoVault vault;
    KeyStore keyStore(vault, settings.keyName(), profile.keyFile(), profile.isNew());
    tl::expected<SecretKey, QString> key;
    QEventLoop loop;
    const auto end = [&](const tl::expected<SecretKey, QString> &made) {
        key = made;
        loop.quit();
    };
    QObject::connect(
        &keyStore, &KeyStore::loaded, &loop, [end](const ProfileKey &made) { end(made.key); }, Qt::QueuedConnection);
    QObject::connect(
        &keyStore, &KeyStore::failed, &loop, [end](const QString &why) { end(tl::make_unexpected(why)); },
        Qt::QueuedConnection);
    keyStore.load();
    loop.exec();
    return key;
}

} // namespace Morelia

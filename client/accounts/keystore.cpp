// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/accounts/keystore.h"

#include "client/sync/logging.h"

#include <QFile>
#include <QSaveFile>

namespace Morelia {

KeyStore::KeyStore(SecretVault &vault, QString name, QString keyFile, bool isNewProfile, QObject *parent)
    : QObject(parent)
    , m_vault(vault)
    , m_name(std::move(name))
    , m_keyFile(std::move(keyFile))
    , m_isNewProfile(isNewProfile)
{
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, &KeyStore::onDeadline);
}

void KeyStore::load(int deadlineMs)
{
    m_deadline.start(deadlineMs);
    if (QFile::exists(m_keyFile)) {
        readFile();
        return;
    }
    m_vault.read(
        m_name, this, [this](SecretVault::Status status, const QByteArray &secret) { onRead(status, secret); });
}

void KeyStore::readFile()
{
    QFile file(m_keyFile);
    const bool readable = file.open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    ProfileKey result{
        .key = readable ? SecretKey::readFrom(file) : SecretKey(), .place = ProfileKey::Place::File, .failure = {}};
    if (result.key.isEmpty())
        result.failure = tr("The key file of this profile cannot be read or is damaged: %1").arg(m_keyFile);
    finish(result);
}

void KeyStore::onRead(SecretVault::Status status, const QByteArray &secret)
{
    if (m_finished)
        return;
    if (status == SecretVault::Status::Done) {
        const ProfileKey result{.key = SecretKey::fromBytes(secret), .place = ProfileKey::Place::Vault, .failure = {}};
        if (!result.key.isEmpty()) {
            finish(result);
            return;
        }
    }
    if (m_isNewProfile) {
        if (status == SecretVault::Status::Unavailable)
            makeFile();
        else
            makeKey();
        return;
    }
    const QString failure = status == SecretVault::Status::Unavailable
        ? tr("The key store of this computer does not answer, so this profile cannot be opened. Unlock or start the "
             "key "
             "store, then start Morelia again. Nothing is lost.")
        : tr("The key of this profile is not in the key store of this computer any more. Without it the profile cannot "
             "be opened.");
    finish({.key = {}, .place = ProfileKey::Place::Vault, .failure = failure});
}

void KeyStore::makeKey()
{
    m_newKey = SecretKey::generate();
    // The vault makes its own copies, which we cannot wipe.
    m_vault.write(m_name, m_newKey.toBytes(), this, [this](SecretVault::Status status) {
        if (m_finished)
            return;
        if (status == SecretVault::Status::Done)
            finish({.key = m_newKey, .place = ProfileKey::Place::Vault, .failure = {}});
        else
            makeFile();
    });
}

void KeyStore::makeFile()
{
    // A new key, because the old one may still reach the vault: from now on only the file counts.
    const SecretKey key = SecretKey::generate();
    QSaveFile file(m_keyFile);
    const bool written = file.open(QIODevice::WriteOnly | QIODevice::Unbuffered)
        && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) && key.writeTo(file) && file.commit();
    ProfileKey result{.key = key, .place = ProfileKey::Place::File, .failure = {}};
    if (!written) {
        result.key = {};
        result.failure = tr("No key store answers, and the key file cannot be written: %1").arg(file.errorString());
    }
    finish(result);
}

void KeyStore::onDeadline()
{
    qCWarning(logAccounts) << "the key store did not answer in time";
    onRead(SecretVault::Status::Unavailable, {});
}

void KeyStore::finish(const ProfileKey &key)
{
    if (m_finished)
        return;
    m_finished = true;
    m_deadline.stop();
    m_newKey = {};
    Q_EMIT loaded(key);
}

} // namespace Morelia

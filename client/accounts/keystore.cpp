// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/accounts/keystore.h"

#include "client/sync/logging.h"

#include <QFile>
#include <QSaveFile>

#include <utility>

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
    const SecretKey key = readable ? SecretKey::readFrom(file) : SecretKey();
    if (key.isEmpty())
        fail(tr("The key file of this profile cannot be read or is damaged: %1").arg(m_keyFile));
    else
        finish({.key = key, .place = ProfileKey::Place::File});
}

void KeyStore::onRead(SecretVault::Status status, const QByteArray &secret)
{
    if (m_finished)
        return;
    if (status == SecretVault::Status::Done) {
        const SecretKey key = SecretKey::fromBytes(secret);
        if (!key.isEmpty()) {
            finish({.key = key, .place = ProfileKey::Place::Vault});
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
    fail(status == SecretVault::Status::Unavailable ? tr("The key store of this computer does not answer, so this "
                                                         "profile cannot be opened. Unlock or start the "
                                                         "key store, then start Morelia again. Nothing is lost.")
                                                    : tr("The key of this profile is not in the key store of this "
                                                         "computer any more. Without it the profile cannot "
                                                         "be opened."));
}

void KeyStore::makeKey()
{
    m_newKey = SecretKey::generate();
    // The vault makes its own copies, which we cannot wipe.
    m_vault.write(m_name, m_newKey.toBytes(), this, [this](SecretVault::Status status) {
        if (m_finished)
            return;
        if (status == SecretVault::Status::Done)
            finish({.key = m_newKey, .place = ProfileKey::Place::Vault});
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
    if (written)
        finish({.key = key, .place = ProfileKey::Place::File});
    else
        fail(tr("No key store answers, and the key file cannot be written: %1").arg(file.errorString()));
}

void KeyStore::onDeadline()
{
    qCWarning(logAccounts) << "the key store did not answer in time";
    onRead(SecretVault::Status::Unavailable, {});
}

void KeyStore::finish(const ProfileKey &key)
{
    if (end())
        Q_EMIT loaded(key);
}

void KeyStore::fail(const QString &why)
{
    if (end())
        Q_EMIT failed(why);
}

// False after the first time: a vault that answers after the deadline changes nothing.
bool KeyStore::end()
{
    m_deadline.stop();
    m_newKey = {};
    return !std::exchange(m_finished, true);
}

} // namespace Morelia

// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/accounts/profilekey.h"
#include "client/accounts/secretvault.h"

#include <QObject>
#include <QTimer>

namespace Morelia {

//! Fetches the key of a profile, or makes one for a new profile. Where no store of secrets answers, a new profile gets
//! a key file; a profile that exists never gets a new key.
class KeyStore : public QObject
{
    Q_OBJECT

public:
    //! name: entry in the vault. isNewProfile: nothing has been sealed yet.
    KeyStore(SecretVault &vault, QString name, QString keyFile, bool isNewProfile, QObject *parent = nullptr);

    //! loaded() or failed() follows once, at the latest after the vault's deadline.
    void load(int deadlineMs = newProfileDeadlineMs);

    static constexpr int newProfileDeadlineMs = 10'000; //!< then a key file is used
    static constexpr int knownProfileDeadlineMs =
        300'000; //!< long, because there is no fallback: the person may be asked for a password

Q_SIGNALS:
    void loaded(const Morelia::ProfileKey &key);
    //! why: words for the person.
    void failed(const QString &why);

private:
    void readFile();
    void onRead(SecretVault::Status status, const QByteArray &secret);
    void makeKey();
    void makeFile();
    void onDeadline();
    void finish(const ProfileKey &key);
    void fail(const QString &why);
    bool end();

    SecretVault &m_vault;
    const QString m_name;
    const QString m_keyFile;
    const bool m_isNewProfile;
    QTimer m_deadline;
    SecretKey m_newKey;
    bool m_finished = false;
};

} // namespace Morelia

// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "models/entities/session.h"

#include <QByteArray>
#include <QString>
#include <QUrl>

namespace Morelia::Mtp {

//! The content of AccountConfig::settings.
struct AccountSettings
{
    QUrl server;                 //!< ws:// or wss:// with path
    QString realm;               //!< sign-in realm, see deriveCredential()
    bool allowPlaintext = false; //!< secrets may cross an unencrypted link to another computer
    bool ownIds = true;          //!< messages may carry an id of ours where the server has no field for it

    QByteArray encoded() const;
    //! Defaults for what is missing or damaged.
    static AccountSettings decoded(const QByteArray &settings);
};

//! The content of Secrets.
struct Credentials
{
    QString credential; //!< what the server takes as password
    QString authId;     //!< token of the session; empty before the first sign-in

    Secrets encoded() const;
    static Credentials decoded(const Secrets &secrets);
};

} // namespace Morelia::Mtp

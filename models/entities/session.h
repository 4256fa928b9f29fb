// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "models/entities/capability.h"
#include "models/entities/command.h"

#include <QString>
#include <QStringList>
#include <QUrl>

namespace Morelia {

enum class SessionState : quint8 {
    Offline, //!< stopped, or the computer has no network
    Connecting,
    SigningIn,
    Syncing,
    Online,
    Waiting,   //!< the next try comes at retryAtMs
    NeedsUser, //!< only the person can help; failure says with what
};

struct SessionStatus
{
    SessionState state = SessionState::Offline;
    Failure failure;
    qint64 retryAtMs = 0; //!< Unix time in milliseconds, for Waiting

    friend bool operator==(const SessionStatus &, const SessionStatus &) = default;
};

//! Where an account lives and who it is.
struct AccountConfig
{
    AccountId id = 0;
    QString protocol; //!< "mtp"
    QUrl server;      //!< ws:// or wss:// with path
    QString realm;    //!< sign-in realm, see deriveCredential()
    QString login;
    QString userId;              //!< own remote id; empty before the first sign-in
    bool allowPlaintext = false; //!< secrets may cross an unencrypted link to another computer
    bool ownIds = true;          //!< messages may carry an id of ours where the server has no field for it
};

//! What proves who we are. Never logged, never stored in the clear.
struct Secrets
{
    QString credential; //!< what the server takes as password
    QString authId;     //!< token of the session; empty before the first sign-in
};

//! How start() gets in.
struct SignIn
{};
//! Makes the account first. An empty string means: not given.
struct SignUp
{
    QString name;
    QString email;
};
using Entry = std::variant<SignIn, SignUp>;

//! What the server told about itself and about us.
struct Identity
{
    QString userId;
    QString authId;
    CapabilitySet capabilities;
    Limits limits;
    QString serverSoftware; //!< foreign text
};

} // namespace Morelia

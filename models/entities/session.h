// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "models/entities/capability.h"
#include "models/entities/command.h"

#include <QByteArray>
#include <QString>

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
    QString protocol;    //!< id of its ProtocolFactory
    QString server;      //!< as it is shown
    QString login;       //!< as it is shown, and as the server knows it
    QString userId;      //!< own remote id; empty before the first sign-in
    QByteArray settings; //!< of the protocol; opaque to everybody else
};

//! Credentials of an account. Opaque outside of the protocol; never logged, never stored in the clear.
struct Secrets
{
    QByteArray value;

    bool isEmpty() const { return value.isEmpty(); }
    friend bool operator==(const Secrets &, const Secrets &) = default;
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

//! Facts from the server about itself and about us.
struct Identity
{
    QString userId;
    Secrets secrets; //!< to start with from now on; empty: as before
    CapabilitySet capabilities;
    Limits limits;
    QString serverSoftware; //!< foreign text
};

} // namespace Morelia

// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "models/entities/capability.h"
#include "models/entities/command.h"

#include <QByteArray>
#include <QString>

namespace Morelia {

enum class SessionState : quint8 {
    Offline,    //!< stopped, or the computer has no network
    Connecting, //!< looks for the server
    SigningIn,  //!< the link stands
    Syncing,    //!< signed in; the news are being fetched
    Online,     //!< users and flows are known, and news arrive
    Waiting,    //!< the next try comes at retryAtMs
    NeedsUser,  //!< only the person can help; failure says why
};

struct SessionStatus
{
    SessionState state = SessionState::Offline;
    Failure failure;      //!< of the last try; none while all is well
    qint64 retryAtMs = 0; //!< Unix time in milliseconds, for Waiting

    friend bool operator==(const SessionStatus &, const SessionStatus &) = default;
};

//! The address of an account and its names.
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

//! Makes start() use an account that exists.
struct SignIn
{};
//! Makes start() create the account first. An empty string means: not given.
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
    Secrets secrets; //!< to be used by the next start(); empty: as before
    CapabilitySet capabilities;
    Limits limits;
    QString serverSoftware; //!< foreign text
};

} // namespace Morelia

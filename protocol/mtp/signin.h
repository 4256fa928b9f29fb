// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "models/entities/session.h"
#include "protocol/mtp/extensions.h"
#include "protocol/mtp/link.h"
#include "protocol/mtp/requestbuilder.h"
#include "protocol/mtp/self.h"

#include <utility>

namespace Morelia::Mtp {

//! Gets in on a fresh link: makes the account if asked to, signs in where no token is known or it is refused, and
//! finds out what the server can do. A lost link ends the attempt; call begin() again on the next one.
class SignIn : public QObject
{
    Q_OBJECT

public:
    SignIn(Link &link, Self &self, QObject *parent = nullptr);

    //! How to sign in first on this account; forgets earlier attempts.
    void reset(const Entry &entry);
    void begin();

    //! A token was refused. False when the same happened to the one before.
    [[nodiscard]] bool spendRenewal() { return !std::exchange(m_isRenewal, true); }
    //! The token has proved good, or the person was asked.
    void allowRenewal() { m_isRenewal = false; }

Q_SIGNALS:
    //! User id or token changed: worth storing at once.
    void identityChanged();
    void finished(const Morelia::Mtp::Extensions &extensions);
    //! Only the person can help.
    void refused(const Morelia::Failure &failure);

private:
    void signUp(const SignUp &entry);
    void onSignedUp(const Reply &reply);
    void authenticate();
    void onAuthenticated(const Reply &reply);
    void greet();
    void onGreeted(const Reply &reply);
    //! Ends a step of signing in with the account that the server gives.
    void takeAccount(const Reply &reply, const QString &during);
    [[nodiscard]] bool adopt(const Wire::UserData &user);
    void giveUp(const Reply &reply, const QString &during);

    Link &m_link;
    Self &m_self;
    RequestBuilder m_requests;
    Entry m_entry;
    QuestionScope m_questions;
    bool m_signUpLost = false;
    bool m_tokenIsFresh = false;
    bool m_isRenewal = false;
};

} // namespace Morelia::Mtp

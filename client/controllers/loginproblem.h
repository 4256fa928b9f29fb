// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/accounts/accountsetup.h"
#include "client/controllers/logincontroller.h"

#include <QCoreApplication>
#include <QString>

#include <optional>

namespace Morelia {

//! The field of the sign-in form that a protocol means.
LoginController::Field fieldOf(FormField::Kind kind);

//! A problem with signing in, found before or after something was sent.
class LoginProblem
{
    Q_DECLARE_TR_FUNCTIONS(Morelia::LoginProblem)

public:
    enum class Check : quint8 { Passed, Missing, TooShort, TooLong, BadForm };

    //! The problem with the entries themselves; nothing when they can be sent.
    static std::optional<LoginProblem> inEntries(const SetupRequest &request, const ProtocolFactory &protocol);
    //! The problem of a failed setup.
    static LoginProblem ofSetup(
        const SetupFailure &failure, const SetupRequest &request, const ProtocolFactory &protocol);

    //! The problem and what to do about it, in the current language.
    QString text() const;
    //! The server's words; foreign text, cleaned.
    QString detail() const;
    LoginController::Field field() const;

private:
    QString checkText() const;
    QString accountText() const;
    QString missingText() const;
    bool turnsNewcomersAway() const;
    QString tooLongText(int most) const;

    Check m_check = Check::Passed;
    FormField m_checked;
    SetupFailure m_failure;
    SetupRequest::Kind m_kind = SetupRequest::Kind::SignIn;
    QString m_login;
    QString m_protocol;
};

} // namespace Morelia

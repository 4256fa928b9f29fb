// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/accounts/accountsetup.h"
#include "client/controllers/logincontroller.h"

#include <QCoreApplication>
#include <QString>

#include <optional>

namespace Morelia {

//! What keeps a person from getting in, found before or after something was sent.
class LoginProblem
{
    Q_DECLARE_TR_FUNCTIONS(Morelia::LoginProblem)

public:
    enum class Check : quint8 {
        Passed,
        NoServer,
        NoLogin,
        LoginTooLong,
        LoginHasSpaces,
        NoPassword,
        PasswordTooShort,
        PasswordTooLong,
        BadEmail,
        NoName,
        NameTooLong,
    };

    //! What is wrong with the entries themselves; nothing when they can be sent.
    static std::optional<LoginProblem> inEntries(const SetupRequest &request);
    //! What the setup ran into.
    static LoginProblem ofSetup(const SetupFailure &failure, const SetupRequest &request);

    //! What happened and what to do, in the language of the moment.
    QString text() const;
    //! The server's words; foreign text, cleaned.
    QString detail() const;
    LoginController::Field field() const;

private:
    QString checkText() const;
    QString accountText() const;
    LoginController::Field checkField() const;

    Check m_check = Check::Passed;
    SetupFailure m_failure;
    SetupRequest::Kind m_kind = SetupRequest::Kind::SignIn;
    QString m_login;
};

} // namespace Morelia

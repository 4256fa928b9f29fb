// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/controllers/loginproblem.h"

#include "client/accounts/serveraddress.h"
#include "models/text/cleaning.h"

#include <QRegularExpression>

namespace Morelia {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype maxLoginChars = 64;
constexpr qsizetype maxNameEntryChars = 120;
constexpr qsizetype minPasswordChars = 8;
constexpr qsizetype maxPasswordChars = 1'024;
constexpr int maxDetailChars = 500;

bool isEmailAddress(const QString &text)
{
    static const QRegularExpression form(uR"(\A[^\s@<>]{1,64}@[^\s@<>.]+(\.[^\s@<>.]+)+\z)"_s);
    return text.size() <= 254 && form.match(text).hasMatch();
}

LoginProblem::Check checkLogin(const QString &login)
{
    using Check = LoginProblem::Check;
    if (login.isEmpty())
        return Check::NoLogin;
    if (login.size() > maxLoginChars)
        return Check::LoginTooLong;
    const bool hasSpaces = std::ranges::any_of(login, [](QChar c) { return c.isSpace() || !c.isPrint(); });
    return hasSpaces ? Check::LoginHasSpaces : Check::Passed;
}

LoginProblem::Check checkNewAccount(const SetupRequest &request)
{
    using Check = LoginProblem::Check;
    if (request.password.size() < minPasswordChars)
        return Check::PasswordTooShort;
    if (request.name.size() > maxNameEntryChars)
        return Check::NameTooLong;
    if (!request.email.isEmpty() && !isEmailAddress(request.email))
        return Check::BadEmail;
    return Check::Passed;
}

LoginProblem::Check checkEntries(const SetupRequest &request)
{
    using Check = LoginProblem::Check;
    if (request.kind == SetupRequest::Kind::OnThisComputer) {
        if (cleanName(request.name).isEmpty())
            return Check::NoName;
        return request.name.size() > maxNameEntryChars ? Check::NameTooLong : Check::Passed;
    }
    if (request.server.trimmed().isEmpty())
        return Check::NoServer;
    const std::optional<ServerAddress> address = ServerAddress::parse(request.server);
    const Check login = checkLogin(request.login.isEmpty() && address ? address->login() : request.login);
    if (login != Check::Passed)
        return login;
    if (request.password.isEmpty())
        return Check::NoPassword;
    if (request.password.size() > maxPasswordChars)
        return Check::PasswordTooLong;
    return request.kind == SetupRequest::Kind::SignUp ? checkNewAccount(request) : Check::Passed;
}

} // namespace

std::optional<LoginProblem> LoginProblem::inEntries(const SetupRequest &request)
{
    LoginProblem problem;
    problem.m_check = checkEntries(request);
    if (problem.m_check == Check::Passed)
        return std::nullopt;
    return problem;
}

LoginProblem LoginProblem::ofSetup(const SetupFailure &failure, const SetupRequest &request)
{
    LoginProblem problem;
    problem.m_failure = failure;
    problem.m_kind = request.kind;
    problem.m_login = oneLine(request.login, 60);
    return problem;
}

QString LoginProblem::text() const
{
    if (m_check != Check::Passed)
        return checkText();
    switch (m_failure.stage) {
    case SetupFailure::Stage::Address:
        return tr("“%1” is no address of a server. Type a name like chat.example.org or an address like "
                  "localhost:8090.")
            .arg(m_failure.server);
    case SetupFailure::Stage::Search:
        if (m_failure.failure.kind == FailureKind::Tls)
            return tr("This computer does not trust the certificate of %1, so nothing was sent. Check the address or "
                      "ask the administrator of the server.")
                .arg(m_failure.server);
        return tr("No MoreliaTalk server answers at %1. Check the address and whether this computer is online.")
            .arg(m_failure.server);
    case SetupFailure::Stage::LocalServer:
        return tr("The server on this computer did not start. Try again; if it happens again, restart Morelia.");
    case SetupFailure::Stage::Account:
        return accountText();
    }
    return {};
}

QString LoginProblem::checkText() const
{
    switch (m_check) {
    case Check::Passed:
        return {};
    case Check::NoServer:
        return tr("Type the address of the server.");
    case Check::NoLogin:
        return tr("Type your login.");
    case Check::LoginTooLong:
        return tr("The login is too long: %n characters are the most.", nullptr, maxLoginChars);
    case Check::LoginHasSpaces:
        return tr("A login has no spaces.");
    case Check::NoPassword:
        return tr("Type your password.");
    case Check::PasswordTooShort:
        return tr("The password is too short: it needs at least %n characters.", nullptr, minPasswordChars);
    case Check::PasswordTooLong:
        return tr("The password is too long: %n characters are the most.", nullptr, maxPasswordChars);
    case Check::BadEmail:
        return tr("This is no e-mail address. Correct it or leave it out.");
    case Check::NoName:
        return tr("Type a name, so that others know who writes.");
    case Check::NameTooLong:
        return tr("The name is too long: %n characters are the most.", nullptr, maxNameEntryChars);
    }
    return {};
}

QString LoginProblem::accountText() const
{
    const QString &server = m_failure.server;
    switch (m_failure.failure.kind) {
    case FailureKind::Credentials:
        return tr("%1 does not accept this password.").arg(server);
    case FailureKind::NotFound:
        return tr("There is no account “%1” on %2.").arg(m_login, server);
    case FailureKind::LoginTaken:
        return tr("The login “%1” is taken on %2. Choose another one.").arg(m_login, server);
    case FailureKind::Tls:
        return tr("This computer does not trust the certificate of %1, so nothing was sent.").arg(server);
    case FailureKind::Protocol:
        return tr("%1 does not answer like a MoreliaTalk server. Check the address.").arg(server);
    case FailureKind::Forbidden:
        return m_kind == SetupRequest::Kind::SignIn ? tr("%1 does not let this account in.").arg(server)
                                                    : tr("%1 does not take new accounts.").arg(server);
    case FailureKind::Invalid:
    case FailureKind::TooLarge:
        return tr("%1 does not accept what was typed. Change it and try again.").arg(server);
    case FailureKind::Unsupported:
        return tr("%1 cannot do that.").arg(server);
    case FailureKind::Server:
        return tr("%1 is in trouble at the moment. Try again in a while.").arg(server);
    case FailureKind::Network:
    case FailureKind::Poison:
    case FailureKind::None:
        break;
    }
    return tr("The connection to %1 broke off. Try again.").arg(server);
}

QString LoginProblem::detail() const
{
    return oneLine(m_failure.failure.detail, maxDetailChars);
}

LoginController::Field LoginProblem::field() const
{
    using Field = LoginController::Field;
    if (m_check != Check::Passed)
        return checkField();
    if (m_failure.stage == SetupFailure::Stage::Address || m_failure.stage == SetupFailure::Stage::Search)
        return Field::Server;
    switch (m_failure.failure.kind) {
    case FailureKind::Credentials:
        return Field::Password;
    case FailureKind::NotFound:
    case FailureKind::LoginTaken:
        return Field::Login;
    case FailureKind::Protocol:
        return Field::Server;
    default:
        return Field::NoField;
    }
}

LoginController::Field LoginProblem::checkField() const
{
    using Field = LoginController::Field;
    switch (m_check) {
    case Check::Passed:
        return Field::NoField;
    case Check::NoServer:
        return Field::Server;
    case Check::NoLogin:
    case Check::LoginTooLong:
    case Check::LoginHasSpaces:
        return Field::Login;
    case Check::NoPassword:
    case Check::PasswordTooShort:
    case Check::PasswordTooLong:
        return Field::Password;
    case Check::BadEmail:
        return Field::Email;
    case Check::NoName:
    case Check::NameTooLong:
        return Field::Name;
    }
    return Field::NoField;
}

} // namespace Morelia

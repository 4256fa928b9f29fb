// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/controllers/loginproblem.h"

#include "models/text/cleaning.h"

#include <QRegularExpression>

namespace Morelia {

using namespace Qt::StringLiterals;

namespace {

constexpr int maxDetailChars = 500;

bool isEmailAddress(const QString &text)
{
    static const QRegularExpression form(uR"(\A[^\s@<>]{1,64}@[^\s@<>.]+(\.[^\s@<>.]+)+\z)"_s);
    return form.match(text).hasMatch();
}

using Kind = FormField::Kind;

const QString &entryFor(const SetupRequest &request, Kind kind)
{
    switch (kind) {
    case Kind::Server:
        return request.server;
    case Kind::Login:
        return request.login;
    case Kind::Password:
        return request.password;
    case Kind::Name:
        return request.name;
    case Kind::Email:
        break;
    }
    return request.email;
}

bool isEmpty(const QString &entry, Kind kind)
{
    if (kind == Kind::Name)
        return cleanName(entry).isEmpty();
    return kind == Kind::Password ? entry.isEmpty() : entry.trimmed().isEmpty();
}

LoginProblem::Check checkForm(Kind kind, const QString &entry)
{
    const bool hasSpaces = std::ranges::any_of(entry, [](QChar c) { return c.isSpace() || !c.isPrint(); });
    if (kind == Kind::Login && hasSpaces)
        return LoginProblem::Check::BadForm;
    return kind == Kind::Email && !isEmailAddress(entry) ? LoginProblem::Check::BadForm : LoginProblem::Check::Passed;
}

LoginProblem::Check checkField(const FormField &field, const QString &entry, bool newAccount)
{
    using Check = LoginProblem::Check;
    if (isEmpty(entry, field.kind))
        return field.needed ? Check::Missing : Check::Passed;
    if (newAccount && entry.size() < field.minChars)
        return Check::TooShort;
    if (field.maxChars > 0 && entry.size() > field.maxChars)
        return Check::TooLong;
    return checkForm(field.kind, entry);
}

// The fields of the protocol that signing in, or signing up, needs.
QList<FormField> fieldsFor(SetupRequest::Kind kind, const ProtocolFactory &protocol)
{
    QList<FormField> fields = protocol.form();
    fields.removeIf([kind](const FormField &field) {
        switch (kind) {
        case SetupRequest::Kind::OnThisComputer:
            return field.kind != Kind::Name;
        case SetupRequest::Kind::Join:
            return field.kind != Kind::Name && field.kind != Kind::Server;
        case SetupRequest::Kind::SignInAgain:
            return field.kind != Kind::Password;
        case SetupRequest::Kind::SignIn:
            return field.forNewAccounts;
        case SetupRequest::Kind::SignUp:
            break;
        }
        return false;
    });
    if (kind == SetupRequest::Kind::OnThisComputer || kind == SetupRequest::Kind::Join) {
        for (FormField &field : fields)
            field.needed = true;
    }
    return fields;
}

} // namespace

std::optional<LoginProblem> LoginProblem::inEntries(const SetupRequest &request, const ProtocolFactory &protocol)
{
    SetupRequest entries = request;
    if (const auto typed = protocol.readAddress(request.server); typed && entries.login.isEmpty())
        entries.login = typed->login;
    const QList<FormField> fields = fieldsFor(request.kind, protocol);
    for (const FormField &field : fields) {
        LoginProblem problem;
        problem.m_check =
            Morelia::checkField(field, entryFor(entries, field.kind), request.kind == SetupRequest::Kind::SignUp);
        problem.m_checked = field;
        if (problem.m_check != Check::Passed)
            return problem;
    }
    return std::nullopt;
}

LoginProblem LoginProblem::ofSetup(
    const SetupFailure &failure, const SetupRequest &request, const ProtocolFactory &protocol)
{
    LoginProblem problem;
    problem.m_failure = failure;
    problem.m_kind = request.kind;
    problem.m_login = oneLine(failure.login, 60);
    problem.m_protocol = protocol.name();
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
        //: %1 is the name of a protocol, %2 a server.
        return tr("No %1 server answers at %2. Check the address and whether this computer is online.")
            .arg(m_protocol, m_failure.server);
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
        break;
    case Check::Missing:
        return missingText();
    case Check::TooShort:
        return tr("The password is too short: it needs at least %n characters.", nullptr,
            static_cast<int>(m_checked.minChars));
    case Check::TooLong:
        return tooLongText(static_cast<int>(m_checked.maxChars));
    case Check::BadForm:
        return m_checked.kind == Kind::Login ? tr("A login has no spaces.")
                                             : tr("This is no e-mail address. Correct it or leave it out.");
    }
    return {};
}

QString LoginProblem::missingText() const
{
    switch (m_checked.kind) {
    case Kind::Server:
        return tr("Type the address of the server.");
    case Kind::Login:
        return tr("Type your login.");
    case Kind::Password:
        return tr("Type your password.");
    case Kind::Name:
        return tr("Type a name, so that others know who writes.");
    case Kind::Email:
        return tr("Type your e-mail address.");
    }
    return {};
}

QString LoginProblem::tooLongText(int most) const
{
    switch (m_checked.kind) {
    case Kind::Login:
        return tr("The login is too long: %n characters are the most.", nullptr, most);
    case Kind::Password:
        return tr("The password is too long: %n characters are the most.", nullptr, most);
    case Kind::Name:
        return tr("The name is too long: %n characters are the most.", nullptr, most);
    case Kind::Server:
    case Kind::Email:
        break;
    }
    return tr("This is too long: %n characters are the most.", nullptr, most);
}

bool LoginProblem::turnsNewcomersAway() const
{
    const FailureKind kind = m_failure.failure.kind;
    // Nobody chose the login and the password, so neither is at fault.
    return m_kind == SetupRequest::Kind::Join && (kind == FailureKind::Credentials || kind == FailureKind::Forbidden);
}

QString LoginProblem::accountText() const
{
    const QString &server = m_failure.server;
    if (turnsNewcomersAway())
        return tr("%1 does not take new accounts. Ask the person who gave you the address.").arg(server);
    switch (m_failure.failure.kind) {
    case FailureKind::Credentials:
        return tr("%1 does not accept this password.").arg(server);
    case FailureKind::NotFound:
        return tr("There is no account “%1” on %2.").arg(m_login, server);
    case FailureKind::LoginTaken:
        if (m_kind == SetupRequest::Kind::SignInAgain)
            return tr(
                "The login “%1” belongs to another account on %2 now. What is stored here stays. In the settings you "
                "can sign out of the old account, and add the new one.")
                .arg(m_login, server);
        if (m_kind == SetupRequest::Kind::Join)
            return tr("Many on %1 have this name already. Write it another way.").arg(server);
        return tr("The login “%1” is taken on %2. Choose another one.").arg(m_login, server);
    case FailureKind::Tls:
        return tr("This computer does not trust the certificate of %1, so nothing was sent.").arg(server);
    case FailureKind::Protocol:
        //: %1 is a server, %2 the name of a protocol.
        return tr("%1 does not answer like a %2 server. Check the address.").arg(server, m_protocol);
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
    // No search comes before it: nothing has answered yet.
    if (m_kind == SetupRequest::Kind::SignInAgain)
        return tr("%1 does not answer. Check whether this computer is online, and try again.").arg(server);
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
        return fieldOf(m_checked.kind);
    if (m_failure.stage == SetupFailure::Stage::Address || m_failure.stage == SetupFailure::Stage::Search)
        return Field::Server;
    if (turnsNewcomersAway())
        return Field::Server;
    switch (m_failure.failure.kind) {
    case FailureKind::Credentials:
        return Field::Password;
    case FailureKind::LoginTaken:
        return m_kind == SetupRequest::Kind::Join ? Field::Name : Field::Login;
    case FailureKind::NotFound:
        return Field::Login;
    case FailureKind::Protocol:
        return Field::Server;
    default:
        return Field::NoField;
    }
}

LoginController::Field fieldOf(FormField::Kind kind)
{
    using Field = LoginController::Field;
    switch (kind) {
    case Kind::Server:
        return Field::Server;
    case Kind::Login:
        return Field::Login;
    case Kind::Password:
        return Field::Password;
    case Kind::Name:
        return Field::Name;
    case Kind::Email:
        return Field::Email;
    }
    return Field::NoField;
}

} // namespace Morelia

// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/accounts/accountsetup.h"

#include "client/accounts/localserver.h"
#include "client/accounts/loginname.h"
#include "client/platform/eventthread.h"
#include "models/text/cleaning.h"

#include <QRandomGenerator>

#include <array>

namespace Morelia {

using namespace Qt::StringLiterals;

namespace {

constexpr int maxLoginAttempts = 50;

QString randomPassword()
{
    std::array<quint32, 8> words{};
    QRandomGenerator::system()->fillRange(words.data(), words.size());
    return QString::fromLatin1(
        QByteArray(reinterpret_cast<const char *>(words.data()), sizeof words).toBase64(QByteArray::Base64UrlEncoding));
}

} // namespace

AccountSetup::AccountSetup(
    const ProtocolFactory &protocol, EventThread &network, LocalServer &localServer, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_protocol(protocol)
    , m_network(network)
    , m_localServer(localServer)
    , m_clock(clock)
{
    connect(&m_localServer, &LocalServer::started, this, [this] {
        if (m_request.kind == SetupRequest::Kind::OnThisComputer && !m_attempt)
            onFound(m_protocol.placeAt(m_localServer.url()));
    });
    connect(&m_localServer, &LocalServer::failed, this, [this](const QString &reason) {
        if (m_request.kind == SetupRequest::Kind::OnThisComputer && !m_attempt)
            fail(SetupFailure::Stage::LocalServer,
                {.kind = FailureKind::Server, .retryable = true, .detail = oneLine(reason, 500)});
    });
}

AccountSetup::~AccountSetup() = default;

void AccountSetup::start(const SetupRequest &request)
{
    m_request = request;
    if (request.hasOnlyName()) {
        m_request.login = loginFromName(request.name);
        m_request.password = randomPassword();
    }
    m_config = {};
    m_config.protocol = m_protocol.id();
    switch (request.kind) {
    case SetupRequest::Kind::OnThisComputer:
        startLocal();
        break;
    case SetupRequest::Kind::SignInAgain:
        m_config = request.account.config;
        m_server = m_config.server;
        attempt(0);
        break;
    case SetupRequest::Kind::SignIn:
    case SetupRequest::Kind::SignUp:
    case SetupRequest::Kind::Join:
        search();
        break;
    }
}

void AccountSetup::startLocal()
{
    Q_EMIT stepChanged(Step::StartingServer);
    m_config.login = m_request.login;
    m_localServer.start();
}

void AccountSetup::search()
{
    const std::optional<TypedServer> typed = m_protocol.readAddress(m_request.server);
    m_search = m_protocol.search(m_request.server);
    m_server = typed ? typed->name : oneLine(m_request.server, 100);
    if (!typed || !m_search) {
        fail(SetupFailure::Stage::Address);
        return;
    }
    m_config.login = m_request.login.isEmpty() ? typed->login : m_request.login;
    Q_EMIT stepChanged(Step::Searching);
    connect(m_search.get(), &ServerSearch::found, this, &AccountSetup::onFound);
    connect(m_search.get(), &ServerSearch::failed, this, [this](const Failure &failure) {
        fail(SetupFailure::Stage::Search,
            {.kind = failure.kind, .retryable = true, .detail = oneLine(failure.detail, 500)});
    });
    m_search->start();
}

void AccountSetup::onFound(const ServerPlace &place)
{
    m_config.server = place.name;
    m_config.settings = place.settings;
    m_readableOnTheWay = place.readableOnTheWay;
    if (m_readableOnTheWay)
        Q_EMIT asked(Question::PlaintextLink, m_server);
    else
        attempt(0);
}

void AccountSetup::acceptPlaintext()
{
    attempt(0);
}

void AccountSetup::tryOlderForm(int form)
{
    attempt(form);
}

void AccountSetup::attempt(int form)
{
    m_form = form;
    const bool signUp = m_request.kind == SetupRequest::Kind::SignUp || m_request.hasOnlyName();
    Q_EMIT stepChanged(signUp ? Step::SigningUp : Step::SigningIn);
    // The previous attempt may be our caller.
    if (m_attempt)
        m_attempt.release()->deleteLater();
    m_attempt = std::make_unique<SignInAttempt>(m_protocol.makeAdapter(), m_network, m_clock);
    connect(m_attempt.get(), &SignInAttempt::succeeded, this, &AccountSetup::onSucceeded);
    connect(m_attempt.get(), &SignInAttempt::failed, this, &AccountSetup::onAttemptFailed);
    const Entry entry = signUp ? Entry(SignUp{.name = m_request.name, .email = m_request.email}) : Entry(SignIn{});
    m_attempt->start(m_config, m_protocol.secretMaker(m_config, m_request.password, form), entry);
}

void AccountSetup::onSucceeded(const Identity &identity)
{
    StoredAccount account = m_request.account;
    account.config = m_config;
    account.config.userId = identity.userId;
    account.secrets = identity.secrets;
    account.identity = identity;
    if (m_request.kind == SetupRequest::Kind::OnThisComputer)
        account.onThisComputer = true;
    Q_EMIT succeeded(account);
}

void AccountSetup::onAttemptFailed(const Failure &failure)
{
    if (failure.kind == FailureKind::LoginTaken && m_request.hasOnlyName() && m_loginAttempt < maxLoginAttempts) {
        m_config.login = loginFromName(m_request.name, ++m_loginAttempt);
        attempt(m_form);
        return;
    }
    // Never tried unasked: a server could refuse on purpose, to be sent the password itself.
    const bool signsIn =
        m_request.kind == SetupRequest::Kind::SignIn || m_request.kind == SetupRequest::Kind::SignInAgain;
    const bool mayBeOlder = failure.kind == FailureKind::Credentials && signsIn && m_form == 0 && !m_readableOnTheWay
        && !m_protocol.olderForms().actions.isEmpty();
    Q_EMIT failed({.stage = SetupFailure::Stage::Account,
        .failure = failure,
        .server = m_server,
        .login = m_config.login,
        .otherFormsMayHelp = mayBeOlder});
}

void AccountSetup::fail(SetupFailure::Stage stage, const Failure &failure)
{
    Q_EMIT failed({.stage = stage, .failure = failure, .server = m_server, .login = m_config.login});
}

} // namespace Morelia

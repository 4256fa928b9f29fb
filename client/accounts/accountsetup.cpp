// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/accounts/accountsetup.h"

#include "client/accounts/localserver.h"
#include "client/accounts/loginname.h"
#include "client/accounts/serveraddress.h"
#include "client/platform/workerthread.h"
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

FailureKind failureKindOf(const CloseReason &reason)
{
    return reason.kind == CloseKind::Tls ? FailureKind::Tls : FailureKind::Network;
}

} // namespace

AccountSetup::AccountSetup(AdapterFactory adapters, TransportFactory transports, WorkerThread &network,
    LocalServer &localServer, QObject *parent)
    : QObject(parent)
    , m_adapters(std::move(adapters))
    , m_network(network)
    , m_localServer(localServer)
    , m_probe(std::move(transports))
{
    connect(&m_probe, &ServerProbe::found, this, &AccountSetup::onFound);
    connect(&m_probe, &ServerProbe::failed, this, [this](const CloseReason &reason) {
        fail(SetupFailure::Stage::Search,
            {.kind = failureKindOf(reason), .retryable = true, .detail = oneLine(reason.detail, 500)});
    });
    connect(&m_localServer, &LocalServer::started, this, [this] {
        if (m_request.kind == SetupRequest::Kind::OnThisComputer && !m_attempt)
            onFound(m_localServer.url());
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
    m_config = {};
    m_config.protocol = u"mtp"_s;
    if (request.kind == SetupRequest::Kind::OnThisComputer)
        startLocal();
    else
        search();
}

void AccountSetup::startLocal()
{
    Q_EMIT stepChanged(Step::StartingServer);
    m_config.login = loginFromName(m_request.name);
    m_request.password = randomPassword();
    m_localServer.start();
}

void AccountSetup::search()
{
    const std::optional<ServerAddress> address = ServerAddress::parse(m_request.server);
    m_server = oneLine(m_request.server, 100);
    if (!address) {
        fail(SetupFailure::Stage::Address);
        return;
    }
    m_server = address->displayText();
    m_config.login = m_request.login.isEmpty() ? address->login() : m_request.login;
    Q_EMIT stepChanged(Step::Searching);
    m_probe.start(address->candidates());
}

void AccountSetup::onFound(const QUrl &url)
{
    m_config.server = url;
    m_config.realm = realmOf(url);
    if (isReadableOnTheWay(url))
        Q_EMIT asked(Question::PlaintextLink, m_server);
    else
        attempt(CredentialScheme::Argon2idV1);
}

void AccountSetup::acceptPlaintext()
{
    m_config.allowPlaintext = true;
    attempt(CredentialScheme::Argon2idV1);
}

void AccountSetup::tryOlderPassword(CredentialScheme scheme)
{
    if (!isReadableOnTheWay(m_config.server))
        attempt(scheme);
    else
        fail(SetupFailure::Stage::Account, {.kind = FailureKind::Credentials, .retryable = false, .detail = {}});
}

void AccountSetup::attempt(CredentialScheme scheme)
{
    std::unique_ptr<ProtocolAdapter> adapter = m_adapters(m_config.protocol);
    if (!adapter) {
        fail(SetupFailure::Stage::Account, {.kind = FailureKind::Unsupported, .retryable = false, .detail = {}});
        return;
    }
    m_scheme = scheme;
    const bool signUp = m_request.kind != SetupRequest::Kind::SignIn;
    Q_EMIT stepChanged(signUp ? Step::SigningUp : Step::SigningIn);
    // The attempt before may be what called us.
    if (m_attempt)
        m_attempt.release()->deleteLater();
    m_attempt = std::make_unique<SignInAttempt>(std::move(adapter), m_network);
    connect(m_attempt.get(), &SignInAttempt::succeeded, this, &AccountSetup::onSucceeded);
    connect(m_attempt.get(), &SignInAttempt::failed, this, &AccountSetup::onAttemptFailed);
    const Entry entry = signUp ? Entry(SignUp{.name = m_request.name, .email = m_request.email}) : Entry(SignIn{});
    m_attempt->start(m_config, m_request.password, scheme, entry);
}

void AccountSetup::onSucceeded(const Secrets &secrets, const Identity &identity)
{
    StoredAccount account;
    account.config = m_config;
    account.config.userId = identity.userId;
    account.secrets = secrets;
    account.identity = identity;
    account.onThisComputer = m_request.kind == SetupRequest::Kind::OnThisComputer;
    m_request.password.fill(u'\0');
    Q_EMIT succeeded(account);
}

void AccountSetup::onAttemptFailed(const Failure &failure)
{
    if (failure.kind == FailureKind::LoginTaken && m_request.kind == SetupRequest::Kind::OnThisComputer
        && m_loginAttempt < maxLoginAttempts) {
        m_config.login = loginFromName(m_request.name, ++m_loginAttempt);
        attempt(m_scheme);
        return;
    }
    // Never tried unasked: a server could refuse just to be shown the password itself.
    const bool mayBeOlder = failure.kind == FailureKind::Credentials && m_request.kind == SetupRequest::Kind::SignIn
        && m_scheme == CredentialScheme::Argon2idV1 && !isReadableOnTheWay(m_config.server);
    Q_EMIT failed({.stage = SetupFailure::Stage::Account,
        .failure = failure,
        .server = m_server,
        .otherFormsMayHelp = mayBeOlder});
}

void AccountSetup::fail(SetupFailure::Stage stage, const Failure &failure)
{
    Q_EMIT failed({.stage = stage, .failure = failure, .server = m_server});
}

} // namespace Morelia

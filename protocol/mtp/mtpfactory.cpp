// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "protocol/mtp/mtpfactory.h"

#include "protocol/mtp/credential.h"
#include "protocol/mtp/mtpaccount.h"
#include "protocol/mtp/mtpadapter.h"
#include "protocol/mtp/serveraddress.h"
#include "protocol/mtp/serversearch.h"
#include "protocol/mtp/textlimit.h"

#include <array>

namespace Morelia {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype maxAddressChars = 1'000;
constexpr qsizetype maxLoginChars = 64;
constexpr qsizetype minPasswordChars = 8;
constexpr qsizetype maxPasswordChars = 1'024;
constexpr qsizetype maxNameChars = 120;
constexpr qsizetype maxEmailChars = 254;

// The usual form, then those of OlderForms in their order.
constexpr std::array schemes{CredentialScheme::Argon2idV1, CredentialScheme::AsTyped, CredentialScheme::Sha384Hex};

} // namespace

MtpFactory::MtpFactory(TransportFactory transports, Clock &clock, AttachmentStore &files, RandomSource random)
    : m_transports(std::move(transports))
    , m_clock(clock)
    , m_files(files)
    , m_random(std::move(random))
{}

QString MtpFactory::id() const
{
    return u"mtp"_s;
}

QString MtpFactory::name() const
{
    return u"MoreliaTalk"_s;
}

QList<FormField> MtpFactory::form() const
{
    using Kind = FormField::Kind;
    return {
        {.kind = Kind::Server, .maxChars = maxAddressChars},
        {.kind = Kind::Login, .maxChars = maxLoginChars},
        {.kind = Kind::Password, .minChars = minPasswordChars, .maxChars = maxPasswordChars},
        {.kind = Kind::Name, .needed = false, .forNewAccounts = true, .maxChars = maxNameChars},
        {.kind = Kind::Email, .needed = false, .forNewAccounts = true, .maxChars = maxEmailChars},
    };
}

OlderForms MtpFactory::olderForms() const
{
    return {.risk = tr("An account made with another app may have sent its password in an older form. The server gets "
                       "to see that form, so try it only on a server that you trust."),
        .actions = {tr("Try the password as typed"), tr("Try its SHA-384 sum")}};
}

std::optional<TypedServer> MtpFactory::readAddress(const QString &typed) const
{
    const std::optional<Mtp::ServerAddress> address = Mtp::ServerAddress::parse(typed);
    if (!address)
        return std::nullopt;
    return TypedServer{.name = address->displayText(), .login = address->login()};
}

std::unique_ptr<ServerSearch> MtpFactory::search(const QString &typed) const
{
    const std::optional<Mtp::ServerAddress> address = Mtp::ServerAddress::parse(typed);
    if (!address)
        return nullptr;
    return std::make_unique<Mtp::ServerSearch>(
        m_transports, m_clock, address->candidates(), [this](const QUrl &url) { return placeAt(url); });
}

ServerPlace MtpFactory::placeAt(const QUrl &url, const QByteArray &settings) const
{
    Mtp::AccountSettings account = Mtp::AccountSettings::decoded(settings);
    account.server = url;
    account.realm = realmOf(url);
    const bool readable = isReadableOnTheWay(url);
    // The caller asks the person before it uses a readable place.
    account.allowPlaintext = readable;
    return {.name = Mtp::ServerAddress::nameOf(url), .settings = account.encoded(), .readableOnTheWay = readable};
}

bool MtpFactory::isSameServer(const QByteArray &a, const QByteArray &b) const
{
    return Mtp::AccountSettings::decoded(a).realm == Mtp::AccountSettings::decoded(b).realm;
}

SecretMaker MtpFactory::secretMaker(const AccountConfig &config, const QString &password, int form) const
{
    const Mtp::AccountSettings settings = Mtp::AccountSettings::decoded(config.settings);
    // On a readable link, a form other than the derived one would give the password away.
    const bool possible =
        form >= 0 && form < static_cast<int>(schemes.size()) && (form == 0 || !isReadableOnTheWay(settings.server));
    if (!possible)
        return [] { return std::nullopt; };
    return [scheme = schemes.at(static_cast<std::size_t>(form)), realm = settings.realm, login = config.login,
               password]() -> std::optional<Secrets> {
        const QString credential = makeCredential(scheme, realm, login, password);
        if (credential.isEmpty())
            return std::nullopt;
        return Mtp::Credentials{.credential = credential, .authId = {}}.encoded();
    };
}

qint64 MtpFactory::textExcess(const QString &text, const Limits &limits) const
{
    return Mtp::TextLimit(limits).excess(text);
}

std::unique_ptr<ProtocolAdapter> MtpFactory::makeAdapter() const
{
    return std::make_unique<MtpAdapter>(m_transports, m_clock, m_files, m_random);
}

} // namespace Morelia

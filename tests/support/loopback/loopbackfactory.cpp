// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/loopback/loopbackfactory.h"

#include "tests/support/loopback/loopbackadapter.h"
#include "tests/support/loopback/loopbackhub.h"

namespace Morelia::Test {

using namespace Qt::StringLiterals;

namespace {

//! Finds what was typed at once.
class LoopbackSearch final : public ServerSearch
{
public:
    explicit LoopbackSearch(ServerPlace place)
        : m_place(std::move(place))
    {}

    void start() override
    {
        QMetaObject::invokeMethod(this, [this] { Q_EMIT found(m_place); }, Qt::QueuedConnection);
    }

private:
    const ServerPlace m_place;
};

} // namespace

LoopbackFactory::LoopbackFactory(LoopbackHub &hub)
    : m_hub(hub)
{}

QString LoopbackFactory::id() const
{
    return u"loopback"_s;
}

QString LoopbackFactory::name() const
{
    return u"Loopback"_s;
}

QList<FormField> LoopbackFactory::form() const
{
    using Kind = FormField::Kind;
    return {{.kind = Kind::Server, .maxChars = 20}, {.kind = Kind::Login, .maxChars = 20}};
}

std::optional<TypedServer> LoopbackFactory::readAddress(const QString &typed) const
{
    return typed.trimmed().isEmpty() ? std::nullopt : std::optional(TypedServer{.name = typed.trimmed(), .login = {}});
}

std::unique_ptr<ServerSearch> LoopbackFactory::search(const QString &typed) const
{
    const QString name = typed.trimmed();
    return std::make_unique<LoopbackSearch>(
        ServerPlace{.name = name, .settings = name.toUtf8(), .readableOnTheWay = false});
}

ServerPlace LoopbackFactory::placeAt(const QUrl &url, const QByteArray &settings) const
{
    return {.name = url.host(), .settings = settings, .readableOnTheWay = false};
}

SecretMaker LoopbackFactory::secretMaker(const AccountConfig &config, const QString & /*password*/, int /*form*/) const
{
    return [login = config.login] { return LoopbackAdapter::secretsOf(login); };
}

std::unique_ptr<ProtocolAdapter> LoopbackFactory::makeAdapter() const
{
    return std::make_unique<LoopbackAdapter>(m_hub);
}

} // namespace Morelia::Test

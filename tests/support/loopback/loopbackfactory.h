// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "protocol/factory.h"

namespace Morelia::Test {

class LoopbackHub;

//! The door of the loop-back protocol: it asks for a place and a login, and for no password.
class LoopbackFactory final : public ProtocolFactory
{
public:
    //! The hub must outlive all that this makes.
    explicit LoopbackFactory(LoopbackHub &hub);

    QString id() const override;
    QString name() const override;
    QList<FormField> form() const override;
    OlderForms olderForms() const override { return {}; }
    std::optional<TypedServer> readAddress(const QString &typed) const override;
    std::unique_ptr<ServerSearch> search(const QString &typed) const override;
    ServerPlace placeAt(const QUrl &url, const QByteArray &settings = {}) const override;
    bool isSameServer(const QByteArray &a, const QByteArray &b) const override { return a == b; }
    SecretMaker secretMaker(const AccountConfig &config, const QString &password, int form = 0) const override;
    qint64 textExcess(const QString & /*text*/, const Limits & /*limits*/) const override { return 0; }
    std::unique_ptr<ProtocolAdapter> makeAdapter() const override;

private:
    LoopbackHub &m_hub;
};

} // namespace Morelia::Test

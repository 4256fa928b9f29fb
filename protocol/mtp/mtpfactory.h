// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "models/base/clock.h"
#include "models/entities/attachmentstore.h"
#include "protocol/factory.h"
#include "protocol/session/randomsource.h"
#include "protocol/transport/transport.h"

#include <QCoreApplication>

namespace Morelia {

//! ProtocolFactory for MTP.
class MtpFactory : public ProtocolFactory
{
    Q_DECLARE_TR_FUNCTIONS(Morelia::MtpFactory)

public:
    //! clock and files must outlive the searches and adapters.
    MtpFactory(TransportFactory transports, Clock &clock, AttachmentStore &files, RandomSource random = systemRandom());

    QString id() const override;
    QString name() const override;
    QList<FormField> form() const override;
    OlderForms olderForms() const override;
    std::optional<TypedServer> readAddress(const QString &typed) const override;
    std::unique_ptr<ServerSearch> search(const QString &typed) const override;
    ServerPlace placeAt(const QUrl &url, const QByteArray &settings = {}) const override;
    bool isSameServer(const QByteArray &a, const QByteArray &b) const override;
    SecretMaker secretMaker(const AccountConfig &config, const QString &password, int form = 0) const override;
    qint64 textExcess(const QString &text, const Limits &limits) const override;
    std::unique_ptr<ProtocolAdapter> makeAdapter() const override;

private:
    TransportFactory m_transports;
    Clock &m_clock;
    AttachmentStore &m_files;
    RandomSource m_random;
};

} // namespace Morelia

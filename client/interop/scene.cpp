// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/interop/scene.h"

#include <QRandomGenerator>

namespace Morelia::Interop {

using namespace Qt::StringLiterals;

namespace {

QString randomWord()
{
    return QString::number(QRandomGenerator::system()->generate(), 36);
}

} // namespace

Scene::Scene(const QUrl &server, QString restartCommand, std::chrono::milliseconds textLimit)
    : ann(u"ann"_s)
    , bob(u"bob"_s)
    , bobsOther(u"bobs-other"_s)
    , stranger(u"stranger"_s)
    , m_run(randomWord())
    , m_password(randomWord() + u' ' + randomWord())
    , m_restartCommand(std::move(restartCommand))
    , m_textLimit(textLimit)
    , m_address(server)
{
    // A relay would break the names of certificates.
    if (server.scheme() != "ws"_L1)
        return;
    m_relay = std::make_unique<Relay>(server);
    if (m_relay->start())
        m_address = m_relay->url();
    else
        m_relay.reset();
}

SetupRequest Scene::entrance(SetupRequest::Kind kind, const QString &person) const
{
    return {.kind = kind,
        .server = m_address.toString(),
        .login = person + u'-' + m_run,
        .password = m_password,
        .name = person,
        .email = {}};
}

} // namespace Morelia::Interop

// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/interop/device.h"
#include "client/interop/relay.h"

#include <QUrl>

namespace Morelia::Interop {

//! State shared by the steps: the server, three people on four devices, and results of earlier steps.
class Scene
{
public:
    //! restartCommand: stops and starts the server; empty: the links are cut instead. textLimit: for a text to arrive.
    Scene(const QUrl &server, QString restartCommand, std::chrono::milliseconds textLimit);

    //! The login form of a person.
    SetupRequest entrance(SetupRequest::Kind kind, const QString &person) const;
    //! A text that no other run and no other step uses.
    QString text(const QString &words) const { return words + u' ' + m_run; }

    std::chrono::milliseconds textLimit() const { return m_textLimit; }
    bool canCutLinks() const { return m_relay != nullptr; }
    const QString &restartCommand() const { return m_restartCommand; }
    void cutLinks() { m_relay->cut(); }
    bool mendLinks() { return m_relay->start(); }

    Device ann;
    Device bob;
    Device bobsOther;
    Device stranger;

    QString chat;
    QString group;
    QString channel;
    QString foreignFlow;
    QString firstText;   //!< remote id of Ann's first text in the chat
    QString deletedText; //!< remote id of a text that Ann has deleted

private:
    const QString m_run;
    const QString m_password;
    const QString m_restartCommand;
    const std::chrono::milliseconds m_textLimit;
    QUrl m_address;
    std::unique_ptr<Relay> m_relay;
};

} // namespace Morelia::Interop

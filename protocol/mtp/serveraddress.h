// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>
#include <QUrl>

#include <optional>

namespace Morelia::Mtp {

//! An address as people type it: host, host:port, user@host, [IPv6]:port, or a ws:// or wss:// URL.
class ServerAddress
{
public:
    //! Nothing when no server can be meant by the text.
    static std::optional<ServerAddress> parse(const QString &text);

    //! The login before "@"; often empty.
    const QString &login() const { return m_login; }
    //! Where the server may be, the encrypted places first.
    const QList<QUrl> &candidates() const { return m_candidates; }
    //! Host as it is shown, with the port where one was given.
    QString displayText() const { return nameOf(m_url); }
    //! The same of any URL.
    static QString nameOf(const QUrl &url);

private:
    void addCandidates();

    QString m_login;
    QUrl m_url; // with the scheme only if it was typed
    bool m_schemeGiven = false;
    QList<QUrl> m_candidates;
};

} // namespace Morelia::Mtp

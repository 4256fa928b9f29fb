// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include <QString>

namespace Morelia {

//! Why a link ended, or never came to be.
enum class CloseKind : quint8 {
    Requested, //!< we closed it
    Refused,   //!< no connection, or the server refused the upgrade
    Tls,       //!< the certificate or the handshake was not good enough
    Plaintext, //!< the address asks for an unencrypted link that is not allowed; nothing was sent
    Dropped,   //!< TCP ended without a close frame
    GoingAway, //!< the server said goodbye: shutdown, restart, or its own ping went unanswered
    BadFrame,  //!< a frame of one side was malformed, or cut into pieces that the other cannot read
    TooBig,    //!< a frame was too large for one side
    TimedOut,  //!< silence beyond a deadline of ours
    Unusable,  //!< the server's frames could not be used
};

struct CloseReason
{
    CloseKind kind = CloseKind::Requested;
    int code = 0;   //!< WebSocket close code of the server; 0 without one
    QString detail; //!< for the log; foreign text

    friend bool operator==(const CloseReason &, const CloseReason &) = default;
};

//! True where a link ended by its content, not by the network or the end of the server: the same content would end the
//! next one too.
bool isAboutContent(CloseKind kind);

//! The meaning of a WebSocket close code (RFC 6455, 7.4) for a client.
CloseKind closeKindOf(int code);

} // namespace Morelia

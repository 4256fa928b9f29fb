// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "models/entities/command.h"
#include "protocol/mtp/self.h"
#include "protocol/mtp/textlimit.h"
#include "protocol/mtp/wire/method.h"
#include "protocol/mtp/wire/types.h"

#include <QByteArray>
#include <QStringList>

#include <functional>
#include <optional>

namespace Morelia::Mtp {

//! The largest request that is sent, in bytes: a stock server's limit less a margin.
inline constexpr qsizetype maxRequestBytes = TextLimit::requestBytes(Wire::maxFrameBytes);

//! Makes the frames of all requests, with every member that a stock server insists on (a missing one kills the socket)
//! and without what it chokes on. Signs with what `self` holds at the time of the call.
class RequestBuilder
{
public:
    using Encoder = std::function<QByteArray(const Wire::Envelope &)>;

    //! The encoder makes each frame; without one it is Wire::encode().
    explicit RequestBuilder(const Self &self, Encoder encoder = {});

    //! Empty name or e-mail: not given.
    QByteArray registerUser(const QString &name, const QString &email) const;
    QByteArray authentication() const;
    //! Offers the extensions of EXTENSIONS.md.
    QByteArray greeting() const;
    //! Server time in seconds; without one there are no flows and messages in the answer. from: the token of the part
    //! that is asked for, empty for the first.
    QByteArray getUpdate(std::optional<qint64> time, const QString &from = {}) const;
    QByteArray allFlow(const QString &from = {}) const;
    QByteArray addFlow(const CreateFlow &command) const;
    //! content: text, emoji and attachments; other members that a server insists on are added.
    QByteArray sendMessage(const QString &flowId, const Wire::MessageData &content) const;
    //! Bytes of that frame, counted without making it: with a file this takes long.
    qint64 sendMessageBytes(const QString &flowId, const Wire::MessageData &content) const;
    //! Messages with offsets in [start, end); end − start is at most Wire::pageSize.
    QByteArray allMessages(const QString &flowId, qint64 start, qint64 end) const;
    //! The first messages of this server time in seconds or later, up to a page. There must be one.
    QByteArray messagesSince(const QString &flowId, qint64 time) const;
    QByteArray userInfo(const QStringList &userIds) const;
    QByteArray editedMessage(const EditMessage &command) const;
    //! Bytes of that frame, counted without making it.
    qint64 editedMessageBytes(const EditMessage &command) const;
    QByteArray deleteMessage(const DeleteMessage &command) const;
    //! Deletes the own account.
    QByteArray deleteUser() const;

private:
    Wire::Envelope signedRequest(Wire::Method method) const;
    QByteArray page(const QString &flowId, qint64 time, qint64 start, qint64 end) const;

    const Self &m_self;
    const Encoder m_encode;
};

//! The text without what kills a stock server: NUL and lone surrogates become U+FFFD.
QString sendable(const QString &text);

} // namespace Morelia::Mtp

// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "models/entities/attachmentstore.h"
#include "models/entities/command.h"
#include "protocol/mtp/carriers.h"
#include "protocol/mtp/link.h"
#include "protocol/mtp/requestbuilder.h"

#include <QSet>

#include <variant>

namespace Morelia::Mtp {

//! The content of messages on their way out: makes it, knows it again among what the server holds, and reads the first
//! of each kind back to see whether the server keeps it unharmed.
class OutgoingContent : public QObject
{
    Q_OBJECT

public:
    //! The largest file that is sent, in bytes: policy, well below what fits into a request.
    static constexpr qint64 maxFileBytes = qint64{8} * 1024 * 1024;

    using Prepared = std::variant<Wire::MessageData, Failure>;
    using ResultHandler = std::function<void(const OpResult &)>;

    OutgoingContent(
        Link &link, const Self &self, AttachmentStore &files, Carriers &carriers, QObject *parent = nullptr);

    //! The wire form of the command, or why it cannot be sent.
    Prepared prepare(const SendMessage &command) const;
    //! The same for a reaction. It needs the envelope.
    Prepared prepare(const ReactToMessage &command) const;
    //! The same for a profile card. It needs the envelope; a picture that cannot go along stays behind.
    Prepared prepare(const TellProfile &command) const;
    //! The message as which a reaction or a card travels, as clients see it that know none.
    static SendMessage messageOf(const ReactToMessage &command);
    static SendMessage messageOf(const TellProfile &command);

    //! Gives done the outcome of an accepted message. The first one with a file on this server, and a reaction or a card
    //! before any other envelope, is read back before, and is deleted and rejected when the server has harmed it. A harmed picture of a
    //! smiley only does not count as sent.
    void settle(const SendMessage &command, const Wire::MessageData &content, const OpResult &accepted,
        const ResultHandler &done);
    //! Hashes of the smileys whose pictures the message carries.
    static QStringList smileysOf(const Wire::MessageData &content);
    //! Something of use is left of the message without its file.
    static bool canDropFile(const Wire::MessageData &content);
    //! The server refuses the first file for its size: it takes none. False where it has kept others.
    bool refuseFiles();

    //! True when the server's message is the one of the command: by its id, or by its content where ids may be lost.
    bool isDelivered(const SendMessage &command, qint64 firstTriedMs, const Wire::MessageData &data) const;
    //! The same by the id alone, for reactions and profiles, which always carry one.
    bool isDelivered(const QString &flowId, const LocalId &localId, const Wire::MessageData &data) const;
    //! The server's message belongs to a command and cannot be taken for that of another one.
    void claim(const QString &remoteId) { m_claimed.insert(remoteId); }

Q_SIGNALS:
    //! The verdicts on the server have changed; see Carriers.
    void carriersChanged();

private:
    std::variant<QByteArray, Failure> fileOf(const QList<Attachment> &attachments) const;
    std::optional<SmileyPicture> smileyFor(const SendMessage &command, QByteArray &bytes) const;
    bool isOwn(const QString &flowId, const Wire::MessageData &data) const;
    void readBack(const SendMessage &command, const Wire::MessageData &content, const OpResult &accepted,
        const ResultHandler &done);
    void takeBack(const SendMessage &command, const QString &remoteId, bool mayRepeat, const ResultHandler &done);
    void judge(const Wire::MessageData &sent, const Wire::MessageData &kept);

    Link &m_link;
    const Self &m_self;
    RequestBuilder m_requests;
    AttachmentStore &m_files;
    Carriers &m_carriers;
    QuestionScope m_questions;
    QSet<QString> m_claimed;
};

} // namespace Morelia::Mtp

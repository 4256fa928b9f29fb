// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "models/entities/flow.h"
#include "models/entities/ids.h"
#include "models/entities/message.h"

#include <QString>
#include <QStringList>

#include <variant>

namespace Morelia {

//! Sends a message. localId is the id by which every device of every Morelia reader knows it.
struct SendMessage
{
    LocalId localId;
    QString flowId;
    Body body;
    QString replyToId;
    QList<Attachment> attachments = {}; //!< their bytes lie in the AttachmentStore; a server may take only one

    friend bool operator==(const SendMessage &, const SendMessage &) = default;
};

//! Replaces the text of an own message.
struct EditMessage
{
    QString flowId;
    QString remoteId;
    Body body;

    friend bool operator==(const EditMessage &, const EditMessage &) = default;
};

//! Deletes an own message for everyone.
struct DeleteMessage
{
    QString flowId;
    QString remoteId;

    friend bool operator==(const DeleteMessage &, const DeleteMessage &) = default;
};

//! Creates a flow. The result carries its remote id. memberIds names all members, the creator too.
struct CreateFlow
{
    FlowKind kind = FlowKind::Chat;
    QString title;
    QString info;
    QStringList memberIds;

    friend bool operator==(const CreateFlow &, const CreateFlow &) = default;
};

//! Deletes the own account on the server for ever.
struct DeleteAccount
{
    friend bool operator==(const DeleteAccount &, const DeleteAccount &) = default;
};

//! Hint: the person looks at this flow, keep it fresh. Not stored, has no result.
struct OpenFlow
{
    QString flowId;
    OrderKey oldestShown = 0;

    friend bool operator==(const OpenFlow &, const OpenFlow &) = default;
};

//! Hint: this flow is not open any more. Not stored, has no result.
struct CloseFlow
{
    QString flowId;

    friend bool operator==(const CloseFlow &, const CloseFlow &) = default;
};

//! Asks for up to count messages older than a place. Not stored; the result comes when their deltas are out.
struct LoadHistory
{
    QString flowId;
    OrderKey before = 0;
    int count = 0;

    friend bool operator==(const LoadHistory &, const LoadHistory &) = default;
};

//! Hint: how closely the person follows the program; adapters that poll choose their rate by it. Repeat it now and then
//! while the person does something: else they count as away after some minutes.
struct SetAttention
{
    //! The window has the focus, may be seen, or is hidden.
    enum class Level : quint8 { Active, Visible, Background };
    Level level = Level::Active;
    qint64 idleMs = 0; //!< since the person last did something

    friend bool operator==(const SetAttention &, const SetAttention &) = default;
};

//! The person has read everything up to a place. The store keeps the place, not the command; the result says that the
//! server has it. A newer one takes the place of older ones, and none waits behind a message that is being sent.
struct MarkRead
{
    QString flowId;
    OrderKey upTo = 0;

    friend bool operator==(const MarkRead &, const MarkRead &) = default;
};

//! Hint: the person writes in this flow, or has stopped. Not stored, has no result, waits for nothing.
struct SetTyping
{
    QString flowId;
    bool typing = false;

    friend bool operator==(const SetTyping &, const SetTyping &) = default;
};

using Command = std::variant<SendMessage, EditMessage, DeleteMessage, CreateFlow, DeleteAccount, OpenFlow, CloseFlow,
    LoadHistory, SetAttention, MarkRead, SetTyping>;

//! True for commands that live in the outbox until the server has answered.
bool isDurable(const Command &command);

//! True for commands that have no result.
bool isHint(const Command &command);

//! Flow that the command belongs to; empty where it belongs to none.
QString flowOf(const Command &command);

//! A durable command whose fate is not known: was it applied before the link broke?
struct PendingOp
{
    LocalId opId;
    Command command;
    qint64 firstTriedMs = 0; //!< server time of the first try in milliseconds; 0 when unknown
    int attempts = 0;
};

enum class FailureKind : quint8 {
    None,
    Network,     //!< no way to the server
    Tls,         //!< the server's certificate is not trusted
    Protocol,    //!< the server answered something that we do not understand
    Credentials, //!< the server refuses login or secret
    LoginTaken,
    NotFound, //!< flow, message or user does not exist
    Forbidden,
    Invalid, //!< the server refuses the content
    TooLarge,
    Unsupported, //!< this server or flow cannot do that
    Server,      //!< the server itself is in trouble
    Poison,      //!< this command breaks the link each time when alone on it
};

//! Why something failed: a kind to act on, and the server's words for "More" (foreign text).
struct Failure
{
    FailureKind kind = FailureKind::None;
    bool retryable = false;
    QString detail;

    explicit operator bool() const { return kind != FailureKind::None; }
    friend bool operator==(const Failure &, const Failure &) = default;
};

//! Outcome of a command.
struct OpResult
{
    enum class Status : quint8 { Accepted, Rejected, Unknown, NotApplied };
    Status status = Status::Accepted; //!< NotApplied: reconcile() looked and found nothing; send it again
    QString remoteId;                 //!< of the message or flow that was made
    OrderKey order = 0;               //!< 0 when the server did not say
    qint64 timeMs = 0;
    Failure failure;

    static OpResult rejected(FailureKind kind, bool retryable, const QString &detail = {});
};

} // namespace Morelia

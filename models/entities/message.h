// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "models/entities/body.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace Morelia {

//! State of an own message; None for messages of others and for saved ones. Stored as a number: never renumber.
enum class DeliveryState : quint8 {
    None = 0,
    Queued = 1,  //!< waits in the outbox
    Sending = 2, //!< handed to the server, no answer yet
    Unknown = 3, //!< the link was lost while sending; Morelia looks whether it arrived
    Sent = 4,
    Received = 5,
    Read = 6,
    Failed = 7,
};

//! Kind of an attachment. Stored as a number: never renumber.
enum class AttachmentKind : quint8 { Picture = 0, Video = 1, Audio = 2, Document = 3 };

//! A file of a message. Its bytes lie in the AttachmentStore.
struct Attachment
{
    AttachmentKind kind = AttachmentKind::Document;
    QString name;    //!< as it came; clean it before showing
    QString mime;    //!< as the sender says; decide by the bytes
    qint64 size = 0; //!< bytes; 0 when unknown
    int width = 0;   //!< pixels; 0 when unknown
    int height = 0;
    QString cacheKey; //!< key of the bytes in the AttachmentStore; empty when they are not there

    friend bool operator==(const Attachment &, const Attachment &) = default;
};

//! Place of a message in its flow: rises along the flow, opaque outside of the adapter that made it.
//! Own messages that the server has not placed yet have keys from firstPendingOrder on.
using OrderKey = qint64;

//! Lowest place that a server's message can have; 0 means that the place is unknown.
inline constexpr OrderKey firstOrder = 1;

//! First key of messages without a place of the server's; a counter is added to keep their order.
inline constexpr OrderKey firstPendingOrder = OrderKey{1} << 62;

//! True for an own message that the server has not placed yet.
constexpr bool isPendingOrder(OrderKey key)
{
    return key >= firstPendingOrder;
}

//! Where a forwarded message comes from, as its forwarder says; it proves nothing.
struct Origin
{
    QString authorName = {}; //!< as it came; clean it before showing; empty where the forwarder left the author out
    QString authorId = {};   //!< remote id; empty where it is not said

    friend bool operator==(const Origin &, const Origin &) = default;
};

//! Place of a message in an album: files that were sent together and are shown as one.
struct AlbumPlace
{
    QString id = {}; //!< names the album among those of its sender in its flow; foreign text, never shown
    int place = 0;   //!< from 1 on
    int count = 0;   //!< messages of the album

    friend bool operator==(const AlbumPlace &, const AlbumPlace &) = default;
};

//! A message as a server holds it.
struct Message
{
    QString remoteId; //!< empty while only Morelia knows the message
    QString localId;  //!< LocalId of its sender where it is known, else empty
    QString flowId;
    QString senderId; //!< empty when the server does not say
    OrderKey order = 0;
    qint64 createdMs = 0;              //!< Unix time in milliseconds by the server's clock; 0 when unknown
    Body body;                         //!< as it came; clean it before showing
    QString replyToId;                 //!< remote id of the message that this one answers
    std::optional<Origin> origin = {}; //!< set for a forwarded message
    bool edited = false;
    qint64 editedMs = 0;
    bool deleted = false;
    bool withheld = false; //!< stands for one, or some, that the server could not hand over: without text and sender
    QList<Attachment> attachments;
    std::optional<AlbumPlace> album = {}; //!< set for a part of an album
    QByteArray raw;                       //!< the wire form as it came, without the bytes of attachments

    friend bool operator==(const Message &, const Message &) = default;
};

} // namespace Morelia

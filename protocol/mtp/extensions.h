// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "protocol/mtp/wire/types.h"

#include <QHash>
#include <QJsonValue>
#include <QString>

namespace Morelia::Mtp {

//! The mtpx features (EXTENSIONS.md) of the present socket. Everything is off on a plain server.
struct Extensions
{
    bool present = false;
    bool push = false;
    bool offsets = false;
    bool edits = false;
    bool parts = false;
    bool members = false;
    QString server; //!< foreign text

    friend bool operator==(const Extensions &, const Extensions &) = default;
};

//! Offsets in their flows by message id.
using Offsets = QHash<QString, qint64>;

//! Our offer, for the `meta` of a request.
QJsonValue extensionOffer();

//! Reads the `meta` of the reply to an offer.
Extensions extensionsOf(const Wire::Field<QJsonValue> &meta);

//! The offsets that a frame names; empty without any.
Offsets offsetsOf(const Wire::Field<QJsonValue> &meta);

//! True for a reply to get_update that leaves something out. A server with the capability `edits` says so; another one
//! ends at a data time well before its own.
bool isPartial(const Wire::Envelope &envelope, bool serverSays);

//! The token with which the same question is asked for the next part; empty when nothing was left out.
QString nextPartOf(const Wire::Field<QJsonValue> &meta);

//! The `meta` of a question for the part at a token; absent without one.
Wire::Field<QJsonValue> partRequest(const QString &from);

//! True for a frame that is no reply but news that the server sent by itself.
bool isPush(const Wire::Envelope &envelope);

} // namespace Morelia::Mtp

// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "protocol/mtp/wire/types.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <variant>

namespace Morelia::Wire {

//! Why bytes are no frame of MTP.
struct DecodeError
{
    enum class Kind : quint8 {
        NotJson, //!< not one well-formed JSON text in UTF-8
        NotAnObject,
        WrongType, //!< a member has a type that the protocol does not allow
    };
    Kind kind = Kind::NotJson;
    QString where; //!< path of the member, for example data.message[3].text

    friend bool operator==(const DecodeError &, const DecodeError &) = default;
};

//! A decoded frame. emptied counts list entries that were malformed, in Lenient mode.
struct Decoded
{
    Envelope envelope;
    int emptied = 0;
    qsizetype bytes = 0; //!< of the frame
};

//! Strict refuses the frame for any wrong member; Lenient empties the entry of a list that holds it. The entry keeps its
//! place, because places in a page of messages mean something.
enum class DecodeMode : quint8 { Strict, Lenient };

using DecodeResult = std::variant<Decoded, DecodeError>;

//! Parses a frame. Unknown members are ignored. Integers must be integers within 64 bits.
DecodeResult decode(const QByteArray &bytes, DecodeMode mode);

//! The frame as JSON: absent members are left out, null ones written as null.
QJsonObject toJson(const Envelope &envelope);

//! Compact UTF-8 of toJson().
QByteArray encode(const Envelope &envelope);

//! One message as JSON; what a store keeps as the raw form.
QJsonObject toJson(const MessageData &message);

} // namespace Morelia::Wire

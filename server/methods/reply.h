// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "protocol/mtp/wire/types.h"
#include "server/storage/rows.h"

#include <QHash>
#include <QString>

#include <optional>

namespace Morelia::Server {

//! errors.code of MTP.
enum class Code : quint16 {
    Ok = 200,
    Created = 201,
    Partial = 206,
    BadRequest = 400,
    Unauthorized = 401,
    Forbidden = 403,
    NotFound = 404,
    MethodNotAllowed = 405,
    Conflict = 409,
    Unsupported = 415,
    TooMany = 429,
    VersionNotSupported = 505,
    Unknown = 520,
};

//! Offset of each message of a frame by its uuid; see the capability `offsets` of mtpx.
using Offsets = QHash<QString, qint64>;

//! Where a list of a reply in parts goes on; see the capability `parts` of mtpx.
struct Place
{
    enum class List : quint8 { Users, Flows, Messages };
    List list = List::Users;
    qint64 time = 0; //!< of the last change, for messages
    RowId id = 0;    //!< of the last row that was given; 0 before the first

    friend bool operator==(const Place &, const Place &) = default;
};

//! A place as an opaque token of this server, and back; none for anything else.
QString toToken(const Place &place);
std::optional<Place> placeFrom(const QString &token);

//! The answer of a method.
struct Reply
{
    Code code = Code::Ok;
    QString detail{}; //!< empty: the code's usual sentence
    std::optional<Wire::Data> data{};
    bool anonymous = false; //!< of type "error": the request did not get as far as its method
    Offsets offsets{};
    bool more = false;           //!< news are left out; told where the capability `edits` of mtpx is on
    std::optional<Place> next{}; //!< where the next part begins; told where the capability `parts` of mtpx is on
    QJsonValue meta = QJsonValue::Null;

    bool isSuccess() const { return code < Code::BadRequest; }

    static Reply ok(std::optional<Wire::Data> data = std::nullopt) { return {.data = std::move(data)}; }
    static Reply failure(Code code, const QString &detail = {}) { return {.code = code, .detail = detail}; }
    //! Failures before a method is reached.
    static Reply refusal(Code code, const QString &detail = {})
    {
        return {.code = code, .detail = detail, .anonymous = true};
    }
};

//! The reply as a frame with every member that revision 17 knows, null where it has no value.
Wire::Envelope toEnvelope(const Reply &reply, const QString &type, qint64 now);

//! The lists of a reply. users(): as get_update shows them, without the login.
Wire::UserData toWire(const UserRow &user, bool withLogin);
Wire::FlowData toWire(const FlowRow &flow);
Wire::MessageData toWire(const MessageRow &message);

} // namespace Morelia::Server

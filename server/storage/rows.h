// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/textsize.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <array>
#include <optional>

namespace Morelia::Server {

using RowId = qint64; //!< of a row in the database; 0 means none

inline constexpr qint64 rowBytes = 400; //!< names of members, ids and times of one row in a reply

//! An account. A null QString is a null of the protocol, an empty one is "".
struct UserRow
{
    RowId id = 0;
    QString uuid{};
    QString login{};         //!< null when the account was deleted
    QByteArray credential{}; //!< Argon2id string
    QString username{};
    QString email{};
    QString avatar{};
    QString bio{};
    qint64 created = 0;

    bool isDeleted() const { return login.isNull(); }
    //! Bytes in a reply, about.
    qint64 size() const { return rowBytes + jsonBytes(username) + jsonBytes(avatar) + jsonBytes(bio); }
};

//! A session of a user; times in Unix seconds.
struct SessionRow
{
    RowId user = 0;
    qint64 expires = 0;
};

struct FlowRow
{
    RowId id = 0;
    QString uuid{};
    QString type{};
    QString title{};
    QString info{};
    RowId owner = 0;
    QString ownerUuid{};
    QStringList users{};
    qint64 created = 0;

    //! Bytes in a reply, about.
    qint64 size() const
    {
        constexpr qint64 idBytes = 42;
        return rowBytes + jsonBytes(title) + jsonBytes(info) + idBytes * users.size();
    }
};

//! The five attachment strings in the order of the protocol: picture, video, audio, document, emoji.
using Attachments = std::array<QString, 5>;

struct MessageRow
{
    RowId id = 0;
    QString uuid{};
    RowId flow = 0;
    QString flowUuid{};
    qint64 offset = 0; //!< place in the flow, from 0
    RowId sender = 0;
    QString senderUuid{};
    qint64 time = 0;
    QString text{};
    Attachments attachments{};
    std::optional<qint64> editedTime{};
    bool edited = false;
    bool deleted = false;

    //! Bytes in a reply, about.
    qint64 size() const
    {
        qint64 bytes = rowBytes + jsonBytes(text);
        for (const QString &attachment : attachments)
            bytes += jsonBytes(attachment);
        return bytes;
    }
};

} // namespace Morelia::Server

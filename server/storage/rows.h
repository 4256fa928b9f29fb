// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <array>
#include <optional>

namespace Morelia::Server {

using RowId = qint64; //!< of a row in the database; 0 means none

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

    qint64 size() const
    {
        qint64 units = text.size();
        for (const QString &attachment : attachments)
            units += attachment.size();
        return units;
    }
};

} // namespace Morelia::Server

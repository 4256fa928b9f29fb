// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <array>
#include <optional>

namespace Morelia::Test {

struct StockUser
{
    QString uuid;
    QString login;
    std::optional<QString> username;
    std::optional<QString> bio;
    std::optional<QString> avatar;
    QString password;
    std::optional<QString> token; //!< none for a user made by the administrator
    bool canSignIn = true;
    bool isDeleted = false;
    qint64 changed = 0;
};

struct StockFlow
{
    QString uuid;
    qint64 time = 0;
    qint64 changed = 0;
    QString type;
    std::optional<QString> title;
    std::optional<QString> info;
    std::optional<QString> owner;
    QStringList users;
};

struct StockMessage
{
    QString uuid;
    QString user;
    QString flow;
    qint64 time = 0;
    QString clientId;
    std::optional<QString> text;
    std::array<std::optional<QString>, 5> files; //!< in the order of stockFileFields
    std::optional<qint64> editedTime;
    bool edited = false;
};

//! The tables of the stock double. Times are seconds.
class StockStore
{
public:
    StockUser *user(const QString &id);
    //! None as well when several have it, as deleted users do.
    StockUser *userByLogin(const QString &login);
    StockFlow *flow(const QString &id);
    StockMessage *message(const QString &id);
    bool isMember(const QString &flowId, const QString &userId);
    //! The place of a message among those of its flow.
    qint64 offsetOf(const QString &messageId);
    //! Ids grow. Long ones have 39 digits (30).
    QString newId(bool isLong);
    QString newToken();

    QList<StockUser> users;
    QList<StockFlow> flows;
    QList<StockMessage> messages;

private:
    quint64 m_lastId = 1'000'000;
};

} // namespace Morelia::Test

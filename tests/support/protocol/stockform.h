// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/protocol/stockjson.h"

#include <array>

namespace Morelia::Test {

//! The five fields of a message that carry files, in the order of the protocol.
inline constexpr std::array<const char16_t *, 5> stockFileFields{
    u"file_picture", u"file_video", u"file_audio", u"file_document", u"emoji"};

//! The members of a user that a stock server reads in a request. It does not tell null from absent.
struct StockUserForm
{
    std::optional<QString> uuid;
    std::optional<QString> login;
    std::optional<QString> username;
    std::optional<QString> password;
    std::optional<QString> authId;
    std::optional<QString> email;
};

struct StockFlowForm
{
    std::optional<QString> uuid;
    std::optional<QString> type;
    std::optional<QString> title;
    std::optional<QString> info;
    std::optional<QString> owner;
    std::optional<QList<StockJson>> users; //!< of any type
    std::optional<qint64> start;
    std::optional<qint64> end;
};

struct StockMessageForm
{
    QString uuid;
    QString clientId; //!< the digits of an integer of any length
    std::optional<QString> text;
    std::optional<QString> fromUser;
    std::optional<qint64> time;
    std::array<std::optional<QString>, 5> files;
};

//! A request as a stock server sees it after its validation. Lists that were not sent are empty.
struct StockForm
{
    QString type;
    QString version;
    StockJson meta;
    std::optional<qint64> time; //!< integers beyond 64 bits are cut to the nearest
    QList<StockUserForm> users;
    QList<StockFlowForm> flows;
    QList<StockMessageForm> messages;

    //! The uuid of the first user, empty without one.
    QString caller() const { return users.isEmpty() ? QString() : users.first().uuid.value_or(QString()); }
};

//! Validates a request. With `coerces`, types are bent as the older stack bends them (44): numbers into strings,
//! fractions into integers, lists of pairs into objects. Returns the words of the refusal where something is wrong.
std::variant<StockForm, QString> readStockForm(const StockJson &json, bool coerces);

//! True when the text holds a NUL or half of a surrogate pair.
bool hasNul(const QString &text);
bool hasLoneSurrogate(const QString &text);

} // namespace Morelia::Test

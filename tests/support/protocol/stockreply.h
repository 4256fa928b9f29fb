// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/protocol/stockjson.h"
#include "tests/support/protocol/stockstore.h"

namespace Morelia::Test {

//! An answer of a stock server: every object has all its members, most of them null.
struct StockAnswer
{
    int code = 200;
    QString detail;                //!< the usual words of the code when empty
    std::optional<StockJson> data; //!< null without
    bool isError = false;          //!< "error" stands where the method's name belongs
    bool isDead = false;           //!< an exception in the server: the link goes without a word
    QString changedMessage;        //!< id of a message that is pushed to others
    QString changedFlow;
};

//! An answer without data.
StockAnswer refused(int code, const QString &detail = {});
//! The same where "error" stands for the method's name.
StockAnswer refusedAsError(int code, const QString &detail = {});

//! A member of an object whose other members are null.
using StockMember = std::pair<QString, StockJson>;

StockJson stockUser(const QList<StockMember> &members);
StockJson stockFlow(const QList<StockMember> &members);
StockJson stockMessage(const QList<StockMember> &members);
StockJson stockData(qint64 time, const QList<StockMember> &members);
StockJson stockReply(const QString &type, const StockAnswer &answer, qint64 time, const StockJson &meta);

//! Rows as history and updates show them.
StockJson shown(const StockFlow &flow);
StockJson shown(const StockMessage &message);

} // namespace Morelia::Test

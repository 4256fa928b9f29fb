// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "protocol/mtp/wire/method.h"
#include "tests/support/protocol/stockform.h"
#include "tests/support/protocol/stockquirk.h"
#include "tests/support/protocol/stockreply.h"

namespace Morelia::Test {

//! The methods of a stock server on its tables.
class StockMethods
{
public:
    StockMethods(StockStore &store, const StockQuirks &quirks);

    //! Judges credentials, version and type: the method to carry out, or the refusal.
    std::variant<Wire::Method, StockAnswer> judge(const StockForm &form);
    StockAnswer carryOut(Wire::Method method, const StockForm &form);
    //! True for the methods that need no credentials.
    static bool isOpen(Wire::Method method);
    //! True for methods that write, and what they answer when the database is locked.
    static bool writes(Wire::Method method);
    static StockAnswer locked(Wire::Method method);

    StockAnswer registerUser(const StockUserForm &user);
    //! Makes a flow; users are any JSON, as requests carry them.
    StockAnswer makeFlow(const StockFlowForm &form, const QString &caller);
    QString makeMessage(const StockMessage &row);
    void editMessage(StockMessage &row, const std::optional<QString> &text);
    void deleteMessage(StockMessage &row);
    void deleteUser(StockUser &row);
    //! A message as it is shown to all.
    StockJson visible(const StockMessage &row) const;
    //! Our server's manners: users see only their own flows, and an empty result does no harm.
    bool extended = false;
    //! The message at this place of the log has an id that is no string.
    qsizetype garbled = -1;
    //! A message of this text is more than the server can bear (21).
    QString poison;
    qint64 now = 0; //!< the server's second

private:
    StockAnswer authenticate(const StockUserForm &user);
    StockAnswer getUpdate(const StockForm &form);
    StockAnswer allFlow(const StockForm &form);
    StockAnswer addFlow(const StockForm &form);
    StockAnswer sendMessage(const StockForm &form);
    StockAnswer allMessages(const StockForm &form);
    StockAnswer page(const StockFlowForm &form, const QList<const StockMessage *> &matches);
    StockAnswer userInfo(const StockForm &form);
    StockAnswer change(const StockForm &form, bool deletion);
    StockAnswer deleteAccount(const StockForm &form);
    StockAnswer dead() const;
    std::optional<StockAnswer> unreadable(const StockForm &form) const;
    bool has(Quirk quirk) const { return m_quirks.has(quirk); }
    bool seesAll() const { return !extended && has(Quirk::Q24EverythingForEverybody); }
    bool isNew(qint64 time, qint64 since) const;
    StockJson visible(const StockFlow &row) const;
    StockJson visible(const StockUser &row, bool withLogin) const;
    StockFlow newFlow(const StockFlowForm &form, const QString &caller);
    std::optional<QString> kept(const std::optional<QString> &text) const;

    StockStore &m_store;
    const StockQuirks &m_quirks;
};

} // namespace Morelia::Test

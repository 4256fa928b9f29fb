// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/protocol/desk.h"
#include "tests/support/protocol/rawclient.h"

namespace Morelia::Test {

//! The outcome of a look at a quirk.
enum class Verdict : quint8 {
    Handled,
    NotSeen,   //!< the server does not behave so
    Mishandled //!< it does, and the adapter does the wrong thing
};

//! The usual setting with one quirk on or off, and beside the adapter a client that says whatever it is told.
class QuirkWorld final : public Desk
{
public:
    QuirkWorld(Quirk quirk, bool on);

    //! A request with Anna's credentials, or with those of somebody else.
    QByteArray frame(const QString &type, const StockJson::Members &data = {}, const QString &caller = {});
    StockJson ask(const QString &type, const StockJson::Members &data = {}, const QString &caller = {});
    //! A request without credentials.
    StockJson askAsStranger(const QString &type, const StockJson::Members &user);
    QByteArray sendFrame(const QString &flowId, const StockJson::Members &message);
    StockJson update(qint64 time)
    {
        return ask(QStringLiteral("get_update"), {{QStringLiteral("time"), StockJson(time)}});
    }
    //! all_messages from the beginning of time.
    StockJson page(
        const QString &flowId, std::optional<qint64> start = {}, std::optional<qint64> end = {}, qint64 time = 0);

    static qint64 codeOf(const StockJson &reply);
    static QStringList textsOf(const StockJson &reply);
    static qsizetype count(const StockJson &reply, const QString &list);

    //! A send whose fate is unknown is looked for, as the outbox would.
    OpResult reconciled(const LocalId &opId, const Command &command);
    //! A send that loses its link before the reply.
    OpResult sendAndLoseReply(const SendMessage &command);

    //! Notes what the adapter does wrong.
    void expect(bool right, const char *words);
    Verdict verdict() const { return problems.isEmpty() ? Verdict::Handled : Verdict::Mishandled; }

    RawClient raw{server, clock};
    QStringList problems;
};

} // namespace Morelia::Test

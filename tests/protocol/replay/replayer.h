// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/protocol/replay/renaming.h"
#include "tests/protocol/replay/transcript.h"
#include "tests/support/protocol/rawclient.h"
#include "tests/support/protocol/stockdouble.h"

#include <functional>
#include <map>

namespace Morelia::Test {

//! Acts on a captured server that are not in its frames.
struct ScenarioHooks
{
    using Act = std::function<void(StockDouble &)>;

    Act before = [](StockDouble &) {};
    //! Words that a seed must not change, because somebody else chose them.
    QStringList keptWords;
    //! Before the client's line with this note.
    QHash<QString, Act> atNote;
    //! Before the server ends a link to which it owes nothing.
    Act beforeClose = [](StockDouble &) {};
};

//! Says to the stock double what a client said to the real server, at the same times, and compares the answers.
class Replayer
{
public:
    struct Deviation
    {
        int line = 0;
        QString words;
    };

    Replayer(const Transcript &transcript, const ScenarioHooks &hooks, int seed);

    //! Differences between what was captured and what the double says.
    QList<Deviation> run();
    //! Replies and ends of links that were compared.
    int compared() const { return m_compared; }
    StockDouble &server() { return m_server; }

private:
    void step(const CapturedLine &line);
    void say(const CapturedLine &line);
    void leave(const CapturedLine &line);
    void compareReply(const CapturedLine &line);
    void compareEnd(const CapturedLine &line);
    void deviate(const CapturedLine &line, const QString &words) { m_deviations.append({line.number, words}); }
    RawClient &client(const QString &link);

    const Transcript m_transcript;
    const ScenarioHooks m_hooks;
    Renaming m_renaming;
    VirtualClock m_clock;
    StockDouble m_server{m_clock};
    std::map<QString, std::unique_ptr<RawClient>> m_clients;
    QHash<QString, int> m_owed;
    QList<Deviation> m_deviations;
    qint64 m_beginMs = 0;
    int m_compared = 0;
};

} // namespace Morelia::Test

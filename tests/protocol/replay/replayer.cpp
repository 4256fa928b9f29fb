// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/protocol/replay/replayer.h"

using namespace Qt::StringLiterals;

namespace Morelia::Test {

Replayer::Replayer(const Transcript &transcript, const ScenarioHooks &hooks, int seed)
    : m_transcript(transcript)
    , m_hooks(hooks)
    , m_renaming(seed, hooks.keptWords)
{
    // The virtual wall clock begins with a whole second; so the rest of one has to pass.
    const qint64 begin = beginOf(transcript);
    m_server.clockOffset = begin / 1000 - m_clock.wallMs() / 1000 + m_renaming.shift();
    m_clock.advance(Milliseconds(begin % 1000));
    m_beginMs = m_clock.monotonicMs();
}

QList<Replayer::Deviation> Replayer::run()
{
    m_clock.advance(Milliseconds(m_transcript.first().ms));
    m_hooks.before(m_server);
    for (const CapturedLine &line : m_transcript)
        step(line);
    return m_deviations;
}

RawClient &Replayer::client(const QString &link)
{
    auto &client = m_clients[link];
    if (!client)
        client = std::make_unique<RawClient>(m_server, m_clock, Milliseconds(0));
    if (!client->isOpen())
        client->open();
    return *client;
}

void Replayer::step(const CapturedLine &line)
{
    const qint64 rest = m_beginMs + line.ms - m_clock.monotonicMs();
    // Frames sent without a pause arrive before any of them is answered.
    const bool isInOneBreath =
        line.kind == CapturedLine::Kind::Client || line.kind == CapturedLine::Kind::AbortedByClient;
    if (rest > 0 || !isInOneBreath)
        m_clock.advance(Milliseconds(rest));
    switch (line.kind) {
    case CapturedLine::Kind::Client:
        m_hooks.atNote.value(line.note, [](StockDouble &) {})(m_server);
        say(line);
        break;
    case CapturedLine::Kind::Server:
        compareReply(line);
        break;
    case CapturedLine::Kind::ClosedByServer:
        compareEnd(line);
        break;
    case CapturedLine::Kind::ClosedByClient:
    case CapturedLine::Kind::AbortedByClient:
        leave(line);
        break;
    }
}

void Replayer::leave(const CapturedLine &line)
{
    RawClient &from = client(line.link);
    if (from.waiting() > m_owed.take(line.link))
        deviate(line, u"a reply that nobody asked for"_s);
    if (line.kind == CapturedLine::Kind::ClosedByClient)
        from.close();
    else
        from.abort();
}

void Replayer::say(const CapturedLine &line)
{
    CapturedLine renamed = line;
    if (!line.isRaw)
        renamed.frame = m_renaming.toReplay(line.frame);
    const QByteArray bytes = m_renaming.toReplay(renamed.bytes());
    ++m_owed[line.link];
    if (line.isBinary)
        client(line.link).sendBinary(bytes);
    else
        client(line.link).send(bytes);
}

void Replayer::compareReply(const CapturedLine &line)
{
    --m_owed[line.link];
    ++m_compared;
    const auto it = m_clients.find(line.link);
    if (it == m_clients.end() || it->second->waiting() == 0) {
        deviate(line, u"no reply"_s);
        return;
    }
    if (const QString found = m_renaming.difference(line.frame, it->second->take()); !found.isEmpty())
        deviate(line, found);
}

void Replayer::compareEnd(const CapturedLine &line)
{
    ++m_compared;
    if (m_owed.take(line.link) == 0) {
        m_hooks.beforeClose(m_server);
        m_clock.advance(Milliseconds(0));
    }
    const auto it = m_clients.find(line.link);
    const int code = it == m_clients.end() ? 0 : it->second->closeCode();
    if (code != line.closeCode())
        deviate(line, u"the link ended with %1 in place of %2"_s.arg(code).arg(line.closeCode()));
}

} // namespace Morelia::Test

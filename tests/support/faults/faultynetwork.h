// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/clock.h"
#include "protocol/transport/transport.h"

#include <QList>

#include <deque>
#include <functional>
#include <optional>

namespace Morelia::Test {

class FaultyTransport;

//! The fate of requests on their way when their link breaks.
enum class InFlight : quint8 { Arrives, IsLost };

//! The way of one device to its server, which breaks as a test wants it. It counts the bytes of WebSocket frames in
//! both directions: where a cut falls into a frame, that frame is lost as a whole and everything before it has arrived.
class FaultyNetwork
{
public:
    //! real makes the transports that carry what gets through.
    FaultyNetwork(TransportFactory real, Clock &clock);
    ~FaultyNetwork();
    Q_DISABLE_COPY_MOVE(FaultyNetwork)

    //! Makes transports that cross this network.
    TransportFactory transports();

    //! After so many more bytes the link that carries them breaks.
    void cutAfter(qint64 bytes) { m_budget = bytes; }
    //! The same, counted from the start of the next request that contains the mark.
    void cutAround(const QByteArray &mark, qint64 bytes);
    //! Every link breaks now.
    void cutAll(InFlight requests);
    //! The link breaks each time at a request that contains the mark, before it arrives. Empty: never.
    void setPoison(const QByteArray &mark) { m_poison = mark; }
    //! Nothing reaches the server for so long; then all of it does, in order, even if its link has ended.
    void freeze(Milliseconds duration);
    //! While unreachable no link opens.
    void setReachable(bool reachable) { m_reachable = reachable; }
    //! The link breaks at the next request that contains the mark, and the request arrives so long after.
    void delayNext(const QByteArray &mark, Milliseconds lateness);
    //! Ends all faults; frozen requests arrive.
    void heal();

    //! Links that broke by a cut.
    int cuts() const { return m_cuts; }
    //! Links that clients hold.
    qsizetype links() const { return m_links.size(); }
    //! Links that clients have left, and which the server still reads.
    qsizetype abandonedLinks() const { return m_abandoned.size(); }

private:
    friend class FaultyTransport;
    struct AbandonedLink;

    // True when the frame gets through; a link that has to break does so in both cases.
    bool passes(FaultyTransport &link, const QByteArray &text, bool request);
    void reach(std::function<void()> action);
    bool isLate(const QByteArray &text);
    void abandon(std::unique_ptr<Transport> real, const QByteArray &late = {});
    void onAbandoned(AbandonedLink &link);
    void thaw();

    TransportFactory m_real;
    Clock &m_clock;
    QList<FaultyTransport *> m_links;
    std::unique_ptr<Timer> m_thaw;
    std::deque<std::function<void()>> m_frozen;
    QList<std::shared_ptr<AbandonedLink>> m_abandoned;
    std::optional<qint64> m_budget;
    QByteArray m_mark;
    qint64 m_markBytes = 0;
    QByteArray m_poison;
    QByteArray m_lateMark;
    Milliseconds m_lateness{0};
    int m_cuts = 0;
    bool m_reachable = true;
};

} // namespace Morelia::Test

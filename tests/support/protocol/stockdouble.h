// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "protocol/mtp/wire/codec.h"
#include "tests/support/protocol/loopbacktransport.h"
#include "tests/support/protocol/stockagenda.h"
#include "tests/support/protocol/stockmethods.h"

#include <QHash>
#include <QSet>

#include <deque>

namespace Morelia::Test {

//! An MTP server in this process that behaves as a stock server does, frame by frame: it trusts every client, shows
//! everything to all and drops the link at requests that it does not expect. Each of its quirks has a switch; extended
//! switches it to our server's manners and to mtpx.
class StockDouble final : public Peer
{
public:
    //! The libraries that the server runs on (44): those of Debian 12, or of Debian 13.
    enum class Stack : quint8 { Older, Newer };

    explicit StockDouble(Clock &clock);

    TransportFactory transports();
    void setQuirk(Quirk quirk, bool on);
    //! Switches the quirks of the stack, and what else differs: nesting, numbers, the goodbye.
    void setStack(Stack stack);

    // Acts on the server by other clients or its administrator.
    QString addUser(const QString &login, const QString &credential, const QString &name);
    //! A user as the administrator's program makes them: without a token, and unable to sign in (28).
    QString addAdminUser(const QString &login, const QString &name);
    QString addFlow(const QString &type, const QStringList &users, const QString &owner = {},
        const QString &title = QStringLiteral("a title"));
    QString post(const QString &flowId, const QString &userId, const QString &text, const QString &emoji = {});
    //! The same for any row; its id and, when that is 0, its time are made here.
    QString post(const StockMessage &row);
    void edit(const QString &messageId, const QString &text);
    void remove(const QString &messageId);
    void join(const QString &flowId, const QString &userId);
    void forgetFlow(const QString &flowId);
    void deleteUser(const QString &login);
    void revokeTokens();
    //! The message at this place of the whole log is shown with an id that is no string.
    void garble(qsizetype index) { m_methods.garbled = index; }
    //! A message with this text makes the server drop the link (21).
    void poison(const QString &text) { m_methods.poison = text; }
    //! All clients wait (40).
    void freeze(Milliseconds duration);
    //! Nothing can be written; a write waits, and all clients with it (40).
    void lockDatabase(Milliseconds duration);

    // Manners and faults of the server.
    bool extended = false;
    bool namesOffsets = true;
    bool reachable = true;
    bool silent = false;       //!< takes everything, answers nothing, pings included
    Milliseconds delay{0};     //!< extra time for each reply
    qint64 bytesPerSecond = 0; //!< each link brings replies so fast; 0: at once
    qint64 clockOffset = 0;    //!< seconds that the server's clock is off
    //! The next request of this kind is carried out, but its answer is lost with the link.
    void loseNextReply(Wire::Method method) { m_loseReply = method; }
    //! The link is dropped at the next request of this kind before anything is done, `times` times.
    void dropAt(Wire::Method method, int times = 1) { m_drops[method] = times; }
    //! The next request of this kind is answered with this code, without effect.
    void failNext(Wire::Method method, qint64 code) { m_failures[method] = code; }
    //! The link is closed with 1009 at the next request of this kind, as if its answer had been too large.
    void tooBigAt(Wire::Method method) { m_tooBig = method; }
    void dropAll();
    //! The server ends in order; its close code depends on the stack. It stays reachable.
    void shutDown();
    //! Sends pushes to every link as if this user had asked for them.
    void pushTo(const QString &userId);

    // Observations.
    QList<Wire::Envelope> requests(Wire::Method method) const;
    int connections() const { return m_connections; }
    //! Requests that waited on one link at the same time, at most.
    int mostInFlight() const { return m_mostInFlight; }
    //! Requests whose types had to be bent (44).
    int bentRequests() const { return m_bentRequests; }
    QStringList texts(const QString &flowId) const;
    //! The password of an account as it is stored (27).
    QString credentialOf(const QString &login) const;
    qint64 now() const;
    StockStore &tables() { return m_store; }

    void connected(LoopbackTransport &transport) override;
    void received(LoopbackTransport &transport, const QByteArray &text) override;
    void receivedBinary(LoopbackTransport &transport, const QByteArray &bytes) override;
    void receivedPieces(LoopbackTransport &transport, const QList<QByteArray> &pieces) override;
    void abandoned(const QByteArray &text) override;
    void pinged(LoopbackTransport &transport) override;
    void gone(LoopbackTransport &transport) override;

private:
    struct Frame
    {
        LoopbackTransport *link = nullptr; //!< null when the sender is gone
        QByteArray text;
        std::optional<qint64> startedMs; //!< since when a write waits for the database
    };

    void drain();
    void process(const Frame &frame);
    void answer(const Frame &frame, const StockForm &form);
    std::optional<StockAnswer> plannedFailure(Wire::Method method);
    std::optional<StockAnswer> waitForDatabase(const Frame &frame, Wire::Method method);
    StockAnswer carryOut(const Frame &frame, Wire::Method method, const StockForm &form);
    //! Refusals that a stock server does not know: no session (2), too many requests (29).
    std::optional<StockAnswer> saneRefusal(const Frame &frame, Wire::Method method);
    void note(const Frame &frame);
    void finish(const Frame &frame, const StockForm &form, const StockAnswer &answer);
    void reply(const Frame &frame, const QString &type, const StockAnswer &answer, const StockJson &meta);
    void drop(const Frame &frame, const CloseReason &reason = {CloseKind::Dropped, 0, {}});
    StockJson metaFor(const Frame &frame, const StockForm &form, const StockAnswer &answer);
    StockJson offsetsFor(const StockJson &messages);
    void push(const StockMessage &message);
    void pushFlow(const StockFlow &flow);
    void pushFrame(const QString &flowId, const QList<StockMember> &lists);
    void tell(const StockAnswer &answer);

    Clock &m_clock;
    Stack m_stack = Stack::Older;
    StockQuirks m_quirks;
    StockStore m_store;
    StockMethods m_methods{m_store, m_quirks};
    StockAgenda m_agenda{m_clock};
    std::deque<Frame> m_waiting;
    qint64 m_busyUntilMs = 0;
    qint64 m_lockedUntilMs = 0;
    QList<std::pair<Wire::Method, Wire::Envelope>> m_requests;
    QHash<QByteArray, StockAnswer> m_sent;
    QHash<Wire::Method, int> m_drops;
    QHash<Wire::Method, qint64> m_failures;
    std::optional<Wire::Method> m_loseReply;
    std::optional<Wire::Method> m_tooBig;
    QSet<LoopbackTransport *> m_links;
    QSet<LoopbackTransport *> m_dropped;
    QSet<LoopbackTransport *> m_signedIn;
    QHash<LoopbackTransport *, QString> m_pushTo;
    QSet<LoopbackTransport *> m_offsetsTo;
    QHash<LoopbackTransport *, int> m_inFlight;
    qint64 m_countedSecond = 0;
    int m_requestsThisSecond = 0;
    int m_mostInFlight = 0;
    int m_bentRequests = 0;
    int m_connections = 0;
};

} // namespace Morelia::Test

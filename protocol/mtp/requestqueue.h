// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "models/base/clock.h"
#include "models/entities/ids.h"
#include "protocol/mtp/wire/codec.h"
#include "protocol/transport/closereason.h"

#include <QByteArray>
#include <QList>

#include <array>
#include <functional>
#include <optional>
#include <variant>

namespace Morelia::Mtp {

using namespace std::chrono_literals;

//! Classes of requests, the most urgent first. Handshake passes also while the queue is held.
enum class Priority : quint8 { Handshake, User, OpenFlow, Poll, BackFill };
inline constexpr int priorityCount = 5;

//! The link broke with the request on its way: it may have been carried out.
struct Lost
{
    CloseReason reason;
    qsizetype requestBytes = 0;
};

using Outcome = std::variant<Wire::Decoded, Lost>;

//! A request and what to do with its outcome.
struct Request
{
    Priority priority = Priority::Poll;
    //! For takeBack(); empty where nobody will call it.
    LocalId opId = {};
    //! Makes the frame at the moment when it leaves, with the credentials of that moment.
    std::function<QByteArray()> frame;
    //! False: the answer is not needed any more, so the request does not leave. May be empty.
    std::function<bool()> wanted;
    //! The frame has left. May be empty.
    std::function<void()> sent;
    //! So many of the frame's bytes have left. May be empty; may never be called.
    std::function<void(qint64 sentBytes, qint64 frameBytes)> progressed;
    //! Called once with the outcome, unless the queue is cleared before, it is taken back or wanted() is false.
    std::function<void(const Outcome &)> done;
};

//! Requests of one link to a server that answers strictly in order: one on its way at a time, then by class, in a class
//! first come first served. Only the request on its way can time out; without a link everything waits.
class RequestQueue : public QObject
{
    Q_OBJECT

public:
    static constexpr Milliseconds replyDeadline = 30s;

    explicit RequestQueue(Clock &clock, QObject *parent = nullptr);

    void push(Request request);
    //! The same, before all others of its class: for a request that has to be repeated.
    void pushFront(Request request);

    void linkOpened();
    //! Ends the request on its way as Lost; the others stay.
    void linkLost(const CloseReason &reason);

    //! Lets only handshakes pass until release().
    void hold();
    void release();

    //! Another part of the request on its way has left, and so many bytes have not: the time for its reply begins anew.
    void progressed(qint64 unsentBytes);
    enum class TakenBack : quint8 {
        No,      //!< it is not here, or has left whole
        Waiting, //!< nothing of it had left
        Leaving, //!< a part had: the link must end, or the server waits for the rest
    };
    //! Forgets a request of which the server cannot have all, without calling done.
    [[nodiscard]] TakenBack takeBack(const LocalId &opId);
    //! Takes a reply; false when no request waits for one.
    [[nodiscard]] bool answer(const Wire::Decoded &reply);
    //! Forgets all requests without calling done.
    void clear();

    bool isBusy() const { return m_inFlight.has_value(); }
    //! No request is on its way, and no wanted one waits.
    bool isEmpty() const;

Q_SIGNALS:
    void frameReady(const QByteArray &frame);
    //! No reply within the deadline: the link is of no use any more.
    void timedOut();

private:
    void pump();
    std::optional<Request> takeNext();
    void finish(const Outcome &outcome);

    std::array<QList<Request>, priorityCount> m_waiting;
    std::optional<Request> m_inFlight;
    qsizetype m_inFlightBytes = 0;
    qint64 m_unsentBytes = 0; //!< of them; 0 until the link says more
    std::unique_ptr<Timer> m_deadline;
    bool m_open = false;
    bool m_held = true;
};

} // namespace Morelia::Mtp

// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "models/entities/command.h"
#include "protocol/mtp/questionscope.h"
#include "protocol/mtp/requestqueue.h"
#include "protocol/mtp/serverclock.h"
#include "protocol/session/connection.h"

namespace Morelia::Mtp {

//! Outcome of a request: an answer with a code, or a link that broke under it.
struct Reply
{
    qint64 code = 0; //!< 0: lost
    Failure failure;
    Wire::Envelope envelope;
    CloseReason lost;
    qsizetype requestBytes = 0; //!< of a lost one
    qsizetype replyBytes = 0;
    qint64 elapsedMs = 0;

    bool isOk() const { return code >= 200 && code < 300; }
    bool isLost() const { return code == 0; }
    //! The reply's `data`; empty where there is none.
    Wire::Data data() const { return envelope.data.valueOr({}); }
};

using ReplyHandler = QuestionScope::Handler<Reply>;
using FrameMaker = std::function<QByteArray()>;

//! A question that may be watched and taken back; see Request.
struct WatchedQuestion
{
    LocalId opId;
    std::function<void()> sent;
    std::function<void(qint64 sentBytes, qint64 frameBytes)> progressed;
};

//! A connection with its queue of requests: frames in, replies out. A reply 401 to anything but a handshake is not
//! handed out: the request waits, first in its class, for release() after a new sign-in.
class Link : public QObject
{
    Q_OBJECT

public:
    //! After so many questions in a row without an answer, the answer is taken for too large.
    static constexpr int maxTimeouts = 2;

    Link(TransportFactory factory, Clock &clock, RandomSource random, ServerClock &serverClock,
        QObject *parent = nullptr);

    void open(const ConnectionOptions &options);
    //! Ends the link; the request on its way ends as lost, the others wait.
    void disconnectFromServer();
    //! The same, and the others are forgotten.
    void close();
    void reconnectNow() { m_connection.reconnectNow(); }
    //! Ends the present link as lost, to try again.
    void fail(const CloseReason &reason) { m_connection.fail(reason); }
    //! The loss of this link is no sign of trouble: the next try comes at once.
    void resetBackoff() { m_connection.resetBackoff(); }
    //! The server's time as far as it is known; 0 before its first reply.
    qint64 serverSeconds() const { return m_serverClock.nowMs() / 1000; }
    Connection::State state() const { return m_connection.state(); }

    //! done is called with the answer, or with a lost link if the question had left; before that it goes on waiting.
    void ask(Priority priority, FrameMaker frame, ReplyHandler done, WatchedQuestion watched = {});
    //! Forgets a question of which the server cannot have all, without calling done; false when that is too late. A link
    //! on which a part of it has left is replaced.
    [[nodiscard]] bool takeBack(const LocalId &opId);

    void hold() { m_queue.hold(); }
    void release() { m_queue.release(); }
    bool isIdle() const { return m_queue.isEmpty(); }
    //! Pushes are dropped until the server has agreed to send some.
    void setPush(bool on) { m_push = on; }

Q_SIGNALS:
    void connecting();
    void opened();
    void lost(const Morelia::CloseReason &reason, qint64 retryAtMs);
    //! The token is not accepted any more; the queue is held.
    void unauthorized();
    void pushed(const Morelia::Wire::Envelope &envelope);

private:
    struct Ask
    {
        Priority priority = Priority::Poll;
        FrameMaker frame;
        ReplyHandler done;
        WatchedQuestion watched;
        qint64 startedMs = 0;
    };

    Request toRequest(const std::shared_ptr<Ask> &ask);
    void onText(const QByteArray &text);
    void onOutcome(const std::shared_ptr<Ask> &ask, const Outcome &outcome);

    Clock &m_clock;
    ServerClock &m_serverClock;
    Connection m_connection;
    RequestQueue m_queue;
    bool m_push = false;
};

} // namespace Morelia::Mtp

// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "protocol/mtp/link.h"

#include "protocol/mtp/extensions.h"
#include "protocol/mtp/failures.h"
#include "protocol/mtp/logging.h"
#include "protocol/mtp/statuscodes.h"

#include <memory>
#include <utility>

using namespace Qt::StringLiterals;

namespace Morelia::Mtp {
namespace {

Reply toReply(const Outcome &outcome)
{
    Reply reply;
    if (const auto *lost = std::get_if<Lost>(&outcome)) {
        reply.lost = lost->reason;
        reply.failure = failureOf(lost->reason);
        reply.requestBytes = lost->requestBytes;
        return reply;
    }
    reply.envelope = std::get<Wire::Decoded>(outcome).envelope;
    reply.replyBytes = std::get<Wire::Decoded>(outcome).bytes;
    const Wire::ErrorInfo status = reply.envelope.errors.valueOr({});
    // A reply without a status is no success, even with data.
    reply.code = status.code.valueOr(StatusCode::serverError);
    if (reply.code <= 0)
        reply.code = StatusCode::serverError;
    reply.failure = failureOf(reply.code, status.detail.valueOr({}));
    return reply;
}

} // namespace

Link::Link(TransportFactory factory, Clock &clock, RandomSource random, ServerClock &serverClock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_serverClock(serverClock)
    , m_connection(std::move(factory), clock, std::move(random))
    , m_queue(clock)
{
    connect(&m_queue, &RequestQueue::frameReady, &m_connection, &Connection::send);
    connect(&m_queue, &RequestQueue::timedOut, this,
        [this] { m_connection.fail({CloseKind::TimedOut, 0, u"no reply"_s}); });
    connect(&m_connection, &Connection::connecting, this, &Link::connecting);
    connect(&m_connection, &Connection::sendProgressed, &m_queue, &RequestQueue::progressed);
    connect(&m_connection, &Connection::textReceived, this, &Link::onText);
    connect(&m_connection, &Connection::opened, this, [this] {
        Q_EMIT opened();
        m_queue.linkOpened();
    });
    connect(&m_connection, &Connection::lost, this, [this](const CloseReason &reason, qint64 retryAtMs) {
        m_push = false;
        // Answer the question on its way first: a part that stops asking at lost() must still hear that it was lost.
        m_queue.linkLost(reason);
        if (retryAtMs == 0 || m_connection.state() != Connection::State::Closed)
            Q_EMIT lost(reason, retryAtMs);
    });
}

void Link::open(const ConnectionOptions &options)
{
    m_connection.open(options);
}

void Link::disconnectFromServer()
{
    m_connection.close();
    m_push = false;
    m_queue.linkLost({});
}

void Link::close()
{
    disconnectFromServer();
    m_queue.clear();
}

void Link::ask(Priority priority, FrameMaker frame, ReplyHandler done, WatchedQuestion watched)
{
    m_queue.push(
        toRequest(std::make_shared<Ask>(Ask{priority, std::move(frame), std::move(done), std::move(watched)})));
}

bool Link::takeBack(const LocalId &opId)
{
    switch (m_queue.takeBack(opId)) {
    case RequestQueue::TakenBack::No:
        return false;
    case RequestQueue::TakenBack::Waiting:
        return true;
    case RequestQueue::TakenBack::Leaving:
        m_connection.reconnectNow();
        return true;
    }
    Q_UNREACHABLE_RETURN(false);
}

Request Link::toRequest(const std::shared_ptr<Ask> &ask)
{
    Request request;
    request.priority = ask->priority;
    request.opId = ask->watched.opId;
    request.progressed = ask->watched.progressed;
    request.frame = ask->frame;
    request.wanted = [ask] { return ask->done.isWanted(); };
    request.sent = [this, ask] {
        ask->startedMs = m_clock.monotonicMs();
        if (ask->watched.sent)
            ask->watched.sent();
    };
    request.done = [this, ask](const Outcome &outcome) { onOutcome(ask, outcome); };
    return request;
}

void Link::onText(const QByteArray &text)
{
    Wire::DecodeResult result = Wire::decode(text, Wire::DecodeMode::Lenient);
    if (const auto *error = std::get_if<Wire::DecodeError>(&result)) {
        m_connection.fail({CloseKind::Unusable, 0, u"not a frame of MTP: "_s + error->where});
        return;
    }
    const auto &decoded = std::get<Wire::Decoded>(result);
    if (decoded.emptied > 0)
        qCInfo(lcMtp) << "malformed entries:" << decoded.emptied;
    if (isPush(decoded.envelope)) {
        if (m_push)
            Q_EMIT pushed(decoded.envelope);
        return;
    }
    if (!m_queue.answer(decoded))
        m_connection.fail({CloseKind::Unusable, 0, u"a reply without a request"_s});
}

void Link::onOutcome(const std::shared_ptr<Ask> &ask, const Outcome &outcome)
{
    Reply reply = toReply(outcome);
    reply.elapsedMs = m_clock.monotonicMs() - ask->startedMs;
    if (!reply.isLost())
        m_serverClock.learn(reply.envelope.errors.valueOr({}).time.valueOr(0));
    // A successful handshake does not prove the link useful.
    if (reply.isOk() && ask->priority != Priority::Handshake)
        m_connection.confirm();
    if (reply.code == StatusCode::unauthorized && ask->priority != Priority::Handshake) {
        m_queue.hold();
        m_queue.pushFront(toRequest(ask));
        Q_EMIT unauthorized();
        return;
    }
    ask->done(reply);
}

} // namespace Morelia::Mtp

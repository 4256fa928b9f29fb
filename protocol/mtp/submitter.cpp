// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "protocol/mtp/submitter.h"

#include "protocol/mtp/statuscodes.h"
#include "protocol/mtp/translator.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace Morelia::Mtp {
namespace {

constexpr qint64 freshSeconds = 5; // a flow that is no older was made by the request that answers with it

OpResult accepted(const QString &remoteId, qint64 timeMs)
{
    OpResult result;
    result.remoteId = remoteId;
    result.timeMs = timeMs;
    return result;
}

OpResult rejected(const Failure &failure)
{
    return OpResult::rejected(failure.kind, failure.retryable, failure.detail);
}

} // namespace

Submitter::Submitter(Link &link, NewsTranslator &news, FlowBook &flows, const Self &self,
    const RequestBuilder &requests, const ServerClock &serverClock, DropCounter &drops, OutgoingContent &outgoing,
    QObject *parent)
    : QObject(parent)
    , m_link(link)
    , m_news(news)
    , m_flows(flows)
    , m_self(self)
    , m_requests(requests)
    , m_serverClock(serverClock)
    , m_drops(drops)
    , m_outgoing(outgoing)
{}

void Submitter::send(const LocalId &opId, const SendMessage &command)
{
    if (!mayWrite(opId, command.flowId, Capability::SendText))
        return;
    sendContent(opId, command, m_outgoing.prepare(command));
}

void Submitter::react(const LocalId &opId, const ReactToMessage &command)
{
    if (mayWrite(opId, command.flowId, Capability::React))
        sendContent(opId, OutgoingContent::messageOf(command), m_outgoing.prepare(command));
}

void Submitter::tellProfile(const LocalId &opId, const TellProfile &command)
{
    if (mayWrite(opId, command.flowId, Capability::SendText))
        sendContent(opId, OutgoingContent::messageOf(command), m_outgoing.prepare(command));
}

void Submitter::sendContent(const LocalId &opId, const SendMessage &command, const OutgoingContent::Prepared &prepared)
{
    if (const auto *problem = std::get_if<Failure>(&prepared)) {
        Q_EMIT finished(opId, rejected(*problem));
        return;
    }
    const auto &content = std::get<Wire::MessageData>(prepared);
    if (m_requests.sendMessageBytes(command.flowId, content) > maxRequestBytes) {
        Q_EMIT finished(opId, OpResult::rejected(FailureKind::TooLarge, false));
        return;
    }
    ask(
        opId, [this, flowId = command.flowId, content] { return m_requests.sendMessage(flowId, content); },
        [this, opId, command, content](const Reply &reply) { onSent(opId, command, content, reply); });
}

void Submitter::edit(const LocalId &opId, const EditMessage &command)
{
    if (!mayWrite(opId, command.flowId, Capability::Edit))
        return;
    if (m_requests.editedMessageBytes(command) > maxRequestBytes) {
        Q_EMIT finished(opId, OpResult::rejected(FailureKind::TooLarge, false));
        return;
    }
    ask(
        opId, [this, command] { return m_requests.editedMessage(command); },
        [this, opId, command](const Reply &reply) { onChanged(opId, command.flowId, command.remoteId, reply); });
}

void Submitter::remove(const LocalId &opId, const DeleteMessage &command)
{
    if (!mayWrite(opId, command.flowId, Capability::DeleteForAll))
        return;
    ask(
        opId, [this, command] { return m_requests.deleteMessage(command); },
        [this, opId, command](const Reply &reply) { onChanged(opId, command.flowId, command.remoteId, reply); });
}

void Submitter::createFlow(const LocalId &opId, const CreateFlow &command)
{
    const QStringList &members = command.memberIds;
    const bool isChat = command.kind == FlowKind::Chat;
    const bool isKnownKind = isChat || command.kind == FlowKind::Group || command.kind == FlowKind::Channel;
    if (!isKnownKind) {
        Q_EMIT finished(opId, OpResult::rejected(FailureKind::Unsupported, false));
        return;
    }
    if (isChat && members.size() == 2) {
        // A stock server would make a second chat of the same two people.
        if (const QString known = m_flows.chatOf(members); !known.isEmpty()) {
            Q_EMIT finished(opId, accepted(known, m_serverClock.nowMs()));
            return;
        }
    }
    // An unknown member kills the socket and leaves half a flow behind for everyone to see.
    const bool allKnown =
        std::ranges::all_of(members, [this](const QString &id) { return id == m_self.userId || m_news.knowsUser(id); });
    if (!allKnown || members.isEmpty()) {
        Q_EMIT finished(opId, OpResult::rejected(FailureKind::NotFound, false));
        return;
    }
    if (isChat && members.size() != 2) {
        Q_EMIT finished(opId, OpResult::rejected(FailureKind::Invalid, false));
        return;
    }
    ask(
        opId, [this, command] { return m_requests.addFlow(command); },
        [this, opId](const Reply &reply) { onFlowCreated(opId, reply); });
}

void Submitter::deleteAccount(const LocalId &opId)
{
    ask(
        opId, [this] { return m_requests.deleteUser(); },
        [this, opId](const Reply &reply) {
            if (reportFailure(opId, reply))
                return;
            Q_EMIT finished(opId, accepted({}, timeOf(reply)));
            Q_EMIT accountDeleted();
        });
}

void Submitter::cancel(const LocalId &opId)
{
    if (!m_link.takeBack(opId))
        return;
    OpResult result;
    result.status = OpResult::Status::NotApplied;
    Q_EMIT finished(opId, result);
}

void Submitter::ask(const LocalId &opId, FrameMaker frame, std::function<void(const Reply &)> done)
{
    const auto onProgress = [this, opId, told = -1](qint64 sentBytes, qint64 frameBytes) mutable {
        const int percent = int(sentBytes * 100 / std::max<qint64>(1, frameBytes));
        if (std::exchange(told, percent) != percent)
            Q_EMIT progressed(opId, percent);
    };
    m_link.ask(Priority::User, std::move(frame), {m_questions, std::move(done)},
        {.opId = opId, .sent = [this, opId] { Q_EMIT sent(opId, m_serverClock.nowMs()); }, .progressed = onProgress});
}

bool Submitter::mayWrite(const LocalId &opId, const QString &flowId, Capability capability)
{
    const FlowTrack *track = m_flows.track(flowId);
    if (!track) {
        Q_EMIT finished(opId, OpResult::rejected(FailureKind::NotFound, false));
        return false;
    }
    if (!track->flow.capabilities.testFlag(capability)) {
        Q_EMIT finished(opId, OpResult::rejected(FailureKind::Unsupported, false));
        return false;
    }
    return true;
}

void Submitter::onSent(
    const LocalId &opId, const SendMessage &command, const Wire::MessageData &content, const Reply &reply)
{
    if (reply.code == StatusCode::notFound) {
        onRefused(opId, command, content, reply.failure);
        return;
    }
    if (reportFailure(opId, reply))
        return;
    const QList<Wire::MessageData> messages = reply.data().message.valueOr({});
    const QString remoteId = messages.isEmpty() ? QString() : messages.first().uuid.valueOr({});
    OpResult result = accepted(remoteId, timeOf(reply));
    result.smileys = OutgoingContent::smileysOf(content);
    const Offsets offsets = offsetsOf(reply.envelope.meta);
    if (const auto it = offsets.constFind(remoteId); it != offsets.constEnd())
        result.order = orderOf(*it);
    m_outgoing.settle(command, content, result, [this, opId](const OpResult &settled) {
        Q_EMIT finished(opId, settled);
        Q_EMIT newsExpected();
    });
}

void Submitter::onRefused(
    const LocalId &opId, const SendMessage &command, const Wire::MessageData &content, const Failure &failure)
{
    // A database with short fields says so in this way; sending again would not help.
    const bool isTooLong = failure.detail.contains("too long"_L1, Qt::CaseInsensitive);
    if (isTooLong && OutgoingContent::canDropFile(content) && m_outgoing.refuseFiles()) {
        // The words go without the picture.
        OpResult again;
        again.status = OpResult::Status::NotApplied;
        Q_EMIT finished(opId, again);
        return;
    }
    if (!command.attachments.isEmpty() && isTooLong) {
        m_outgoing.refuseFiles();
        Q_EMIT finished(opId, OpResult::rejected(FailureKind::Unsupported, false, failure.detail));
        return;
    }
    lookForFlow(opId, command.flowId, failure);
}

void Submitter::onChanged(const LocalId &opId, const QString &flowId, const QString &remoteId, const Reply &reply)
{
    if (reportFailure(opId, reply))
        return;
    Q_EMIT finished(opId, accepted(remoteId, timeOf(reply)));
    Q_EMIT changed(flowId, remoteId);
}

void Submitter::onFlowCreated(const LocalId &opId, const Reply &reply)
{
    if (reportFailure(opId, reply))
        return;
    const Wire::Data data = reply.data();
    const QList<Wire::FlowData> flows = data.flow.valueOr({});
    const QString flowId = flows.isEmpty() ? QString() : flows.first().uuid.valueOr({});
    if (flowId.isEmpty()) {
        Q_EMIT finished(opId, OpResult::rejected(FailureKind::Protocol, false));
        return;
    }
    const News news = m_news.readFlows(data, timeOf(reply) / 1000 - freshSeconds);
    if (!news.batch.deltas.isEmpty())
        Q_EMIT batchReady(news.batch);
    if (!news.newFlows.isEmpty())
        Q_EMIT flowsFound(news.newFlows);
    Q_EMIT finished(opId, accepted(flowId, timeOf(reply)));
}

bool Submitter::reportFailure(const LocalId &opId, const Reply &reply)
{
    if (reply.isOk()) {
        m_drops.settled(opId);
        return false;
    }
    if (!reply.isLost()) {
        m_drops.settled(opId);
        Q_EMIT finished(opId, rejected(reply.failure));
        return true;
    }
    if (reply.lost.kind == CloseKind::TooBig && reply.requestBytes > DropCounter::largeBytes) {
        // 1009 means that the server dropped our frame as too large; after a small request it is about the answer.
        Q_EMIT finished(opId, OpResult::rejected(FailureKind::TooLarge, false));
        return true;
    }
    m_drops.lost(opId, reply.lost.kind, reply.requestBytes);
    OpResult unknown;
    unknown.status = OpResult::Status::Unknown;
    unknown.failure = reply.failure;
    Q_EMIT finished(opId, unknown);
    return true;
}

void Submitter::lookForFlow(const LocalId &opId, const QString &flowId, const Failure &failure)
{
    const auto onFlows = [this, opId, flowId, failure](const Reply &reply) {
        const QList<Wire::FlowData> flows = reply.data().flow.valueOr({});
        const bool exists =
            std::ranges::any_of(flows, [&](const Wire::FlowData &flow) { return flow.uuid.valueOr({}) == flowId; });
        // Nothing was stored, so sending again is safe when the server was only busy.
        const bool answered = reply.isOk() || reply.code == StatusCode::notFound;
        const bool retryable = exists || !answered;
        Q_EMIT finished(opId,
            OpResult::rejected(retryable ? FailureKind::Server : FailureKind::NotFound, retryable, failure.detail));
    };
    m_link.ask(Priority::User, [this] { return m_requests.allFlow(); }, {m_questions, onFlows});
}

qint64 Submitter::timeOf(const Reply &reply) const
{
    const qint64 seconds = reply.data().time.valueOr(reply.envelope.errors.valueOr({}).time.valueOr(0));
    return seconds > 0 ? seconds * 1000 : m_serverClock.nowMs();
}

} // namespace Morelia::Mtp

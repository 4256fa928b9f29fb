// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// How frames come to the stock double and answers leave it. The numbers are those of the quirks.
#include "tests/support/protocol/stockdouble.h"

#include <QUtf8StringView>

#include <utility>

using namespace Qt::StringLiterals;

namespace Morelia::Test {

using Wire::Method;

namespace {

constexpr Milliseconds databasePatience{5000};
constexpr int forbiddenPath = 403;
constexpr int saneRequestsPerSecond = 50;

CloseReason badFrame(int code)
{
    return {CloseKind::BadFrame, code, {}};
}

} // namespace

void StockDouble::connected(LoopbackTransport &transport)
{
    const bool queryIsFine = m_quirks.has(Quirk::Q42QueryIsIgnored) || !transport.url().hasQuery();
    if (!reachable || transport.url().path() != "/ws"_L1 || !queryIsFine) {
        transport.drop({CloseKind::Refused, reachable ? forbiddenPath : 0, u"refused"_s});
        return;
    }
    ++m_connections;
    m_links.insert(&transport);
    transport.accept();
}

void StockDouble::pinged(LoopbackTransport &transport)
{
    if (silent)
        return;
    if (m_clock.monotonicMs() < m_busyUntilMs && m_quirks.has(Quirk::Q41LatePongs))
        m_agenda.at(m_busyUntilMs, &transport, [&transport] { transport.pongBack(); });
    else
        transport.pongBack();
}

void StockDouble::gone(LoopbackTransport &transport)
{
    m_links.remove(&transport);
    m_signedIn.remove(&transport);
    m_pushTo.remove(&transport);
    m_offsetsTo.remove(&transport);
    m_inFlight.remove(&transport);
    m_agenda.forget(&transport);
    // Requests that have arrived are carried out, although their link is gone (6); not after a crash (20).
    const bool isLost = m_dropped.remove(&transport) || !m_quirks.has(Quirk::Q6AbortedSendIsCarriedOut);
    for (Frame &frame : m_waiting) {
        if (frame.link == &transport)
            frame = {nullptr, isLost ? QByteArray() : frame.text, {}};
    }
}

void StockDouble::abandoned(const QByteArray &text)
{
    if (silent || !reachable || !m_quirks.has(Quirk::Q6AbortedSendIsCarriedOut))
        return;
    m_waiting.push_back({nullptr, text, {}});
    m_agenda.at(m_clock.monotonicMs() + LoopbackTransport::latency.count(), nullptr, [this] { drain(); });
}

void StockDouble::received(LoopbackTransport &transport, const QByteArray &text)
{
    if (silent || m_dropped.contains(&transport))
        return;
    m_mostInFlight = std::max(m_mostInFlight, ++m_inFlight[&transport]);
    m_waiting.push_back({&transport, text, {}});
    drain();
}

void StockDouble::receivedBinary(LoopbackTransport &transport, const QByteArray & /*bytes*/)
{
    if (!silent)
        drop({&transport, {}, {}});
}

void StockDouble::receivedPieces(LoopbackTransport &transport, const QList<QByteArray> &pieces)
{
    if (m_quirks.has(Quirk::Q43FragmentsAreJoined))
        received(transport, pieces.join());
    else
        drop({&transport, {}, {}}, badFrame(1002));
}

// One thread: while it is busy, all clients wait (40).
void StockDouble::drain()
{
    while (!m_waiting.empty()) {
        if (m_clock.monotonicMs() < m_busyUntilMs) {
            m_agenda.at(m_busyUntilMs, nullptr, [this] { drain(); });
            return;
        }
        const Frame frame = m_waiting.front();
        m_waiting.pop_front();
        if (frame.link || !frame.text.isEmpty())
            process(frame);
    }
}

void StockDouble::process(const Frame &frame)
{
    if (frame.text.size() > Wire::maxFrameBytes && m_quirks.has(Quirk::Q33RequestLimit)) {
        drop(frame, {CloseKind::TooBig, 1009, {}});
        return;
    }
    if (!QUtf8StringView(frame.text).isValidUtf8()) {
        drop(frame, badFrame(1007));
        return;
    }
    const auto parsed = StockJson::parse(frame.text);
    const auto *json = std::get_if<StockJson>(&parsed);
    if (!json) {
        const auto fault = std::get<StockJson::Fault>(parsed);
        if (fault == StockJson::Fault::TooDeep && m_stack == Stack::Newer)
            reply(frame, {}, refusedAsError(415, u"Input should be a valid dictionary"_s), {});
        else
            drop(frame,
                fault == StockJson::Fault::HugeInteger ? CloseReason{CloseKind::Dropped, 0, {}} : badFrame(1002));
        return;
    }
    note(frame);
    const auto exact = readStockForm(*json, false);
    const auto bent = readStockForm(*json, true);
    if (std::holds_alternative<QString>(exact) && std::holds_alternative<StockForm>(bent))
        ++m_bentRequests;
    const auto &read = m_quirks.has(Quirk::Q44BentTypes) ? bent : exact;
    if (const auto *complaint = std::get_if<QString>(&read))
        reply(frame, {}, refusedAsError(415, *complaint), {});
    else
        answer(frame, std::get<StockForm>(read));
}

void StockDouble::note(const Frame &frame)
{
    if (frame.startedMs)
        return;
    const Wire::DecodeResult result = Wire::decode(frame.text, Wire::DecodeMode::Lenient);
    const auto *decoded = std::get_if<Wire::Decoded>(&result);
    if (!decoded)
        return;
    if (const auto method = Wire::methodFromName(decoded->envelope.type.valueOr({})))
        m_requests.append({*method, decoded->envelope});
}

void StockDouble::answer(const Frame &frame, const StockForm &form)
{
    m_methods.extended = extended;
    m_methods.now = frame.startedMs ? *frame.startedMs / 1000 + clockOffset : now();
    const auto judged = m_methods.judge(form);
    if (const auto *refusal = std::get_if<StockAnswer>(&judged)) {
        finish(frame, form, *refusal);
        return;
    }
    const Method method = std::get<Method>(judged);
    if (std::exchange(m_tooBig, m_tooBig == method ? std::nullopt : m_tooBig) == method) {
        drop(frame, {CloseKind::TooBig, 1009, {}});
        return;
    }
    std::optional<StockAnswer> outcome = saneRefusal(frame, method);
    if (!outcome)
        outcome = plannedFailure(method);
    if (!outcome && StockMethods::writes(method) && m_clock.monotonicMs() < m_lockedUntilMs) {
        outcome = waitForDatabase(frame, method);
        if (!outcome)
            return;
    }
    if (!outcome)
        outcome = carryOut(frame, method, form);
    if (std::exchange(m_loseReply, m_loseReply == method ? std::nullopt : m_loseReply) == method)
        outcome->isDead = true;
    finish(frame, form, *outcome);
}

std::optional<StockAnswer> StockDouble::saneRefusal(const Frame &frame, Method method)
{
    if (!m_quirks.has(Quirk::Q2Stateless) && !StockMethods::isOpen(method) && !m_signedIn.contains(frame.link))
        return refusedAsError(401, u"no session"_s);
    const qint64 counted = std::exchange(m_countedSecond, now());
    m_requestsThisSecond = counted == now() ? m_requestsThisSecond + 1 : 1;
    if (!m_quirks.has(Quirk::Q29NoRateLimit) && m_requestsThisSecond > saneRequestsPerSecond)
        return refusedAsError(429);
    return std::nullopt;
}

std::optional<StockAnswer> StockDouble::plannedFailure(Method method)
{
    if (m_drops.value(method) > 0) {
        --m_drops[method];
        StockAnswer dead;
        dead.isDead = true;
        return dead;
    }
    if (const qint64 code = m_failures.take(method); code != 0)
        return refused(int(code));
    return std::nullopt;
}

// Waits by coming again when the lock is gone or the patience of the database has ended. None: it waits.
std::optional<StockAnswer> StockDouble::waitForDatabase(const Frame &frame, Method method)
{
    if (!m_quirks.has(Quirk::Q40OneThread))
        return refused(503);
    const qint64 now = m_clock.monotonicMs();
    if (frame.startedMs)
        return StockMethods::locked(method);
    Frame again = frame;
    again.startedMs = m_clock.wallMs();
    m_busyUntilMs = std::min(m_lockedUntilMs, now + databasePatience.count());
    m_waiting.push_front(again);
    return std::nullopt;
}

StockAnswer StockDouble::carryOut(const Frame &frame, Method method, const StockForm &form)
{
    const bool isRepeatable = method == Method::SendMessage && !m_quirks.has(Quirk::Q5RetryDuplicates);
    if (isRepeatable && m_sent.contains(frame.text))
        return m_sent.value(frame.text);
    const StockAnswer answer = m_methods.carryOut(method, form);
    tell(answer);
    if (isRepeatable)
        m_sent.insert(frame.text, answer);
    if (StockMethods::isOpen(method) && answer.code < 300 && frame.link)
        m_signedIn.insert(frame.link);
    return answer;
}

void StockDouble::finish(const Frame &frame, const StockForm &form, const StockAnswer &answer)
{
    if (answer.isDead) {
        drop(frame);
        return;
    }
    StockAnswer out = answer;
    if (!m_quirks.has(Quirk::Q3RepliesInOrder))
        out.isError = false;
    reply(frame, form.type, out, metaFor(frame, form, out));
}

void StockDouble::reply(const Frame &frame, const QString &type, const StockAnswer &answer, const StockJson &meta)
{
    LoopbackTransport *link = frame.link;
    if (!link)
        return;
    const QByteArray bytes = stockReply(type, answer, now(), meta).toBytes(m_quirks.has(Quirk::Q39AsciiJson));
    const auto leave = [this, link, bytes] {
        --m_inFlight[link];
        link->deliver(bytes);
    };
    const qint64 transferMs = bytesPerSecond > 0 ? bytes.size() * 1000 / bytesPerSecond : 0;
    if (const qint64 waitMs = delay.count() + transferMs; waitMs > 0)
        m_agenda.at(m_clock.monotonicMs() + waitMs, link, leave);
    else
        leave();
}

void StockDouble::drop(const Frame &frame, const CloseReason &reason)
{
    if (!frame.link)
        return;
    m_dropped.insert(frame.link);
    for (Frame &waiting : m_waiting) {
        if (waiting.link == frame.link)
            waiting = {nullptr, {}, {}};
    }
    frame.link->drop(reason);
}

StockJson StockDouble::metaFor(const Frame &frame, const StockForm &form, const StockAnswer &answer)
{
    const StockJson *offer = form.meta.find(u"mtpx");
    const bool pushes = extended || !m_quirks.has(Quirk::Q1NoPush);
    if (pushes && offer && frame.link && answer.code == 200) {
        m_pushTo.insert(frame.link, form.caller());
        QList<StockJson> caps{u"push"_s};
        if (extended) {
            m_offsetsTo.insert(frame.link);
            caps.append(u"offsets"_s);
        }
        const StockJson::Members mtpx{
            {u"v"_s, StockJson(qint64{1})}, {u"caps"_s, StockJson(caps)}, {u"server"_s, u"Double 1.0"_s}};
        return StockJson::Members{{u"mtpx"_s, StockJson(mtpx)}};
    }
    const StockJson *id = offer ? offer->find(u"id") : nullptr;
    if (id && !m_quirks.has(Quirk::Q3RepliesInOrder))
        return StockJson::Members{{u"mtpx"_s, StockJson(StockJson::Members{{u"id"_s, *id}})}};
    if (!m_offsetsTo.contains(frame.link) || !answer.data)
        return {};
    const StockJson::Members mtpx{
        {u"v"_s, StockJson(qint64{1})}, {u"offsets"_s, offsetsFor(answer.data->at(u"message"_s))}};
    return StockJson::Members{{u"mtpx"_s, StockJson(mtpx)}};
}

} // namespace Morelia::Test

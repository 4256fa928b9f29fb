// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "protocol/mtp/newstranslator.h"

#include "protocol/mtp/logging.h"
#include "protocol/mtp/translator.h"
#include "protocol/mtp/wire/method.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Morelia::Mtp {
namespace {

// Messages of the second in which a device was signed in count as read, but some may be younger than the page.
constexpr qint64 dueSlack = 1;

//! Stands in a flow for messages that the server could not hand over at this place, and for unknown ones before it.
Message standIn(const QString &flowId, qint64 offset)
{
    Message message;
    message.remoteId = u"withheld:%1:%2"_s.arg(flowId).arg(offset);
    message.flowId = flowId;
    message.order = orderOf(offset);
    message.withheld = true;
    return message;
}

// Pages of such a flow cannot be read, so they tell no places; asking for them would only use up the budget.
bool isUncountable(const FlowTrack &track)
{
    return !track.total() && track.withheld().contains(0);
}

bool inTimeOrder(const QList<LoggedMessage> &messages)
{
    return std::ranges::is_sorted(messages, {}, &LoggedMessage::createdMs);
}

} // namespace

NewsTranslator::NewsTranslator(const Self &self, FlowBook &flows, AttachmentStore &files)
    : m_self(self)
    , m_flows(flows)
    , m_attachments(files)
{}

void NewsTranslator::reset()
{
    // Login and bio come from other questions, which are not repeated.
    for (User &user : m_users) {
        User kept;
        kept.login = user.login;
        kept.bio = user.bio;
        user = kept;
    }
}

QStringList NewsTranslator::usersWithoutLogin() const
{
    QStringList ids;
    for (const User &user : m_users) {
        if (!user.remoteId.isEmpty() && user.login.isNull() && !user.isDeleted)
            ids.append(user.remoteId);
    }
    return ids;
}

News NewsTranslator::readUpdate(
    const Wire::Data &data, const Offsets &offsets, qint64 askedTime, bool partial, bool force)
{
    News news;
    seeUsers(data, news);
    seeFlows(data, askedTime, news);
    QHash<QString, Listed> byFlow;
    const bool countable = groupMessages(data, byFlow);
    for (auto it = byFlow.begin(); it != byFlow.end(); ++it) {
        FlowTrack *track = m_flows.track(it.key());
        const bool placed = place(*track, offsets, countable, track->before, *it);
        const bool atEnd = !placed && (force || isUncountable(*track) || track->isUncounted());
        if (atEnd)
            placeAtEnd(*track, *it);
        if (placed || atEnd)
            append(*track, *it, placed && !track->isUncounted(), news.batch);
        else
            news.unplaced.append(it.key());
    }
    if (news.unplaced.isEmpty())
        news.more = moveCursor(data.time.valueOr(0), askedTime, partial);
    return news;
}

News NewsTranslator::readSince(const QString &flowId, const Wire::Data &data, const Offsets &offsets)
{
    News news;
    FlowTrack *track = m_flows.track(flowId);
    if (!track)
        return news;
    Wire::Data own = data;
    own.message = data.message.valueOr({});
    for (Wire::MessageData &entry : *own.message)
        entry.from_flow = flowId;
    QHash<QString, Listed> byFlow;
    const bool countable = groupMessages(own, byFlow);
    for (Listed &listed : byFlow) {
        if (place(*track, offsets, countable, std::nullopt, listed))
            append(*track, listed, !track->isUncounted(), news.batch);
        else
            news.unplaced.append(flowId);
    }
    return news;
}

News NewsTranslator::readPush(const Wire::Data &data, const Offsets &offsets)
{
    News news;
    seeUsers(data, news);
    seeFlows(data, anyHistory, news);
    QHash<QString, Listed> byFlow;
    groupMessages(data, byFlow);
    for (auto it = byFlow.begin(); it != byFlow.end(); ++it) {
        FlowTrack *track = m_flows.track(it.key());
        if (place(*track, offsets, false, track->before, *it))
            append(*track, *it, !track->isUncounted(), news.batch);
        else
            news.unplaced.append(it.key());
    }
    return news;
}

News NewsTranslator::readFlows(const Wire::Data &data, qint64 emptyBefore)
{
    News news;
    seeFlows(data, emptyBefore, news);
    return news;
}

News NewsTranslator::readUsers(const Wire::Data &data)
{
    News news;
    seeUsers(data, news);
    return news;
}

QList<DeltaBatch> NewsTranslator::readPage(const Page &page, const Offsets &offsets, PageUse use)
{
    FlowTrack *track = m_flows.track(page.flowId);
    // Messages never disappear from a log: an empty page of a flow that had some is a mistake, of the link most likely.
    if (!track || (!page.isTail && page.total == 0 && track->end() > 0))
        return {};
    const std::optional<FlowTrack::DuePages> due = track->due;
    DeltaBatch news;
    DeltaBatch history;
    history.firstSync = true;
    DeltaBatch &rest = (due ? due->olderIsRead : use == PageUse::History) ? history : news;
    const bool wasCounted = track->total().has_value();
    if (!page.isTail)
        track->setTotal(page.total);
    const qint64 start = page.isTail ? startOfTail(page, *track) : page.start;
    QSet<QString> ids;
    qint64 endTime = 0;
    for (qsizetype i = 0; i < page.messages.size(); ++i) {
        Wire::MessageData data = page.messages.at(i);
        data.from_flow = page.flowId;
        std::optional<LoggedMessage> message = toMessage(data);
        if (!message)
            continue;
        m_attachments.read(data, *message);
        const qint64 offset = offsets.value(message->remoteId, start + i);
        message->order = orderOf(offset);
        ids.insert(message->remoteId);
        endTime = message->createdMs / 1000;
        if (track->giveBack(offset))
            rest.deltas.append(MessageGone{page.flowId, standIn(page.flowId, offset).remoteId});
        const bool isNews = due && (!due->olderIsRead || endTime >= due->since);
        if (track->note(*message, offset) || due || use == PageUse::History)
            appendFacts(*message, (isNews ? news : rest).deltas);
    }
    for (const qint64 offset : page.withheld) {
        // In a flow of known length nothing is missing before a tail.
        const bool isMissing = !page.isTail || !track->total();
        if (isMissing && track->withhold(offset))
            rest.deltas.append(MessageSeen{standIn(page.flowId, offset)});
    }
    qint64 end = start + page.messages.size();
    if (track->isUncounted() && (page.isTail || end >= page.total))
        appendEarly(*track, track->takeEarly(ids, endTime), end, news);
    count(*track, page, wasCounted);
    const bool isSaid = due || !rest.deltas.isEmpty();
    if (!page.isTail && end > page.start && isSaid)
        rest.deltas.append(RangeKnown{page.flowId, orderOf(page.start), orderOf(end - 1)});
    if (due && !track->due)
        rest.cursors = m_flows.takeCursors();
    QList<DeltaBatch> batches{news, history};
    batches.removeIf([](const DeltaBatch &batch) { return batch.deltas.isEmpty() && batch.cursors.isEmpty(); });
    return batches;
}

// News that came while the page was on its way, with their places now.
void NewsTranslator::appendEarly(FlowTrack &track, const QList<LoggedMessage> &early, qint64 &end, DeltaBatch &batch)
{
    for (LoggedMessage message : early) {
        message.order = orderOf(end);
        track.note(message, end++);
        appendFacts(message, batch.deltas);
    }
}

// The page brings the message and its place.
bool NewsTranslator::isLeftToPage(const FlowTrack &track, const Message &message) const
{
    return track.isUncounted() && track.due
        && (m_pagesFollow || (track.due->olderIsRead && message.createdMs / 1000 < track.due->since - dueSlack));
}

// Once the newest messages are known, the log can be counted back to the cursor; messages that came early get their
// places then.
void NewsTranslator::count(FlowTrack &track, const Page &page, bool wasCounted) const
{
    const bool reachesEnd = page.isTail || page.start + page.messages.size() >= page.total;
    const std::optional<qint64> cursor = m_flows.cursor();
    if (cursor && !page.isTail && (reachesEnd || track.isUncounted()))
        track.before = track.countBefore(*cursor, false);
    if (!track.due)
        return;
    const qint64 oldest = page.messages.isEmpty() ? 0 : page.messages.first().time.valueOr(0);
    const bool reachesBack = page.start == 0 || oldest < track.due->since - dueSlack;
    const bool newestIsRead = reachesEnd || track.before || (wasCounted && track.due->olderIsRead);
    if (page.isTail || (newestIsRead && reachesBack))
        track.settle();
}

// A message that is known says where the others stand, or the number of those before the cursor; else they go behind a
// page, which such a flow does not fill.
qint64 NewsTranslator::startOfTail(const Page &page, const FlowTrack &track) const
{
    const qint64 behind = std::max<qint64>(track.end(), Wire::pageSize);
    // Before the log is counted, the places of known messages are guesses.
    if (track.isUncounted() && track.due && track.due->olderIsRead)
        return behind;
    qint64 older = 0; // than the cursor
    for (qsizetype i = 0; i < page.messages.size(); ++i) {
        const Wire::MessageData &message = page.messages.at(i);
        if (const auto offset = track.offsetOf(message.uuid.valueOr({})))
            return *offset - i;
        older += message.time.valueOr(0) < m_flows.cursor().value_or(0) ? 1 : 0;
    }
    if (track.before && *track.before >= older)
        return *track.before - older;
    return behind;
}

void NewsTranslator::seeUsers(const Wire::Data &data, News &news)
{
    const QList<Wire::UserData> users = data.user.valueOr({});
    for (const Wire::UserData &entry : users) {
        std::optional<User> user = toUser(entry);
        if (!user)
            continue;
        User &known = m_users[user->remoteId];
        // Most replies leave out login and bio; that does not mean that they were removed.
        if (user->login.isNull() && !user->isDeleted)
            user->login = known.login;
        if (user->bio.isNull())
            user->bio = known.bio;
        if (user->login.isNull() && user->remoteId == m_self.userId)
            user->login = m_self.login;
        if (known == *user)
            continue;
        known = *user;
        news.batch.deltas.append(UserSeen{*user});
    }
}

void NewsTranslator::seeFlows(const Wire::Data &data, qint64 emptyBefore, News &news)
{
    const QList<Wire::FlowData> flows = data.flow.valueOr({});
    for (const Wire::FlowData &entry : flows) {
        const bool known = entry.uuid.hasValue() && m_flows.track(*entry.uuid);
        const std::optional<Flow> flow = m_flows.see(entry, m_self.userId);
        if (!flow)
            continue;
        news.batch.deltas.append(FlowSeen{*flow});
        if (known)
            continue;
        if (flow->createdMs / 1000 >= emptyBefore) {
            FlowTrack *track = m_flows.track(flow->remoteId);
            track->setTotal(0);
            track->before = 0;
        } else {
            if (const auto cursor = m_flows.cursor())
                m_flows.track(flow->remoteId)->due = FlowTrack::DuePages{*cursor, true};
            news.newFlows.append(flow->remoteId);
        }
    }
}

// False when an entry could not be read: its flow is unknown, so every flow may miss a place.
bool NewsTranslator::groupMessages(const Wire::Data &data, QHash<QString, Listed> &byFlow)
{
    bool countable = true;
    const QList<Wire::MessageData> messages = data.message.valueOr({});
    for (const Wire::MessageData &entry : messages) {
        std::optional<LoggedMessage> message = toMessage(entry);
        if (!message) {
            countable = false;
        } else if (const FlowTrack *track = m_flows.track(message->flowId); track && !isLeftToPage(*track, *message)) {
            m_attachments.read(entry, *message);
            byFlow[message->flowId].messages.append(*std::move(message));
        }
    }
    return countable;
}

// Finds the offsets of messages that follow each other in the log: the server may name them, some may be known, and
// the rest is counted from those, or from the number of messages before the cursor.
bool NewsTranslator::place(
    const FlowTrack &track, const Offsets &offsets, bool countable, std::optional<qint64> first, Listed &listed)
{
    bool allKnown = true;
    bool consistent = countable && inTimeOrder(listed.messages);
    listed.offsets.clear();
    for (qsizetype i = 0; i < listed.messages.size(); ++i) {
        const QString &id = listed.messages.at(i).remoteId;
        const auto named = offsets.constFind(id);
        const std::optional<qint64> known = named != offsets.constEnd() ? std::optional(*named) : track.offsetOf(id);
        listed.offsets.append(known.value_or(-1));
        if (!known) {
            allKnown = false;
            continue;
        }
        consistent = consistent && (!first || *first == *known - i);
        first = *known - i;
    }
    if (allKnown)
        return true;
    if (!consistent || !first || *first < 0)
        return false;
    for (qsizetype i = 0; i < listed.offsets.size(); ++i)
        listed.offsets[i] = *first + i;
    return true;
}

// A wrong place until their page can be read is better than no message.
void NewsTranslator::placeAtEnd(const FlowTrack &track, Listed &listed)
{
    qCInfo(lcMtp) << "messages without a clear place:" << listed.messages.size();
    // Only a log that does not count to a page can be too large to be counted at all.
    // Never later than their real places: everything up to a read mark counts as read.
    qint64 next = std::max<qint64>(track.end(), track.total() || track.isUncounted() ? 0 : Wire::pageSize);
    for (qint64 &offset : listed.offsets) {
        if (offset < 0)
            offset = next++;
    }
}

void NewsTranslator::append(FlowTrack &track, const Listed &listed, bool certain, DeltaBatch &batch)
{
    const std::optional<qint64> oldTotal = track.total();
    QList<qint64> fresh;
    for (qsizetype i = 0; i < listed.messages.size(); ++i) {
        LoggedMessage message = listed.messages.at(i);
        const qint64 offset = listed.offsets.at(i);
        message.order = orderOf(offset);
        if (!track.note(message, offset))
            continue;
        appendFacts(message, batch.deltas);
        if (track.isUncounted())
            track.keepEarly(message);
        if (certain && (!oldTotal || offset >= *oldTotal))
            fresh.append(offset);
    }
    std::ranges::sort(fresh);
    for (qsizetype i = 0; i < fresh.size();) {
        qsizetype end = i + 1;
        while (end < fresh.size() && fresh.at(end) == fresh.at(end - 1) + 1)
            ++end;
        // A run that continues the known log joins its range: they overlap by one place.
        const bool joins = oldTotal && fresh.at(i) == *oldTotal && *oldTotal > 0;
        const qint64 low = joins ? fresh.at(i) - 1 : fresh.at(i);
        batch.deltas.append(RangeKnown{track.flow.remoteId, orderOf(low), orderOf(fresh.at(end - 1))});
        i = end;
    }
}

// True when there is more to ask for at once; false for a part that does not move the cursor, to end the loop.
bool NewsTranslator::moveCursor(qint64 dataTime, qint64 askedTime, bool partial)
{
    if (dataTime <= FlowBook::overlapSeconds) {
        m_flows.advance(askedTime, askedTime);
        return false;
    }
    if (partial && dataTime > askedTime) {
        m_flows.advance(dataTime, askedTime);
        return true;
    }
    // A clock that went back is followed; the overlap alone must not move the cursor back.
    const qint64 next = dataTime - FlowBook::overlapSeconds;
    m_flows.advance(dataTime < askedTime ? next : std::max(next, askedTime), askedTime);
    return false;
}

} // namespace Morelia::Mtp

// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/notifications/announcer.h"

#include "models/base/clock.h"
#include "models/lists/words.h"
#include "models/store/store.h"
#include "models/text/avatar.h"

#include <QDateTime>

#include <algorithm>
#include <utility>

namespace Morelia {

using namespace Qt::StringLiterals;

namespace {

constexpr Milliseconds pause{300}; // a batch of many flows comes in parts
constexpr int mostLines = 2;
constexpr int mostSingle = 3; // more conversations become one notification

QString lineOf(const FlowRow &flow, const MessageRow &message)
{
    QString words = message.body.isEmpty() && !message.attachments.isEmpty()
        ? fileLabel(message.attachments.constFirst())
        : message.body.text.simplified();
    if (flow.kind == FlowKind::Chat)
        return words;
    //: A line of a notification: %1 is who wrote it, %2 what.
    return Announcer::tr("%1: %2").arg(displayName(message.senderName), words);
}

} // namespace

Announcer::Announcer(Store &store, Notifier &notifier, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_notifier(notifier)
    , m_clock(clock)
    , m_pause(clock.makeTimer())
{
    connect(&store, &Store::changed, this, &Announcer::onChanged);
    connect(m_pause.get(), &Timer::timeout, this, &Announcer::gather);
}

Announcer::~Announcer() = default;

void Announcer::setRules(const Rules &rules)
{
    if (std::exchange(m_rules, rules) == rules)
        return;
    const QList<FlowRef> told = m_told.keys();
    for (const FlowRef &flow : told)
        forget(flow);
    m_arrived.clear();
    m_gathering.clear();
}

void Announcer::setShown(const std::optional<FlowRef> &flow)
{
    m_shown = flow;
    if (flow)
        forget(*flow);
}

void Announcer::onChanged(const StoreChanges &changes)
{
    for (const FlowRef &flow : changes.flows) {
        if (m_told.contains(flow))
            readAgain(flow);
    }
    if (!m_rules.told || isQuiet())
        return;
    for (auto it = changes.arrived.cbegin(); it != changes.arrived.cend(); ++it) {
        if (it.key() != m_shown)
            m_arrived.insert(it.key());
    }
    if (!m_arrived.isEmpty() && m_gathering.isEmpty() && !m_pause->isActive())
        m_pause->start(pause);
}

bool Announcer::isQuiet() const
{
    const QTime now = QDateTime::fromMSecsSinceEpoch(m_clock.wallMs()).time();
    return m_rules.quiet && m_rules.quiet->contains(now.hour() * 60 + now.minute());
}

bool Announcer::tellsOf(const FlowRow &row) const
{
    return row.unread > 0 && !row.choices.isMuted(m_clock.wallMs()) && row.isOrdinary()
        && row.choices.notifications != FlowNotifications::Nothing;
}

bool Announcer::tellsTexts(const FlowRow &row) const
{
    return m_rules.texts && row.choices.notifications != FlowNotifications::Names;
}

// Read elsewhere, gone, or not wanted any more: nothing is left to tell.
void Announcer::readAgain(const FlowRef &flow)
{
    m_store.flow(flow).then(this, [this, flow](const Result<FlowRow> &row) {
        const bool gone = !row && row.error().kind == ErrorKind::NotFound;
        const bool saysTooMuch = row && !tellsTexts(*row) && !m_told.value(flow).lines.isEmpty();
        if (gone || saysTooMuch || (row && !tellsOf(*row)))
            forget(flow);
    });
}

void Announcer::gather()
{
    m_gathering = std::exchange(m_arrived, {});
    const QSet<FlowRef> flows = m_gathering;
    for (const FlowRef &flow : flows) {
        m_store.flow(flow).then(this, [this, flow](const Result<FlowRow> &row) {
            m_store.messages(flow, newestPlaced(mostLines))
                .then(this, [this, flow, row](const Result<MessagePage> &page) { leaveOutBlocked(flow, row, page); });
        });
    }
}

// In a group they write on, and the news of others must not tell it.
void Announcer::leaveOutBlocked(const FlowRef &flow, const Result<FlowRow> &row, const Result<MessagePage> &page)
{
    m_store.blockedPeople().then(this, [this, flow, row, page](const Result<QList<BlockedPerson>> &blocked) {
        Result<MessagePage> told = page;
        if (told && blocked) {
            told->rows.removeIf([&](const MessageRow &message) {
                return std::ranges::any_of(*blocked, [&](const BlockedPerson &person) {
                    return person.account == flow.account && person.userId == message.senderId;
                });
            });
        }
        take(flow, row, told);
    });
}

void Announcer::take(const FlowRef &flow, const Result<FlowRow> &row, const Result<MessagePage> &page)
{
    // A flow that cannot be read is an error in the window, and no news. One that was forgotten meanwhile must not keep
    // the others waiting.
    if (m_gathering.remove(flow) && row && page && tellsOf(*row)) {
        Notification notification{.flow = flow,
            .title = flowTitle(*row),
            .lines = {},
            .initials = initials(flowTitle(*row)),
            .tone = paletteIndex(row->peerId.isEmpty() ? flow.flowId : row->peerId),
            .picture = row->picture,
            .unread = row->unread,
            .canReply = row->capabilities.testFlag(Capability::SendText),
            .sound = m_rules.sound};
        for (const MessageRow &message : page->rows) {
            if (tellsTexts(*row) && !message.outgoing && !message.deleted && message.order > row->readUpTo)
                notification.lines.prepend(lineOf(*row, message));
        }
        m_told.insert(flow, notification);
        if (!m_news.contains(flow))
            m_news.append(flow);
    }
    if (m_gathering.isEmpty())
        tell();
}

void Announcer::tell()
{
    const QList<FlowRef> news = std::exchange(m_news, {});
    if (m_told.size() > mostSingle) {
        if (!news.isEmpty())
            tellAll();
    } else if (!news.isEmpty()) {
        const bool again = std::exchange(m_summary, false);
        if (again)
            m_notifier.withdrawSummary();
        const QList<FlowRef> shown = again ? m_told.keys() : news;
        for (const FlowRef &flow : shown)
            m_notifier.show(m_told.value(flow));
    }
    if (!m_arrived.isEmpty())
        m_pause->start(pause);
}

void Announcer::tellAll()
{
    int messages = 0;
    QStringList titles;
    for (const Notification &told : std::as_const(m_told)) {
        messages += told.unread;
        titles.append(told.title);
        if (!m_summary)
            m_notifier.withdraw(told.flow);
    }
    titles.sort(Qt::CaseInsensitive);
    m_summary = true;
    m_notifier.showSummary(tr("%n new message(s)", nullptr, messages), {titles.join(u", "_s)}, m_rules.sound);
}

void Announcer::forget(const FlowRef &flow)
{
    m_arrived.remove(flow);
    m_gathering.remove(flow);
    m_news.removeAll(flow);
    if (m_told.remove(flow) == 0)
        return;
    if (!m_summary)
        m_notifier.withdraw(flow);
    else if (m_told.isEmpty()) {
        m_summary = false;
        m_notifier.withdrawSummary();
    }
}

} // namespace Morelia

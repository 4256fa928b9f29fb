// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "models/lists/messagefeed.h"

#include "models/store/store.h"

#include <utility>

namespace Morelia {

namespace {

// From here on it is cheaper to read the whole window than its rows one by one.
constexpr qsizetype manyChanges = 64;

// Gives a default instead of NotFound.
template <typename T>
QFuture<Result<T>> orElse(QFuture<Result<T>> future, T value)
{
    return future.then([value = std::move(value)](const Result<T> &result) -> Result<T> {
        if (!result && result.error().kind == ErrorKind::NotFound)
            return value;
        return result;
    });
}

} // namespace

MessageFeed::MessageFeed(Store &store, Clock &clock, std::function<Window()> window, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_window(std::move(window))
    , m_retry(clock)
{
    connect(&m_retry, &ReadRetry::errorChanged, this, &MessageFeed::errorChanged);
    connect(&m_retry, &ReadRetry::due, this, &MessageFeed::retry);
    connect(&store, &Store::changed, this, &MessageFeed::onChanged);
}

void MessageFeed::setFlow(const FlowRef &ref)
{
    m_flow = ref;
    m_watch = ref.isValid() ? m_store.watch(ref) : nullptr;
    forgetReads();
}

void MessageFeed::forgetReads()
{
    ++m_generation;
    m_reading = false;
    m_openWanted = false;
    m_windowWanted = false;
    m_olderWanted = false;
    m_newerWanted = false;
    m_pageWanted.reset();
    m_changed.clear();
    m_retry.noteSuccess();
}

void MessageFeed::open()
{
    m_openWanted = true;
    readNext();
}

void MessageFeed::readPage(const MessageQuery &query)
{
    forgetReads();
    m_pageWanted = query;
    readNext();
}

void MessageFeed::readOlder()
{
    m_olderWanted = true;
    readNext();
}

void MessageFeed::readNewer()
{
    m_newerWanted = true;
    readNext();
}

void MessageFeed::readWindow()
{
    m_windowWanted = true;
    readNext();
}

void MessageFeed::onChanged(const StoreChanges &changes)
{
    if (!m_flow.isValid())
        return;
    const bool upToDate = isUpToDate();
    if (changes.receipts.contains(m_flow) || changes.ranges.contains(m_flow) || changes.removals.contains(m_flow)
        || changes.smileys.contains(m_flow.account) || showsOneOf(changes.users.value(m_flow.account)))
        m_windowWanted = true;
    const QSet<LocalId> ids = changes.messages.value(m_flow);
    const auto rows = changes.rows.constFind(m_flow);
    // A read that is under way or due may bring something older than these rows: then they are read after it.
    if (rows != changes.rows.cend() && upToDate)
        Q_EMIT changesRead(ids, *rows);
    else
        m_changed.unite(ids);
    readNext();
}

bool MessageFeed::isUpToDate() const
{
    return !m_reading && !m_openWanted && !m_windowWanted && !m_pageWanted && m_changed.isEmpty();
}

bool MessageFeed::showsOneOf(const QSet<QString> &people) const
{
    if (people.isEmpty())
        return false;
    const Window window = m_window();
    return window.quotes || window.people.intersects(people);
}

void MessageFeed::readNext()
{
    if (m_reading || !m_flow.isValid())
        return;
    const Window window = m_window();
    if (std::exchange(m_openWanted, false)) {
        readOpening();
    } else if (const auto page = std::exchange(m_pageWanted, std::nullopt)) {
        startPage(*page, &MessageFeed::pageRead, [this, query = *page] { m_pageWanted = query; });
    } else if (!m_changed.isEmpty() && !m_windowWanted && m_changed.size() <= manyChanges) {
        readChanges();
    } else if (m_windowWanted || !m_changed.isEmpty()) {
        readAll(window.all);
    } else if (std::exchange(m_olderWanted, false)) {
        startPage({window.oldest, window.step, 0}, &MessageFeed::olderRead, [this] { m_olderWanted = true; });
    } else if (std::exchange(m_newerWanted, false)) {
        startPage({window.newest, 0, window.step}, &MessageFeed::newerRead, [this] { m_newerWanted = true; });
    }
}

template <typename T, typename Handler>
void MessageFeed::start(QFuture<Result<T>> future, Handler handler, std::function<void()> again)
{
    m_reading = true;
    future.then(this,
        [this, generation = m_generation, handler = std::move(handler), again = std::move(again)](
            const Result<T> &result) {
            if (generation != m_generation)
                return;
            m_reading = false;
            if (!result) {
                again();
                m_retry.noteFailure(result.error());
                return;
            }
            m_retry.noteSuccess();
            handler(*result);
            readNext();
        });
}

void MessageFeed::startPage(
    const MessageQuery &query, void (MessageFeed::*answer)(const MessagePage &), std::function<void()> again)
{
    start(
        m_store.messages(m_flow, query), [this, answer](const MessagePage &page) { Q_EMIT(this->*answer)(page); },
        std::move(again));
}

void MessageFeed::readChanges()
{
    const QSet<LocalId> ids = std::exchange(m_changed, {});
    start(
        m_store.messagesById(m_flow, ids),
        [this, ids](const QList<MessageRow> &rows) { Q_EMIT changesRead(ids, rows); },
        [this, ids] { m_changed.unite(ids); });
}

void MessageFeed::readAll(const MessageQuery &query)
{
    m_windowWanted = false;
    m_changed.clear();
    startPage(query, &MessageFeed::windowRead, [this] { m_windowWanted = true; });
}

void MessageFeed::readOpening()
{
    const auto again = [this] { m_openWanted = true; };
    start(
        orElse(m_store.flow(m_flow), FlowRow()), // it may be opened before the server has told about it
        [this, again](const FlowRow &row) {
            start(
                orElse(m_store.firstUnread(m_flow), OrderKey{0}),
                [this, kind = row.kind](OrderKey firstUnread) { Q_EMIT opened(kind, firstUnread); }, again);
        },
        again);
}

} // namespace Morelia

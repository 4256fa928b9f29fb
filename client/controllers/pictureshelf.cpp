// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/controllers/pictureshelf.h"

#include "models/lists/timetext.h"
#include "models/store/store.h"
#include "models/text/cleaning.h"

#include <QLocale>

#include <algorithm>
#include <utility>

namespace Morelia {

namespace {

constexpr int captionChars = 300;
constexpr qsizetype margin = 5;                    // with fewer pictures on one side, more of them are read
constexpr qint64 maxReadyPixels = 12'000'000;      // larger ones are decoded when they are shown
constexpr OrderKey newestPlace = newestAnchor - 1; // so that one can look before the place behind it

} // namespace

PictureShelf::PictureShelf(const FlowRef &flow, Store &store, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_flow(flow)
    , m_store(store)
    , m_clock(clock)
    , m_retry(clock)
    , m_counter(flow, store, clock)
{
    connect(&m_retry, &ReadRetry::errorChanged, this, &PictureShelf::changed);
    connect(&m_retry, &ReadRetry::due, this, &PictureShelf::read);
    connect(&m_counter, &PictureCounter::errorChanged, this, &PictureShelf::changed);
    connect(&m_counter, &PictureCounter::counted, this, &PictureShelf::takeCount);
    connect(&store, &Store::changed, this, &PictureShelf::onChanged);
}

QString PictureShelf::caption() const
{
    return oneLine(writtenPart(m_shown.body.text, 0, captionChars * 4), captionChars);
}

QString PictureShelf::day() const
{
    return m_shown.timeMs > 0 ? dayText(dayOf(m_shown.timeMs), dayOf(m_clock.wallMs())) : QString();
}

QString PictureShelf::placeText() const
{
    if (!m_newerCount || m_total < 2)
        return {};
    const QLocale locale;
    //: Place of a picture among all of a conversation, such as "12 of 340".
    return tr("%1 of %2").arg(locale.toString(m_total - *m_newerCount), locale.toString(m_total));
}

QString PictureShelf::nextKey() const
{
    const qsizetype next = m_index + m_towards;
    if (m_index < 0 || next < 0 || next >= m_rows.size())
        return {};
    const FileValue &file = m_rows[next].file;
    const qint64 pixels = qint64{file.width} * file.height;
    return pixels > 0 && pixels <= maxReadyPixels ? file.key : QString();
}

QString PictureShelf::errorText() const
{
    return m_retry.errorText().isEmpty() ? m_counter.errorText() : m_retry.errorText();
}

void PictureShelf::refreshTexts()
{
    if (m_watch)
        read();
}

void PictureShelf::begin(const QString &localId, const QString &fileKey)
{
    reset();
    m_watch = m_store.watch(m_flow);
    m_shown.localId = localId;
    m_shown.file.kind = static_cast<int>(AttachmentKind::Picture);
    m_shown.file.key = fileKey;
    m_shown.file.readable = !fileKey.isEmpty();
    m_isCountStale = true;
    Q_EMIT changed();
    read();
}

void PictureShelf::end()
{
    reset();
    Q_EMIT changed();
}

void PictureShelf::reset()
{
    ++m_turn;
    m_watch.reset();
    m_retry.noteSuccess();
    m_counter.stop();
    m_shown = {};
    m_place = 0;
    m_rows.clear();
    m_index = -1;
    m_moreOlder = false;
    m_moreNewer = false;
    m_steps = 0;
    m_towards = 1;
    m_newerCount.reset();
    m_goal = Goal::Stay;
    m_isReading = false;
    m_isStale = false;
}

void PictureShelf::go(int by)
{
    if (!m_watch)
        return;
    m_steps += by;
    walk();
    Q_EMIT changed();
}

void PictureShelf::jump(Goal goal)
{
    if (!m_watch)
        return;
    m_goal = goal;
    m_steps = 0;
    m_towards = goal == Goal::Oldest ? -1 : 1;
    read();
}

// Goes as many of the wanted steps as it can; those beyond the rows are gone when more rows are here.
void PictureShelf::walk()
{
    if (m_index < 0 || m_goal != Goal::Stay)
        return;
    while (m_steps != 0) {
        const int by = m_steps > 0 ? 1 : -1;
        const qsizetype next = m_index + by;
        if (next < 0 || next >= m_rows.size()) {
            if (by > 0 ? !m_moreOlder : !m_moreNewer)
                m_steps = 0;
            break;
        }
        m_steps -= by;
        m_towards = by;
        if (m_newerCount)
            *m_newerCount += by;
        show(next);
    }
    const bool isShort = (m_moreOlder && m_rows.size() - m_index <= margin) || (m_moreNewer && m_index < margin);
    if (isShort && !m_isReading)
        read();
}

void PictureShelf::show(qsizetype index)
{
    m_index = index;
    m_shown = m_rows[index];
    m_place = m_shown.order;
}

// Keeps its id and place: what lies beside it is found by them.
void PictureShelf::hide()
{
    m_shown.file = {};
    m_shown.body = {};
    Q_EMIT changed();
}

void PictureShelf::onChanged(const StoreChanges &changes)
{
    const auto ids = changes.messages.constFind(m_flow);
    const bool someWent = changes.removals.contains(m_flow);
    if (!m_watch || (ids == changes.messages.cend() && !someWent))
        return;
    const auto rows = changes.rows.constFind(m_flow);
    bool concerns = false;
    bool isGone = false;
    if (ids == changes.messages.cend() || rows == changes.rows.cend()) {
        concerns = true;
        // Nobody says whether the shown one is among them.
        isGone = someWent;
    } else {
        QSet<LocalId> gone = *ids;
        for (const MessageRow &row : *rows) {
            concerns = concerns || row.deleted || !row.attachments.isEmpty();
            if (!row.deleted)
                gone.remove(row.localId);
        }
        concerns = concerns || !gone.isEmpty();
        isGone = gone.contains(m_shown.localId) || (someWent && gone.isEmpty());
    }
    if (!concerns && !isGone)
        return;
    if (isGone)
        hide();
    m_isCountStale = true;
    read();
}

OrderKey PictureShelf::startOfReading() const
{
    return m_readGoal == Goal::Stay ? m_place : m_readGoal == Goal::Oldest ? 0 : newestPlace;
}

void PictureShelf::read()
{
    if (std::exchange(m_isReading, true)) {
        m_isStale = true;
        return;
    }
    m_isStale = false;
    m_readGoal = m_goal;
    m_readOf = m_shown.localId;
    m_foundOlder.clear();
    m_foundNewer.clear();
    if (m_readGoal != Goal::Stay) {
        readOlder(startOfReading() + 1);
        return;
    }
    // Its place may be another one now: the server has placed it, or it was not known yet.
    m_store.messagesById(m_flow, {m_readOf}).then(this, [this, turn = m_turn](const Result<QList<MessageRow>> &rows) {
        if (turn != m_turn)
            return;
        if (!rows) {
            failReading(rows.error());
            return;
        }
        if (m_readOf == m_shown.localId && !rows->isEmpty())
            m_place = rows->constFirst().order;
        if (m_place > 0)
            readOlder(m_place + 1);
        else
            finishReading();
    });
}

void PictureShelf::readOlder(OrderKey before)
{
    m_store.shared(m_flow, {.kind = SharedKind::Pictures, .before = before, .count = step})
        .then(this, [this, turn = m_turn, from = before](const Result<SharedPage> &page) {
            if (turn != m_turn)
                return;
            if (!page) {
                failReading(page.error());
                return;
            }
            m_foundOlder += page->rows;
            m_moreOlder = page->next > 0;
            // All those of one place come at once.
            const bool hasEnough =
                m_foundOlder.size() >= step && m_foundOlder.constLast().order < m_foundOlder.constFirst().order;
            if (m_moreOlder && !hasEnough && page->next < from)
                readOlder(page->next);
            else
                readNewer(startOfReading());
        });
}

void PictureShelf::readNewer(OrderKey after)
{
    m_store.shared(m_flow, {.kind = SharedKind::Pictures, .count = step, .after = after})
        .then(this, [this, turn = m_turn](const Result<SharedPage> &page) {
            if (turn != m_turn)
                return;
            if (!page) {
                failReading(page.error());
                return;
            }
            m_foundNewer += page->rows;
            m_moreNewer = page->next > 0;
            if (m_moreNewer && m_foundNewer.size() < step)
                readNewer(page->next);
            else
                finishReading();
        });
}

void PictureShelf::failReading(const Error &error)
{
    m_isReading = false;
    m_retry.noteFailure(error);
}

void PictureShelf::finishReading()
{
    m_isReading = false;
    m_retry.noteSuccess();
    if (m_isStale || m_readGoal != m_goal) {
        read();
        return;
    }
    QList<MessageValue> rows;
    const auto take = [&rows](const MessageRow &row) {
        // Its deletion may wait.
        if (!row.deleted)
            rows.append(messageValue(row));
    };
    std::for_each(m_foundNewer.crbegin(), m_foundNewer.crend(), take);
    const qsizetype newer = rows.size();
    std::for_each(m_foundOlder.cbegin(), m_foundOlder.cend(), take);
    m_foundNewer.clear();
    m_foundOlder.clear();
    place(rows, newer);
}

// newer: how many of them lie before the place at which the reading began.
void PictureShelf::place(const QList<MessageValue> &rows, qsizetype newer)
{
    if (rows.isEmpty()) {
        hide();
        Q_EMIT emptied();
        return;
    }
    if (m_readGoal != Goal::Stay) {
        assign(rows, m_readGoal == Goal::Oldest ? rows.size() - 1 : 0);
        return;
    }
    const auto shown = std::ranges::find(rows, m_shown.localId, &MessageValue::localId);
    if (shown != rows.cend())
        assign(rows, shown - rows.cbegin());
    else if (m_readOf != m_shown.localId)
        read(); // the person has gone on meanwhile, further than these
    else
        assign(rows, newer > 0 ? newer - 1 : 0);
}

void PictureShelf::assign(const QList<MessageValue> &rows, qsizetype index)
{
    if (m_newerCount && m_readGoal != Goal::Stay)
        m_newerCount = m_readGoal == Goal::Oldest ? m_total - 1 : 0;
    m_goal = Goal::Stay;
    m_rows = rows;
    show(index);
    walk();
    if (std::exchange(m_isCountStale, false))
        m_counter.count(m_place);
    Q_EMIT changed();
}

void PictureShelf::takeCount()
{
    const auto counted = std::ranges::find_if(
        std::as_const(m_rows), [this](const MessageValue &row) { return row.order <= m_counter.place(); });
    const qsizetype index = counted - m_rows.cbegin();
    // Far away by now, it says nothing about the shown one.
    const bool isNear =
        counted == m_rows.cend() ? !m_moreOlder : index > 0 || !m_moreNewer || counted->order == m_counter.place();
    if (!isNear) {
        m_counter.count(m_place);
        return;
    }
    m_total = m_counter.total();
    m_newerCount = m_counter.newer() + static_cast<int>(m_index - index);
    Q_EMIT changed();
}

} // namespace Morelia

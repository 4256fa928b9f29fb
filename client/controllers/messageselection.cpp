// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/controllers/messageselection.h"

#include "client/controllers/mediacontroller.h"
#include "models/lists/messagelistmodel.h"
#include "models/store/store.h"

#include <algorithm>

namespace Morelia {

namespace {

// Tombstones between the messages of a range count too while it is read.
constexpr int rangeRows = 2 * MessageSelection::most();

bool canBeChosen(const MessageValue &message)
{
    return message.kind() != MessageKind::Tombstone;
}

bool hasWordsOrFile(const MessageValue &message)
{
    return !message.body.isEmpty() || message.hasReadableFile();
}

} // namespace

MessageSelection::MessageSelection(const FlowRef &flow, Store &store, const MessageListModel &messages, QObject *parent)
    : QObject(parent)
    , m_flow(flow)
    , m_store(store)
    , m_messages(messages)
{
    connect(&store, &Store::changed, this, &MessageSelection::follow);
}

QStringList MessageSelection::ids() const
{
    QStringList ids;
    for (const MessageValue &message : m_chosen)
        ids.append(message.localId);
    return ids;
}

QString MessageSelection::forwardProblem() const
{
    return std::ranges::any_of(m_chosen, hasWordsOrFile) ? QString()
                                                         : tr("The files of these messages are not on this computer.");
}

QString MessageSelection::saveProblem() const
{
    return files().isEmpty() ? tr("There is no file in these messages that could be saved.") : QString();
}

QString MessageSelection::everyoneProblem() const
{
    if (!m_mayDelete)
        return tr("This server does not delete messages for everyone.");
    if (!std::ranges::all_of(m_chosen, &MessageValue::outgoing))
        return tr("Only your own messages can be deleted for everyone.");
    if (!std::ranges::all_of(m_chosen, &MessageValue::answerable))
        return tr("Not all of these messages are on the server.");
    return {};
}

void MessageSelection::setMayDelete(bool may)
{
    if (m_mayDelete == may)
        return;
    m_mayDelete = may;
    Q_EMIT changed();
}

// Those of the row of a message that can be chosen: what is shown as one is chosen as one.
QList<MessageValue> MessageSelection::rowOf(const LocalId &localId) const
{
    const int row = m_messages.rowOf(localId);
    if (row < 0) {
        const MessageValue *chosen = find(localId);
        return chosen ? QList<MessageValue>{*chosen} : QList<MessageValue>();
    }
    const MessageItem &item = m_messages.item(row);
    QList<MessageValue> messages = item.decoration.album.parts;
    if (messages.isEmpty())
        messages.append(item.value);
    messages.removeIf([](const MessageValue &message) { return !canBeChosen(message); });
    return messages;
}

void MessageSelection::toggle(const QString &localId)
{
    const QList<MessageValue> messages = rowOf(localId);
    if (messages.isEmpty())
        return;
    const auto isChosen = [this](const MessageValue &message) { return find(message.localId) != nullptr; };
    m_capped = false;
    if (std::ranges::all_of(messages, isChosen))
        m_chosen.removeIf([&](const MessageValue &message) {
            return std::ranges::find(messages, message.localId, &MessageValue::localId) != messages.cend();
        });
    else
        m_capped = !std::ranges::all_of(
            messages, [&](const MessageValue &message) { return isChosen(message) || choose(message); });
    if (!m_capped) {
        m_last = m_chosen.isEmpty() ? LocalId() : messages.constFirst().localId;
        m_lastOrder = messages.constFirst().order;
    }
    Q_EMIT changed();
}

void MessageSelection::selectTo(const QString &localId)
{
    const int row = m_messages.rowOf(localId);
    if (m_last.isEmpty() || row < 0) {
        toggle(localId);
        return;
    }
    const MessageItem &item = m_messages.item(row);
    const MessageRow &end = item.newest().order > m_lastOrder ? item.newest() : item.oldest();
    // From the store, as the last one may have left the list.
    const MessageQuery query{.anchor = m_lastOrder,
        .older = end.order <= m_lastOrder ? rangeRows : 0,
        .newer = end.order >= m_lastOrder ? rangeRows : 0};
    m_store.messages(m_flow, query)
        .then(this, [this, from = m_last, to = end.localId](const Result<MessagePage> &page) {
            if (!page)
                Q_EMIT failed(page.error());
            else if (from == m_last)
                chooseRange(*page, from, to);
        });
}

void MessageSelection::chooseRange(const MessagePage &page, const LocalId &from, const LocalId &to)
{
    const auto placeOf = [&page](const LocalId &id) {
        return std::ranges::find(page.rows, id, &MessageRow::localId) - page.rows.cbegin();
    };
    const qsizetype first = placeOf(from);
    const qsizetype last = placeOf(to);
    if (first == page.rows.size())
        return;
    // A page begins or ends at the first one: what lies beyond it is too far.
    const bool isFar = last == page.rows.size();
    const qsizetype step = (isFar ? first == 0 : first < last) ? 1 : -1;
    const qsizetype end = isFar ? (step > 0 ? page.rows.size() : -1) : last + step;
    m_capped = isFar;
    for (qsizetype place = first; place != end; place += step) {
        const MessageValue message = messageValue(page.rows[place]);
        if (!canBeChosen(message) || find(message.localId))
            continue;
        if (!choose(message)) {
            m_capped = true;
            break;
        }
        m_last = message.localId;
        m_lastOrder = message.order;
    }
    if (find(to)) {
        m_last = to;
        m_lastOrder = find(to)->order;
    }
    Q_EMIT changed();
}

void MessageSelection::clear()
{
    if (m_chosen.isEmpty())
        return;
    m_chosen.clear();
    m_last.clear();
    m_capped = false;
    Q_EMIT changed();
}

void MessageSelection::saveFiles(MediaController *media) const
{
    if (media)
        media->saveAll(files());
}

const MessageValue *MessageSelection::find(const LocalId &localId) const
{
    const auto found = std::ranges::find(m_chosen, localId, &MessageValue::localId);
    return found == m_chosen.cend() ? nullptr : &*found;
}

// False where there are as many as may be.
bool MessageSelection::choose(const MessageValue &message)
{
    if (count() >= most())
        return false;
    m_chosen.insert(std::ranges::upper_bound(m_chosen, message.order, {}, &MessageValue::order), message);
    return true;
}

QList<FileValue> MessageSelection::files() const
{
    QList<FileValue> files;
    for (const MessageValue &message : m_chosen) {
        if (message.hasReadableFile())
            files.append(message.file);
    }
    return files;
}

void MessageSelection::follow(const StoreChanges &changes)
{
    QSet<LocalId> touched = changes.messages.value(m_flow);
    touched.removeIf([this](const LocalId &id) { return !find(id); });
    if (touched.isEmpty())
        return;
    if (const auto rows = changes.rows.constFind(m_flow); rows != changes.rows.cend()) {
        update(touched, *rows);
        return;
    }
    m_store.messagesById(m_flow, touched).then(this, [this, touched](const Result<QList<MessageRow>> &rows) {
        if (rows)
            update(touched, *rows);
        else
            Q_EMIT failed(rows.error());
    });
}

void MessageSelection::update(const QSet<LocalId> &touched, const QList<MessageRow> &rows)
{
    QList<MessageValue> chosen = m_chosen;
    chosen.removeIf([&touched](const MessageValue &message) { return touched.contains(message.localId); });
    for (const MessageRow &row : rows) {
        const MessageValue message = messageValue(row);
        if (touched.contains(row.localId) && find(row.localId) && canBeChosen(message))
            chosen.append(message);
    }
    m_chosen = chosen;
    std::ranges::stable_sort(m_chosen, {}, &MessageValue::order);
    if (m_chosen.isEmpty())
        m_last.clear();
    Q_EMIT changed();
}

} // namespace Morelia

// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/controllers/composedqueue.h"

#include "client/sync/syncengine.h"
#include "models/entities/album.h"
#include "models/text/cleaning.h"

#include <algorithm>
#include <utility>

namespace Morelia {

namespace {

Draft draftOf(const ComposedQueue::Entry &entry)
{
    return {.body = entry.text, .replyToId = entry.answered.remoteId, .files = entry.files};
}

} // namespace

ComposedQueue::ComposedQueue(const FlowRef &flow, Engine engine, DraftAfter draftAfter, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_flow(flow)
    , m_engine(std::move(engine))
    , m_draftAfter(std::move(draftAfter))
    , m_patience(clock.makeTimer())
{
    connect(m_patience.get(), &Timer::timeout, this, [this] { setSlow(true); });
}

void ComposedQueue::askForAll()
{
    SyncEngine *engine = m_engine();
    for (Part &part : m_parts) {
        // No answer is needed: Store::saveDraft() keeps refused texts as a draft.
        if (engine && !std::exchange(part.asked, true))
            static_cast<void>(engine->enqueue(part.commands));
    }
}

void ComposedQueue::add(const Entry &entry)
{
    m_parts.append({.entry = entry, .commands = commandsOf(entry)});
    if (m_parts.size() == 1)
        ask();
}

QList<NewCommand> ComposedQueue::commandsOf(const Entry &entry) const
{
    if (!entry.editedId.isEmpty())
        return {{newLocalId(), EditMessage{.flowId = m_flow.flowId, .remoteId = entry.editedId, .body = entry.body}}};
    QList<NewCommand> commands;
    const QList<std::optional<AlbumPlace>> albums = albumPlaces(entry.files);
    const qsizetype messages = qMax<qsizetype>(1, entry.files.size());
    for (qsizetype i = 0; i < messages; ++i) {
        const LocalId opId = newLocalId();
        commands.append({opId,
            SendMessage{.localId = opId,
                .flowId = m_flow.flowId,
                .body = i == 0 ? entry.body : Body(),
                .replyToId = i == 0 ? entry.answered.remoteId : QString(),
                .attachments = entry.files.mid(i, 1),
                .album = albums.value(i)}});
    }
    return commands;
}

void ComposedQueue::ask()
{
    SyncEngine *engine = m_engine();
    if (!engine) {
        refuse({.kind = ErrorKind::NotFound});
        return;
    }
    Part &part = m_parts.first();
    part.asked = true;
    m_patience->start(patience);
    engine
        ->enqueue(part.commands, m_draftAfter())
        // The account has gone while the store was writing.
        .onCanceled([]() -> Result<QList<OutboxItem>> { return failed(ErrorKind::NotFound); })
        .then(this, [this](const Result<QList<OutboxItem>> &items) { take(items); });
}

void ComposedQueue::take(const Result<QList<OutboxItem>> &items)
{
    if (!items) {
        refuse(items.error());
        return;
    }
    const bool message = m_parts.takeFirst().entry.editedId.isEmpty();
    if (m_parts.isEmpty()) {
        m_patience->stop();
        setSlow(false);
    } else {
        ask();
    }
    Q_EMIT stored(message);
}

void ComposedQueue::refuse(const Error &error)
{
    m_patience->stop();
    setSlow(false);
    QList<Entry> entries;
    const QList<Part> parts = std::exchange(m_parts, {});
    for (const Part &part : parts)
        entries.append(part.entry);
    Q_EMIT refused(entries, error);
}

void ComposedQueue::setSlow(bool slow)
{
    if (std::exchange(m_slow, slow) != slow)
        Q_EMIT slowChanged();
}

Draft ComposedQueue::waiting() const
{
    Draft words;
    for (const Part &part : m_parts) {
        if (!part.asked)
            words = joined(words, draftOf(part.entry));
    }
    return words;
}

QList<LeavingDraft> ComposedQueue::leaving() const
{
    QList<LeavingDraft> leaving;
    for (const Part &part : m_parts) {
        if (part.asked)
            leaving.append({part.commands.constFirst().opId, draftOf(part.entry)});
    }
    return leaving;
}

std::optional<QString> ComposedQueue::editedText(const QString &remoteId) const
{
    const auto part = std::find_if(m_parts.crbegin(), m_parts.crend(),
        [&](const Part &each) { return !remoteId.isEmpty() && each.entry.editedId == remoteId; });
    return part == m_parts.crend() ? std::nullopt : std::optional(withoutTrailingSpace(part->entry.text));
}

} // namespace Morelia

// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/controllers/draftkeeper.h"

#include "models/store/store.h"

#include <utility>

namespace Morelia {

DraftKeeper::DraftKeeper(
    const FlowRef &flow, Store &store, Clock &clock, std::function<KeptDraft()> draft, QObject *parent)
    : QObject(parent)
    , m_flow(flow)
    , m_store(store)
    , m_draft(std::move(draft))
    , m_writing(clock.makeTimer())
    , m_reading(clock.makeTimer())
{
    connect(m_writing.get(), &Timer::timeout, this, &DraftKeeper::save);
    connect(m_reading.get(), &Timer::timeout, this, &DraftKeeper::read);
}

DraftKeeper::~DraftKeeper()
{
    // The store still writes it; the answer is not needed any more.
    if (m_dirty)
        static_cast<void>(write());
}

QFuture<Result<>> DraftKeeper::write() const
{
    const KeptDraft kept = m_draft();
    return m_store.saveDraft(m_flow, kept.draft, kept.leaving);
}

void DraftKeeper::read()
{
    m_store.draft(m_flow).then(this, [this](const Result<Draft> &draft) {
        if (!draft) {
            Q_EMIT failed(draft.error(), false);
            m_reading->start(readAgain);
            return;
        }
        m_read = true;
        if (!draft->isEmpty())
            Q_EMIT found(*draft, m_dirty);
        if (m_dirty)
            m_writing->start(writeDelay);
    });
}

// The first change starts the wait: whoever types without a pause is kept too.
void DraftKeeper::noteChange()
{
    m_dirty = true;
    if (!m_writing->isActive())
        m_writing->start(writeDelay);
}

void DraftKeeper::noteCursor()
{
    if (m_read)
        noteChange();
}

void DraftKeeper::forgetChanges()
{
    m_writing->stop();
    m_dirty = false;
}

void DraftKeeper::save()
{
    m_writing->stop();
    if (!m_read)
        return;
    if (!std::exchange(m_dirty, false)) {
        Q_EMIT saved();
        return;
    }
    ++m_writes;
    write().then(this, [this](const Result<> &written) {
        --m_writes;
        // While the store has no row of the flow, the draft exists only in the composer.
        if (written || written.error().kind == ErrorKind::NotFound) {
            Q_EMIT saved();
            return;
        }
        noteChange();
        Q_EMIT failed(written.error(), true);
    });
}

void DraftKeeper::saveRest()
{
    m_dirty = true;
    save();
}

} // namespace Morelia

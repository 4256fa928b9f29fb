// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/controllers/draftkeeper.h"

#include "models/store/store.h"

#include <utility>

namespace Morelia {

namespace {

constexpr int draftDelayMs = 400;

} // namespace

DraftKeeper::DraftKeeper(const FlowRef &flow, Store &store, std::function<Draft()> draft, QObject *parent)
    : QObject(parent)
    , m_flow(flow)
    , m_store(store)
    , m_draft(std::move(draft))
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(draftDelayMs);
    connect(&m_timer, &QTimer::timeout, this, &DraftKeeper::save);
}

DraftKeeper::~DraftKeeper()
{
    // The store finishes what it was asked for; nobody is left to hear of it.
    static_cast<void>(write());
}

void DraftKeeper::read()
{
    m_store.draft(m_flow).then(this, [this](const Result<Draft> &draft) {
        if (!draft)
            Q_EMIT failed(draft.error(), false);
        else if (!m_touched && !draft->isEmpty())
            Q_EMIT found(*draft);
    });
}

void DraftKeeper::noteChange()
{
    m_touched = true;
    noteCursor();
}

void DraftKeeper::noteCursor()
{
    m_dirty = true;
    m_timer.start();
}

void DraftKeeper::forgetChanges()
{
    m_timer.stop();
    m_dirty = false;
    m_touched = false;
}

QFuture<Result<>> DraftKeeper::write()
{
    m_timer.stop();
    if (!std::exchange(m_dirty, false))
        return QtFuture::makeReadyValueFuture(Result<>());
    return m_store.saveDraft(m_flow, m_draft());
}

void DraftKeeper::save()
{
    write().then(this, [this](const Result<> &written) {
        // Without a row of its flow yet a draft lives here only.
        if (written || written.error().kind == ErrorKind::NotFound) {
            Q_EMIT saved();
            return;
        }
        noteCursor();
        Q_EMIT failed(written.error(), true);
    });
}

void DraftKeeper::saveRest()
{
    m_dirty = !m_draft().isEmpty();
    save();
}

} // namespace Morelia

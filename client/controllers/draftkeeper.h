// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/clock.h"
#include "models/base/result.h"
#include "models/store/records.h"

#include <QFuture>
#include <QObject>

#include <functional>
#include <memory>

namespace Morelia {

class Store;

//! A draft, and the sent texts that the store may not have yet.
struct KeptDraft
{
    Draft draft;
    QList<LeavingDraft> leaving;
};

//! Keeps the draft of a flow in the store: reads it at the start, writes it a moment after it changes and when this
//! goes. Failed writes are repeated.
class DraftKeeper : public QObject
{
    Q_OBJECT

public:
    //! draft gives the present draft; it, the store and the clock must outlive this.
    DraftKeeper(
        const FlowRef &flow, Store &store, Clock &clock, std::function<KeptDraft()> draft, QObject *parent = nullptr);
    ~DraftKeeper() override;

    //! Reads what was kept, again until that succeeds. Nothing is written before it. Answer: found() where there is one.
    void read();
    bool isRead() const { return m_read; }
    //! The person changed the draft.
    void noteChange();
    //! Only the cursor moved.
    void noteCursor();
    //! A restored draft needs no saving.
    void forgetChanges();
    //! Writes the draft now if it has changed. Answer: saved() or failed().
    void save();
    //! The text became a message: saves the rest as the draft now, also an empty rest.
    void saveRest();
    //! Something is not in the store yet.
    bool isBusy() const { return m_dirty || m_writes > 0; }

    //! From the first change to the writing.
    static constexpr Milliseconds writeDelay{600};
    //! From a failed reading to the next.
    static constexpr Milliseconds readAgain{1'000};

Q_SIGNALS:
    //! late: something was written before it came.
    void found(const Morelia::Draft &draft, bool late);
    void saved();
    //! The draft could not be written (writing), or not be read.
    void failed(const Morelia::Error &error, bool writing);

private:
    QFuture<Result<>> write() const;

    const FlowRef m_flow;
    Store &m_store;
    std::function<KeptDraft()> m_draft;
    const std::unique_ptr<Timer> m_writing;
    const std::unique_ptr<Timer> m_reading; // again, after a failure
    int m_writes = 0;                       // under way
    bool m_read = false;
    bool m_dirty = false;
};

} // namespace Morelia

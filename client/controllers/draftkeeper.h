// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/result.h"
#include "models/store/records.h"

#include <QObject>
#include <QTimer>

#include <functional>

namespace Morelia {

class Store;

//! Keeps what is being written in a flow as its draft in the store: reads it at the start, writes it a moment after it
//! changes and when this goes. What could not be written is tried again.
class DraftKeeper : public QObject
{
    Q_OBJECT

public:
    //! draft tells what is being written now; it and the store must outlive this.
    DraftKeeper(const FlowRef &flow, Store &store, std::function<Draft()> draft, QObject *parent = nullptr);
    ~DraftKeeper() override;

    //! Reads what was kept. Answer: found(), unless something was written meanwhile.
    void read();
    //! The person changed what is kept.
    void noteChange();
    //! The person did something that is not kept: a stored draft comes too late for that too.
    void noteTouch() { m_touched = true; }
    //! Only the cursor moved: that is kept, but no reason to leave an older draft away.
    void noteCursor();
    //! What was put back from the store needs no saving.
    void forgetChanges();
    //! Writes now what has changed. Answer: saved() or failed().
    void save();
    //! Part of what was written is gone into a message: what is left is a draft again, saved now.
    void saveRest();

Q_SIGNALS:
    void found(const Morelia::Draft &draft);
    void saved();
    //! The store did not take it, or could not give it.
    void failed(const Morelia::Error &error, bool writing);

private:
    QFuture<Result<>> write();

    const FlowRef m_flow;
    Store &m_store;
    std::function<Draft()> m_draft;
    QTimer m_timer;
    bool m_dirty = false;
    bool m_touched = false; // something was done before the stored draft arrived
};

} // namespace Morelia

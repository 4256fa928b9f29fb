// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/sync/adapterhandle.h"

#include <QObject>

#include <utility>

namespace Morelia {

//! Stands between an adapter and its handle, on the adapter's thread: lets a step complete each batch, in order.
class BatchRelay : public QObject
{
    Q_OBJECT

public:
    BatchRelay(BatchStep step, QObject *parent)
        : QObject(parent)
        , m_step(std::move(step))
    {}

    //! The run of the adapter to which batches belong from now on.
    void setStream(quint64 stream) { m_stream = stream; }

    void take(const Morelia::DeltaBatch &batch)
    {
        if (!m_step) {
            Q_EMIT deltas(batch, m_stream);
            return;
        }
        DeltaBatch completed = batch;
        m_step(completed);
        Q_EMIT deltas(completed, m_stream);
    }

Q_SIGNALS:
    void deltas(const Morelia::DeltaBatch &batch, quint64 stream);

private:
    const BatchStep m_step;
    quint64 m_stream = 0;
};

} // namespace Morelia

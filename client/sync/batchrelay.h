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

    void take(const Morelia::DeltaBatch &batch)
    {
        if (!m_step) {
            Q_EMIT deltas(batch);
            return;
        }
        DeltaBatch completed = batch;
        m_step(completed);
        Q_EMIT deltas(completed);
    }

Q_SIGNALS:
    void deltas(const Morelia::DeltaBatch &batch);

private:
    const BatchStep m_step;
};

} // namespace Morelia

# SPDX-FileCopyrightText: 2026 Morelia contributors
# SPDX-License-Identifier: CC0-1.0

# The cursor is stored before the rows that it stands behind.
set(source client/sync/syncengine.cpp)
set(library morelia_sync)
set(suite exactlyonce)
set(tests killedWhileCatchingUp)
set(daily ON)
set(find [==[    m_store.apply(m_account.config.id, batch);]==])
set(replace [==[    DeltaBatch cursors;
    cursors.cursors = batch.cursors;
    DeltaBatch rows = batch;
    rows.cursors.clear();
    m_store.apply(m_account.config.id, cursors).then(this, [this, rows] { m_store.apply(m_account.config.id, rows); });]==])

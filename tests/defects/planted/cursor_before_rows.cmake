# SPDX-FileCopyrightText: 2026 Morelia contributors
# SPDX-License-Identifier: CC0-1.0

# The cursor is stored before the rows that it stands behind.
set(source client/sync/syncengine.cpp)
set(library morelia_sync)
set(suite exactlyonce)
set(tests killedWhileCatchingUp)
set(daily ON)
set(find [==[{ return store->apply(account, batch, stream); },]==])
set(replace [==[{
            DeltaBatch cursors;
            cursors.cursors = batch.cursors;
            DeltaBatch rows = batch;
            rows.cursors.clear();
            return store->apply(account, cursors, stream)
                .then(store, [store, account, rows, stream](const Result<> &) { return store->apply(account, rows, stream); })
                .unwrap();
        },]==])

# SPDX-FileCopyrightText: 2026 Morelia contributors
# SPDX-License-Identifier: CC0-1.0

# A list that cannot be read is shown as one without rows.
set(source models/lists/flowlistmodel.cpp)
set(library morelia_lists)
set(suite tests_models)
set(tests "tst_liststart whatCannotBeReadIsSaidAndReadLater")
set(find [==[            m_allStale = true;
            m_retry.noteFailure(rows.error());
            return;]==])
set(replace [==[            assign({});
            if (!std::exchange(m_loaded, true))
                Q_EMIT loadedChanged();
            return;]==])

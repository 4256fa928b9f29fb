# SPDX-FileCopyrightText: 2026 Morelia contributors
# SPDX-License-Identifier: CC0-1.0

# A list that could not be read waits for its timer although something changed.
set(source models/lists/userlistmodel.cpp)
set(library morelia_lists)
set(suite tests_models)
set(tests "tst_liststart aChangeIsReadAtOnce")
set(find [==[    const QSet<QString> people = changes.users.value(m_account);
]==])
set(replace [==[    const QSet<QString> people = m_retry.error() ? QSet<QString>() : changes.users.value(m_account);
]==])

# SPDX-FileCopyrightText: 2026 Morelia contributors
# SPDX-License-Identifier: CC0-1.0

# A person who was asked for counts as known, though the link broke before the answer.
set(source protocol/mtp/userdirectory.cpp)
set(library morelia_mtp)
set(suite tests_protocol)
set(tests "tst_mtplost loginsAfterALostLink")
set(find [==[        if (!reply.isLost())
            m_timer->start(retryInterval);
        return;]==])
set(replace [==[        m_answered.unite(QSet<QString>(asked.begin(), asked.end()));
        return;]==])

# SPDX-FileCopyrightText: 2026 Morelia contributors
# SPDX-License-Identifier: CC0-1.0
#
# A question of an open flow that the link took away is not asked again.
set(source protocol/mtp/flowwatcher.cpp)
set(library morelia_mtp)
set(suite tests_protocol)
set(tests "tst_mtplost openFlowAfterALostLink")
set(find [==[    if (result.failure || (m_push && view.oldestShown == 0))
        rest(flowId);]==])
set(replace [==[    if (result.failure)
        return;
    if (m_push && view.oldestShown == 0)
        rest(flowId);]==])

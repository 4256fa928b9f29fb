# SPDX-FileCopyrightText: 2026 Morelia contributors
# SPDX-License-Identifier: CC0-1.0
#
# History that was asked for on a lost link counts as answered.
set(source client/sync/syncengine.cpp)
set(library morelia_sync)
set(suite tests_client)
set(tests "tst_syncengine historyThatWasNotAnsweredIsAskedForAgain")
set(find [==[            wantHistoryAgain(question);
        else
]==])
set(replace [==[            Q_EMIT historyLoaded(question.flowId, false);
        else
]==])

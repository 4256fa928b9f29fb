# SPDX-FileCopyrightText: 2026 Morelia contributors
# SPDX-License-Identifier: CC0-1.0
#
# A send leaves though nothing is stored of its leaving.
set(source client/sync/outboxsender.cpp)
set(library morelia_sync)
set(suite tests_client)
set(tests "tst_outboxsender whatCannotBeMarkedIsNotSent")
set(find [==[        if (outcome) {
            submit(opId);
            return;
        }
        if (outcome.error()]==])
set(replace [==[        if (outcome || outcome.error().kind != ErrorKind::NotFound) {
            submit(opId);
            return;
        }
        if (outcome.error()]==])

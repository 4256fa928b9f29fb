# SPDX-FileCopyrightText: 2026 Morelia contributors
# SPDX-License-Identifier: CC0-1.0
#
# A try that a stop has ended still lets its message leave.
set(source client/sync/outboxsender.cpp)
set(library morelia_sync)
set(suite tests_client)
set(tests "tst_outboxsender aTryThatAStopEndedSendsNothing")
set(find [==[ || it->item.state != DeliveryState::Sending || it->item.attempts != attempt]==])
set(replace [==[]==])

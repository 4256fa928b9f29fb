# SPDX-FileCopyrightText: 2026 Morelia contributors
# SPDX-License-Identifier: CC0-1.0

# An open flow is not read again, so edits and deletions of others stay unseen.
set(source protocol/mtp/flowwatcher.cpp)
set(library morelia_mtp)
set(suite contract)
set(tests sendsEditsAndDeletes)
set(find [==[    it->second.timer->start(pause());]==])
set(replace [==[    it->second.timer->stop();]==])

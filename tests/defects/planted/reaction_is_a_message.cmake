# SPDX-FileCopyrightText: 2026 Morelia contributors
# SPDX-License-Identifier: CC0-1.0

# A reaction is shown as the message in which it travels.
set(source protocol/mtp/translator.cpp)
set(library morelia_mtp)
set(suite contract)
set(tests reactionsAreNoMessages)
set(find [==[if (entry.reaction.isEmpty() || entry.senderId.isEmpty())]==])
set(replace [==[if (!entry.flowId.isEmpty())]==])

# SPDX-FileCopyrightText: 2026 Morelia contributors
# SPDX-License-Identifier: CC0-1.0

# A deleted message is shown with the text that the server puts in its place.
set(source protocol/mtp/translator.cpp)
set(library morelia_mtp)
set(suite contract)
set(tests sendsEditsAndDeletes)
set(daily ON)
set(find [==[message.deleted = isTombstone(data);]==])
set(replace [==[message.deleted = isTombstone({});]==])

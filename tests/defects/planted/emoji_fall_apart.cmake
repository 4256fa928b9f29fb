# SPDX-FileCopyrightText: 2026 Morelia contributors
# SPDX-License-Identifier: CC0-1.0
#
# Emoji are painted by the font of the words around them.
set(source client/controllers/lookshighlighter.cpp)
set(library morelia_controllers)
set(suite tests_client)
set(tests "tst_messagedocument emojiAreOneColouredSign")
set(find [==[        setFormat(static_cast<int>(span.start), static_cast<int>(span.length), m_emoji);]==])
set(replace [==[        static_cast<void>(span);]==])

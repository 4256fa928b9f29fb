# SPDX-FileCopyrightText: 2026 Morelia contributors
# SPDX-License-Identifier: CC0-1.0

# Return sends while emoji are offered for a code.
set(source qml/composer/Completer.qml)
set(suite tst_emojicompletion)
set(tests EmojiCompletion::test_returnTakesTheFirst)
set(find [==[        case Qt.Key_Return:
]==])
set(replace [==[]==])

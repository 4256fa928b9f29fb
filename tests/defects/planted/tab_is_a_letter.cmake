# SPDX-FileCopyrightText: 2026 Morelia contributors
# SPDX-License-Identifier: CC0-1.0

# Tab types a tab.
set(source qml/composer/Composer.qml)
set(suite tst_keys)
set(tests Keys::test_tabLeavesTheComposer)
set(find [==[event.key === Qt.Key_Tab || event.key === Qt.Key_Backtab]==])
set(replace [==[event.key === Qt.Key_Backtab]==])

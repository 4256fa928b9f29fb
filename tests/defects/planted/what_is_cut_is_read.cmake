# SPDX-FileCopyrightText: 2026 Morelia contributors
# SPDX-License-Identifier: CC0-1.0

# A message counts as read when its first line shows.
set(source qml/timeline/MessageView.qml)
set(suite tst_reading)
set(tests Reading::test_notWhatIsCut)
set(find [==[return cut ? lowest + 1 : lowest;]==])
set(replace [==[return lowest;]==])

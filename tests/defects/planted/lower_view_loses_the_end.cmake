# SPDX-FileCopyrightText: 2026 Morelia contributors
# SPDX-License-Identifier: CC0-1.0

# A view that gets lower takes that for a move of the person.
set(source qml/timeline/EndKeeper.qml)
set(suite tst_staying)
set(tests Staying::test_stays)
set(find [==[sameEnd && now.height === root.known.height && ]==])
set(replace [==[sameEnd && ]==])

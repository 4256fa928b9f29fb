# SPDX-FileCopyrightText: 2026 Morelia contributors
# SPDX-License-Identifier: CC0-1.0

# Coming back to the window does not count as seeing.
set(source qml/timeline/ScreenReport.qml)
set(suite tst_reading)
set(tests Reading::test_notWhileOneLooksElsewhere)
set(find [==[    onActiveChanged: root.watch()
]==])
set(replace [==[]==])

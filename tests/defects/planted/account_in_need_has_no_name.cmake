# SPDX-FileCopyrightText: 2026 Morelia contributors
# SPDX-License-Identifier: CC0-1.0

# Of several accounts one is refused, and nothing says which.
set(source qml/flows/AccountStrip.qml)
set(suite tst_accounts)
set(tests Accounts::test_anyAccountThatNeedsThePersonSaysSo)
set(find [==[root.named ?]==])
set(replace [==[root.named && root.label.length === 0 ?]==])

# SPDX-FileCopyrightText: 2026 Morelia contributors
# SPDX-License-Identifier: CC0-1.0

# Signing in again makes a second account, and queued messages of the first one never go out.
set(source client/accounts/accountmanager.cpp)
set(library morelia_client)
set(suite tests_client)
set(tests "tst_logincontroller signingInAgainKeepsWhatWaits")
set(find [==[if (SyncEngine *known = findSame(account)) {]==])
set(replace [==[if (SyncEngine *known = nullptr) {]==])

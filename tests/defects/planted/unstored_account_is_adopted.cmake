# SPDX-FileCopyrightText: 2026 Morelia contributors
# SPDX-License-Identifier: CC0-1.0
#
# An account that the store does not have is adopted with the id 0.
set(source client/accounts/accountmanager.cpp)
set(library morelia_client)
set(suite tests_client)
set(tests "tst_storetrouble anAccountThatWasNotStoredIsNotAdopted")
set(find [==[        if (!id) {
            Q_EMIT adoptFailed(id.error());
            return;
        }
        StoredAccount stored = account;
        stored.config.id = *id;
        add(stored);
        Q_EMIT adopted(*id, true);]==])
set(replace [==[        StoredAccount stored = account;
        stored.config.id = id.value_or(AccountId(0));
        add(stored);
        Q_EMIT adopted(stored.config.id, true);]==])

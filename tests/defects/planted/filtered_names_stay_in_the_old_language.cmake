# SPDX-FileCopyrightText: 2026 Morelia contributors
# SPDX-License-Identifier: CC0-1.0

# Words for people without a name stay as they were when the language changes.
set(source client/controllers/appcontroller.cpp)
set(library morelia_controllers)
set(suite tests_client)
set(tests "tst_appcontroller namesThatAreFilteredFollowTheLanguage")
set(find [==[    d->newChat.people()->refreshTexts();
]==])
set(replace [==[]==])

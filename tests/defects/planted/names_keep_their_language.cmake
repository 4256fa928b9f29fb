# SPDX-FileCopyrightText: 2026 Morelia contributors
# SPDX-License-Identifier: CC0-1.0
#
# Words that stand in for a name stay in the language of the start.
set(source client/controllers/appcontroller.cpp)
set(library morelia_controllers)
set(suite tests_client)
set(tests "tst_appcontroller ownNamesFollowTheLanguage")
set(find [==[    Q_EMIT d->noConnection.changed();
    Q_EMIT d->newChat.changed();
    d->flows.refreshTexts();]==])
set(replace [==[    Q_EMIT d->newChat.changed();
    d->flows.refreshTexts();]==])

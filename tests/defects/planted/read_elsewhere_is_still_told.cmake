# SPDX-FileCopyrightText: 2026 Morelia contributors
# SPDX-License-Identifier: CC0-1.0
#
# A notification stays when its messages were read on another device.
set(source client/notifications/announcer.cpp)
set(library morelia_notifications)
set(suite tests_client)
set(tests "tst_announcer readElsewhereIsWithdrawn")
set(find [==[        if (gone || saysTooMuch || (row && !tellsOf(*row)))]==])
set(replace [==[        if (gone || saysTooMuch)]==])

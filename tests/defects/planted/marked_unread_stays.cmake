# SPDX-FileCopyrightText: 2026 Morelia contributors
# SPDX-License-Identifier: CC0-1.0
#
# A conversation that was marked as unread by hand stays so when it is opened.
set(source client/controllers/appcontroller.cpp)
set(library morelia_controllers)
set(suite tests_client)
set(tests "tst_flowactions openingEndsTheMark")
set(find [==[    if (d->flows.isMarkedUnread({accountId, flowId}))
        d->flowActions.setMarkedUnread(accountId, flowId, false);
]==])
set(replace [==[]==])

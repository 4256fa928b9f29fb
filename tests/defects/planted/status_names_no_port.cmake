# SPDX-FileCopyrightText: 2026 Morelia contributors
# SPDX-License-Identifier: CC0-1.0
#
# The status line names a server without its port.
set(source client/controllers/connectioncontroller.cpp)
set(library morelia_controllers)
set(suite tests_client)
set(tests "tst_appcontroller theConnectionIsToldInWords")
set(find [==[displayName(engine()->account().config.server);]==])
set(replace [==[displayName(engine()->account().config.server.section(u':', 0, 0));]==])

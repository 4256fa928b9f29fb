# SPDX-FileCopyrightText: 2026 Morelia contributors
# SPDX-License-Identifier: CC0-1.0

# A person who leaves a flow still counts as typing there.
set(source client/controllers/livecontroller.cpp)
set(library morelia_controllers)
set(suite tests_client)
set(tests "tst_livestate leavingAFlowEndsTyping")
set(find [==[    noteTyping(false);]==])
set(replace [==[    Q_UNUSED(this)]==])

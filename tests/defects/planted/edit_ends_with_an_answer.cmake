# SPDX-FileCopyrightText: 2026 Morelia contributors
# SPDX-License-Identifier: CC0-1.0
#
# An edit ends with the answer of the store, whatever was typed meanwhile.
set(source client/controllers/composercontroller.cpp)
set(library morelia_controllers)
set(suite tests_client)
set(tests "tst_composercontroller anEditGoesOnWhileItIsStored")
set(find [==[    if (m_text == written)
        cancelEdit();
    else
        m_edit.goOn(stored);]==])
set(replace [==[    cancelEdit();
    static_cast<void>(stored);]==])

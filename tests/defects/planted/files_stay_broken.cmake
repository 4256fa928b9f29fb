# SPDX-FileCopyrightText: 2026 Morelia contributors
# SPDX-License-Identifier: CC0-1.0
#
# A file that could not be kept when its message came stays broken.
set(source models/store/messagemerger.cpp)
set(library morelia_store)
set(suite tests_models)
set(tests "tst_storefiles aFileThatCouldNotBeKeptComesLater")
set(find [==[        if (!known.deleted)
            fillFiles(known, message);]==])
set(replace [==[]==])

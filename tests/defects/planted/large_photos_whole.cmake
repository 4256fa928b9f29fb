# SPDX-FileCopyrightText: 2026 Morelia contributors
# SPDX-License-Identifier: CC0-1.0
#
# A photo is decoded at its full size, or not at all.
set(source client/media/picturedecoder.cpp)
set(library morelia_media)
set(suite tests_client)
set(tests "tst_pictures largePhotosAreDecodedSmaller")
set(find [==[reduced(affordable(size), ]==])
set(replace [==[reduced(size, ]==])

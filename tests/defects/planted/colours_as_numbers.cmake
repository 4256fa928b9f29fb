# SPDX-FileCopyrightText: 2026 Morelia contributors
# SPDX-License-Identifier: CC0-1.0
#
# A picture is painted by its numbers, whatever its colour space.
set(source client/media/picturedecoder.cpp)
set(library morelia_media)
set(suite tests_client)
set(tests "tst_shownpictures coloursAreThoseOfTheScreen")
set(find [==[upright(inScreenColours(reader.read()), header.orientation)]==])
set(replace [==[upright(reader.read(), header.orientation)]==])

# SPDX-FileCopyrightText: 2026 Morelia contributors
# SPDX-License-Identifier: CC0-1.0

# An address goes on in the words of a script without spaces that follow it.
set(source models/text/linkscanner.cpp)
set(library morelia_text)
set(suite tests_models)
set(tests "tst_linkscanner endsWhereAReaderWould")
set(find [==[        if (m_segment == Segment::Other)
            return false;]==])
set(replace [==[]==])

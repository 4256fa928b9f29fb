# SPDX-FileCopyrightText: 2026 Morelia contributors
# SPDX-License-Identifier: CC0-1.0
#
# A JPEG with stray bytes before a mark is refused.
set(source client/media/jpegsegments.cpp)
set(library morelia_media)
set(suite tests_client)
set(tests "tst_pictures oddHeadersAreRead")
set(find [==[    while (at + markSize <= m_bytes.size() && !isMarker())
        ++at;
    if (at + markSize > m_bytes.size())]==])
set(replace [==[    if (at + markSize > m_bytes.size() || !isMarker())]==])

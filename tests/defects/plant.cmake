# SPDX-FileCopyrightText: 2026 Morelia contributors
# SPDX-License-Identifier: CC0-1.0

# Writes to OUTPUT the source that FILE names, below ROOT, with the defect that FILE describes.
include(${FILE})
file(READ ${ROOT}/${source} text)
string(FIND "${text}" "${find}" place)
if(place EQUAL -1)
    message(FATAL_ERROR "${source} does not have the text any more that ${FILE} looks for:\n${find}")
endif()
string(REPLACE "${find}" "${replace}" text "${text}")
file(WRITE ${OUTPUT} "${text}")

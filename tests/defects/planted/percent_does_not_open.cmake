# SPDX-FileCopyrightText: 2026 Morelia contributors
# SPDX-License-Identifier: CC0-1.0

# A bare percent sign is coloured, and the address with it does not open.
set(source models/text/linkscanner.cpp)
set(library morelia_text)
set(suite tests_models)
set(tests "tst_linkscanner whatIsColouredOpens")
set(find [==[        if (!openableUrl(target).isEmpty())
            links.append({position, end - position, target});]==])
set(replace [==[        links.append({position, end - position, visible});]==])
set(daily ON)

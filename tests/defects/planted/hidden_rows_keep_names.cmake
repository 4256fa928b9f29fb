# SPDX-FileCopyrightText: 2026 Morelia contributors
# SPDX-License-Identifier: CC0-1.0
#
# Rows of an account that is filtered away keep old names.
set(source models/lists/flowlistmodel.cpp)
set(library morelia_lists)
set(suite tests_models)
set(tests "tst_flowlistmodel oneAccountCanBeShown")
set(find [==[{&m_rows, &m_hidden}) {
        for (const FlowRow &row : *rows) {
            if (row.names]==])
set(replace [==[{&m_rows}) {
        for (const FlowRow &row : *rows) {
            if (row.names]==])

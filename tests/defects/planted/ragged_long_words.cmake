# SPDX-FileCopyrightText: 2026 Morelia contributors
# SPDX-License-Identifier: CC0-1.0

# Long words break every 256 characters.
set(source models/text/bodycleaner.cpp)
set(library morelia_text)
set(suite tests_models)
set(tests "tst_text bodyBreaksLongRuns")
set(find [==[    m_run = Characters::isSpaceless(c) ? 0 : m_run + 1;]==])
set(replace [==[    m_run = m_run >= maxRun ? 0 : m_run + 1;]==])

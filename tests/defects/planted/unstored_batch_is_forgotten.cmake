# SPDX-FileCopyrightText: 2026 Morelia contributors
# SPDX-License-Identifier: CC0-1.0
#
# A batch that was not stored is not told again.
set(source client/sync/syncengine.cpp)
set(library morelia_sync)
set(suite tests_client)
set(tests "tst_syncengine aBatchThatWasNotStoredComesAgain")
set(find [==[        if (m_running && stream == m_stream)
            startOver(StorePart::Facts, outcome.error());
        return;]==])
set(replace [==[        noteStored(StorePart::Facts, outcome);
        return;]==])

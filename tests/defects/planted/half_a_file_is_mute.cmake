# SPDX-FileCopyrightText: 2026 Morelia contributors
# SPDX-License-Identifier: CC0-1.0

# Half a file that could not be taken back is not said.
set(source protocol/mtp/outgoingcontent.cpp)
set(library morelia_mtp)
set(suite tests_protocol)
set(tests "tst_mtpcarriers halfAFileThatStaysIsSaid")
set(find [==[             if (!reply.isOk()) {
                 // Not repeated]==])
set(replace [==[             if (reply.code < 0) {
                 // Not repeated]==])

# SPDX-FileCopyrightText: 2026 Morelia contributors
# SPDX-License-Identifier: CC0-1.0
#
# A frame of some megabytes is made only to see how long it is.
set(source protocol/mtp/submitter.cpp)
set(library morelia_mtp)
set(suite tests_protocol)
set(tests "tst_submitter largeFramesAreMadeOnce")
set(find [==[m_requests.editedMessageBytes(command) > maxRequestBytes]==])
set(replace [==[m_requests.editedMessage(command).size() > maxRequestBytes]==])

# SPDX-FileCopyrightText: 2026 Morelia contributors
# SPDX-License-Identifier: CC0-1.0

# A question that is not wanted any more is asked all the same.
set(source protocol/mtp/requestqueue.cpp)
set(library morelia_mtp)
set(suite tests_protocol)
set(tests "tst_questionscope whatNobodyWantsDoesNotLeave")
set(find [==[    return !request.wanted || request.wanted();]==])
set(replace [==[    return true || request.wanted();]==])

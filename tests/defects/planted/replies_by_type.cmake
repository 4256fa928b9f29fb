# SPDX-FileCopyrightText: 2026 Morelia contributors
# SPDX-License-Identifier: CC0-1.0

# Replies are told apart by their type, and errors have a type of their own.
set(source protocol/mtp/link.cpp)
set(library morelia_mtp)
set(suite contract)
set(tests renewsAnOldToken)
set(daily ON)
set(find [==[    if (!m_queue.answer(decoded))]==])
set(replace [==[    if (decoded.envelope.type.valueOr({}) == "error"_L1)
        return;
    if (!m_queue.answer(decoded))]==])

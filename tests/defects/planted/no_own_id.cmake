# SPDX-FileCopyrightText: 2026 Morelia contributors
# SPDX-License-Identifier: CC0-1.0

# Messages are sent without an id of their own.
set(source protocol/mtp/messageenvelope.cpp)
set(library morelia_mtp)
set(suite contract)
set(tests aLateOriginalAndItsResendAreOne)
set(daily ON)
set(find [==[QString encodeEnvelope(const MessageEnvelope &envelope)
{]==])
set(replace [==[QString encodeEnvelope(const MessageEnvelope &envelope)
{
    if (true)
        return {};]==])

# SPDX-FileCopyrightText: 2026 Morelia contributors
# SPDX-License-Identifier: CC0-1.0

# A server is asked at a fixed rate, even when its answers are costly.
set(source protocol/mtp/pollpace.cpp)
set(library morelia_mtp)
set(suite heavyservers)
set(tests hundredTimesSlower)
set(find [==[std::max(base(), byCost)]==])
set(replace [==[base()]==])

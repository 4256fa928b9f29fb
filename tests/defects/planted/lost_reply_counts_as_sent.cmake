# SPDX-FileCopyrightText: 2026 Morelia contributors
# SPDX-License-Identifier: CC0-1.0

# A message whose reply was lost is taken for sent.
set(source protocol/mtp/submitter.cpp)
set(library morelia_mtp)
set(suite exactlyonce)
set(tests cutsAndKillsAtRandom)
set(daily ON)
set(environment MORELIA_RUNS=150)
set(find [==[unknown.status = OpResult::Status::Unknown;]==])
set(replace [==[unknown.status = OpResult::Status::Accepted;]==])

# SPDX-FileCopyrightText: 2026 Morelia contributors
# SPDX-License-Identifier: CC0-1.0

# A login that the server does not know is taken for a wrong password, so that the password is offered in other forms.
set(source protocol/mtp/failures.cpp)
set(library morelia_mtp)
set(suite contract)
set(tests refusesWhatIsWrong)
set(find [==[Meaning{404, FailureKind::NotFound, false},]==])
set(replace [==[Meaning{404, FailureKind::Credentials, false},]==])

# SPDX-FileCopyrightText: 2026 Morelia contributors
# SPDX-License-Identifier: CC0-1.0
#
# A database that another program holds for a while counts as failed.
set(source models/store/storewriter.cpp)
set(library morelia_store)
set(suite tests_models)
set(tests "tst_storedisk aFileThatIsHeldIsWaitedFor")
set(find [==[error.toError().kind != ErrorKind::Busy || patience.hasExpired()]==])
set(replace [==[error.toError().kind != ErrorKind::Busy || m_patience.count() >= 0]==])

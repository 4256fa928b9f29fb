# SPDX-FileCopyrightText: 2026 Morelia contributors
# SPDX-License-Identifier: CC0-1.0
#
# A database that another program holds for a while counts as a broken disk.
set(source models/base/sql/sqlconnection.cpp)
set(library morelia_base_sql)
set(suite tests_models)
set(tests "tst_storedisk aFileThatIsHeldIsNoBrokenDisk")
set(find [==[    case ErrorKind::Damaged:
        return true;]==])
set(replace [==[    case ErrorKind::Damaged:
    case ErrorKind::Busy:
        return true;]==])

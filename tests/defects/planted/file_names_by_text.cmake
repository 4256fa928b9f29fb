# SPDX-FileCopyrightText: 2026 Morelia contributors
# SPDX-License-Identifier: CC0-1.0
#
# A file whose name is no UTF-8 is looked for by what the dialog made of it.
set(source client/media/localfile.cpp)
set(library morelia_media)
set(suite tests_client)
set(tests "tst_files namesAreReadByTheirBytes")
set(find [==[    return bytes.contains('\0') ? fs::path() : foundByText(bytes.toStdString());]==])
set(replace [==[    return bytes.contains('\0') ? fs::path() : fs::path(bytes.toStdString());]==])

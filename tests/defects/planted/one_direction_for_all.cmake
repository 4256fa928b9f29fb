# SPDX-FileCopyrightText: 2026 Morelia contributors
# SPDX-License-Identifier: CC0-1.0

# Letters from right to left are seen in the Hebrew block only.
set(source models/text/bodyparts.cpp)
set(library morelia_text)
set(suite tests_models)
set(tests "tst_text directions")
set(find [==[        switch (QChar::direction(Characters::take(body, position))) {
        case QChar::DirR:]==])
set(replace [==[        const char32_t c = Characters::take(body, position);
        switch (c >= 0x590 && c < 0x600 ? QChar::DirR : QChar::DirL) {
        case QChar::DirR:]==])

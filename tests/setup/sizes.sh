#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Morelia contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The checker of sizes, on a clone that is made up.

# shellcheck source=tests/setup/harness.sh
. "$(dirname -- "${BASH_SOURCE[0]}")/harness.sh"

# sizes REASON LINES…: what the checker says of long.cpp with so many lines and a Short.qml of 200.
sizes() {
    local folder
    folder=$(mktemp -d)
    mkdir "$folder/.dev"
    printf '%s\n' '# a comment' "$1" >"$folder/.dev/sizes"
    seq "$2" >"$folder/long.cpp"
    seq 200 >"$folder/Short.qml"
    machine ''
    # shellcheck source=.dev/lint.sh
    . "$SRC/.dev/lint.sh"
    # shellcheck disable=SC2317 # lint_sizes calls it.
    sources() { (cd -- "$folder" && ls -- *.cpp *.qml); }
    (cd -- "$folder" && lint_sizes) || echo FOUND
    rm -rf -- "$folder"
}

test_what_is_short_needs_no_word() {
    equal "$(sizes '' 400)" ''
}

test_what_is_long_needs_one() {
    contains "$(sizes '' 401)" 'long.cpp: 401 lines, more than 400'
    contains "$(sizes '' 401)" FOUND
    equal "$(sizes 'long.cpp: one table' 401)" ''
    contains "$(sizes 'long.cpp:' 401)" 'has no reason'
}

test_a_word_for_nothing_goes() {
    contains "$(sizes 'long.cpp: one table' 400)" 'long.cpp is not that long'
    contains "$(sizes 'gone.cpp: one table' 400)" 'gone.cpp is not that long'
}

run_tests

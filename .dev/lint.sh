# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 Morelia contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The checkers of ./dev lint. Each prints what it found and returns non-zero.

LINTERS=(sizes clang-format codespell shellcheck reuse qmllint clazy clang-tidy)

lint() {
    local name names=("$@") log status=0 failed=()
    ((${#names[@]})) || names=("${LINTERS[@]}")
    for name in "${names[@]}"; do
        [[ " ${LINTERS[*]} " == *" $name "* ]] || usage_error "lint: there is no checker $name, but: ${LINTERS[*]}"
    done
    log=$(mktemp)
    for name in "${names[@]}"; do
        say "$name …"
        if (set -e && cd -- "$SRC" && "lint_${name/-/_}") >"$log" 2>&1; then
            printf '%-13s ok\n' "$name"
        else
            cat -- "$log"
            printf '%-13s FAILED\n' "$name"
            failed+=("$name")
            status=1
        fi
    done
    rm -f -- "$log"
    ((status == 0)) || fail "lint found something: ${failed[*]}" "The lines of each checker stand above its result."
}

# lint_lines LIMIT EXTENSION…: names the files that are longer.
lint_lines() {
    local limit=$1 file lines status=0
    shift
    while IFS= read -r file; do
        lines=$(wc -l <"$file")
        if ((lines > limit)); then
            printf '%s: %d lines, more than %d\n' "$file" "$lines" "$limit"
            status=1
        fi
    done < <(sources "$@")
    return "$status"
}

lint_sizes() {
    local status=0
    lint_lines 400 cpp || status=1
    lint_lines 200 h qml || status=1
    return "$status"
}

lint_clang_format() {
    sources cpp h | xargs -r -d '\n' clang-format-19 --dry-run --Werror --
}

lint_codespell() {
    git -c safe.directory="$SRC" ls-files --cached --others --exclude-standard -z | xargs -0 -r codespell --
}

lint_shellcheck() {
    { sources sh; printf '%s\n' dev .ci/run; } | xargs -r -d '\n' shellcheck -x --
}

lint_reuse() {
    GIT_CONFIG_COUNT=1 GIT_CONFIG_KEY_0=safe.directory GIT_CONFIG_VALUE_0=$SRC reuse lint --quiet || {
        GIT_CONFIG_COUNT=1 GIT_CONFIG_KEY_0=safe.directory GIT_CONFIG_VALUE_0=$SRC reuse lint
        return 1
    }
}

# qmllint ends with 0 on what it calls Info, so its words decide.
lint_qmllint() {
    local log=$SRC/build/qmllint.log
    build dev
    cmake --build --preset dev --target all_qmllint -- -k 0 >"$log" 2>&1 || {
        cat -- "$log"
        return 1
    }
    ! grep -E -A 3 '^(Error|Warning|Info): ' "$log"
}

lint_clazy() {
    build clazy
}

lint_clang_tidy() {
    build clazy
    python3 .dev/tidy.py --build build/clazy --cache "$CACHE/tidy"
}

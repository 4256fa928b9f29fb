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

# Files over the usual length must be listed in .dev/sizes with a reason; no others may be listed.
lint_sizes() {
    local file lines limit why status=0
    local -A reasons=()
    while IFS=: read -r file why; do
        [[ $file && $file != '#'* ]] || continue
        reasons[$file]=${why# }
    done <.dev/sizes
    while read -r lines file; do
        limit=200
        [[ $file != *.cpp ]] || limit=400
        if [[ $file == total ]] || ((lines <= limit)); then
            continue
        elif [[ ! -v reasons[$file] ]]; then
            printf '%s: %d lines, more than %d: is there a second thing inside? Else say in .dev/sizes why not\n' "$file" "$lines" "$limit"
            status=1
        elif [[ ! ${reasons[$file]} ]]; then
            printf '.dev/sizes: %s has no reason\n' "$file"
            status=1
        fi
        unset "reasons[$file]"
    done < <(sources cpp h qml | xargs -r -d '\n' wc -l --)
    for file in "${!reasons[@]}"; do
        printf '.dev/sizes: %s is not that long, or not there\n' "$file"
        status=1
    done
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
    MORELIA_WERROR=1 build clazy
}

lint_clang_tidy() {
    MORELIA_WERROR=1 build clazy
    python3 .dev/tidy.py --build build/clazy --cache "$CACHE/tidy"
}

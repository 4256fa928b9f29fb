# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 Morelia contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Configuring, building and finding what was built.

# Two compilers of one path must not share a build folder.
build_origin() {
    (
        # shellcheck source=/dev/null
        . /etc/os-release 2>/dev/null || true
        printf '%s %s %s %s\n' "${ID-unknown}" "${VERSION_ID-}" "${CXX-}" "$SRC"
    )
}

# compiler_for PRESET: clang where it is installed and CXX names no other, because it builds everything in 5 minutes and
# GCC in 9. The preset core stays with the system's compiler, so that the code is at home with both.
compiler_for() {
    local name
    if [[ ${CXX-} || $1 == core ]]; then
        echo "${CXX-}"
        return
    fi
    for name in clang++-19 clang++; do
        if command -v "$name" >/dev/null; then
            echo "$name"
            return
        fi
    done
}

# Warnings are errors only where asked for: a newer compiler must not break a stranger's first build.
build_strictness() {
    if [[ ${CI-} || ${MORELIA_WERROR-} ]]; then echo ON; else echo OFF; fi
}

# build PRESET [TARGET…]: configures where needed and builds; ends the script when it fails.
build() {
    local preset=$1 folder=$SRC/build/$1 jobs target targets=() lock strict compiler
    shift
    compiler=$(compiler_for "$preset")
    local -x CXX=$compiler
    presets | grep -qxF -- "$preset" || usage_error "there is no preset $preset, but: $(presets | tr '\n' ' ')"
    for target in "$@"; do
        targets+=(--target "$target")
    done
    mkdir -p -- "$SRC/build"
    # Two builds at once would write the same objects.
    exec {lock}>"$SRC/build/.lock-$preset"
    if ! flock -n "$lock"; then
        say "another build of preset $preset is running, waiting for it"
        flock "$lock"
    fi
    if [[ -e $folder && $(cat "$folder/.origin" 2>/dev/null) != "$(build_origin)" ]]; then
        say "build/$preset comes from another system, building it anew"
        rm -rf -- "$folder"
    fi
    mkdir -p -- "$folder"
    build_origin >"$folder/.origin"
    strict=$(build_strictness)
    if [[ ! -e $folder/build.ninja || $SRC/CMakePresets.json -nt $folder/build.ninja ]] ||
        ! grep -qx "MORELIA_WERROR:BOOL=$strict" "$folder/CMakeCache.txt"; then
        say "configuring preset $preset"
        (cd -- "$SRC" && cmake --preset "$preset" -D MORELIA_WERROR="$strict" >"$folder/configure.log" 2>&1) || {
            tail -n 30 -- "$folder/configure.log" >&2
            rm -f -- "$folder/build.ninja"
            fail "preset $preset could not be configured" "The lines above say why; all of them are in build/$preset/configure.log."
        }
    fi
    jobs=$(build_jobs)
    say "building preset $preset (${*:-everything}) with $jobs jobs"
    (cd -- "$SRC" && NINJA_STATUS='[%f/%t, %es] ' cmake --build --preset "$preset" -j "$jobs" "${targets[@]}" {lock}>&-) ||
        fail "preset $preset was not built" "The compiler's words above say where."
    exec {lock}>&-
}

# As many as there are processors, but not more than memory allows: a unit takes about 1 GB.
build_jobs() {
    local jobs memory
    jobs=$(nproc)
    memory=$(awk '/^MemAvailable:/ { print int($2 / 1000000) }' /proc/meminfo 2>/dev/null) || true
    if ((${memory:-$jobs} < jobs)); then
        jobs=$((memory > 0 ? memory : 1))
    fi
    echo "$jobs"
}

# The names of the presets in CMakePresets.json that are not hidden.
presets() {
    (cd -- "$SRC" && cmake --list-presets) | sed -n 's/^ *"\([^"]*\)".*/\1/p'
}

# program PRESET NAME: the path of a built program.
program() {
    local path=$SRC/build/$1/bin/$2
    [[ -f $path && -x $path ]] && printf '%s\n' "$path"
}

# sources EXTENSION…: our own files with one of these extensions, as git knows them.
sources() {
    local extension patterns=()
    for extension in "$@"; do
        patterns+=("*.$extension")
    done
    cd -- "$SRC" && git -c safe.directory="$SRC" ls-files --cached --others --exclude-standard -- "${patterns[@]}" |
        while IFS= read -r file; do
            [[ ! -f $file ]] || printf '%s\n' "$file"
        done
}

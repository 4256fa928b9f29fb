#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Morelia contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# inside.sh COMMAND ARGS…: carries out a command of ./dev where everything that
# Morelia needs is installed. SRC and CACHE come from ./dev.
set -euo pipefail

# shellcheck source=.dev/common.sh
. "$SRC/.dev/common.sh"
# shellcheck source=.dev/build.sh
. "$SRC/.dev/build.sh"
# shellcheck source=.dev/desktop.sh
. "$SRC/.dev/desktop.sh"

cmd_run() {
    if ! have_display; then
        say "there is no display (DISPLAY and WAYLAND_DISPLAY are empty): running the tour instead${*:+, without the arguments $*}"
        TOUR_PRESET=release cmd_tour --out "$SRC/build/tour"
        return
    fi
    if [[ ${1-} == --demo ]]; then
        shift
        build release morelia morelia-demo
        runtime_folder
        desktop_portal
        exec "$(program release morelia-demo)" -- "$@"
    fi
    build release morelia morelia-server
    runtime_folder
    desktop_portal
    exec "$(program release morelia)" "$@"
}

cmd_test() {
    local preset=dev
    while (($#)); do
        case $1 in
        --preset) preset=${2:?"--preset needs a name"} && shift 2 ;;
        --preset=*) preset=${1#*=} && shift ;;
        --) shift && break ;;
        *) usage_error "test: unknown argument $1" ;;
        esac
    done
    build "$preset"
    run_tests "$preset" "$@"
}

cmd_defects() {
    build dev defects
    run_tests defects "$@"
}

# run_tests PRESET [CTEST ARGS…]: ends with a line of counts.
run_tests() {
    local preset=$1 log status=0 passed failed
    shift
    # A private one: no test may reach the session bus or the key store of this desktop.
    XDG_RUNTIME_DIR=$(mktemp -d)
    export XDG_RUNTIME_DIR
    log=$(mktemp)
    say "running the tests of preset $preset"
    ctest --preset "$preset" "$@" 2>&1 | tee "$log" || status=$?
    read -r failed passed < <(sed -nE 's/.*tests passed, ([0-9]+) tests? failed out of ([0-9]+).*/\1 \2/p' "$log" | tail -n 1) || true
    rm -rf -- "$log" "$XDG_RUNTIME_DIR"
    [[ ${passed-} ]] || fail "ctest ran no test" "Its words above say why."
    printf '%d passed, %d failed\n' $((passed - failed)) "$failed"
    return "$status"
}

cmd_soak() {
    local seed=1 schedules=10000
    while (($#)); do
        case $1 in
        --seed) seed=${2:?"--seed needs a number"} && shift 2 ;;
        --schedules) schedules=${2:?"--schedules needs a number"} && shift 2 ;;
        *) usage_error "soak: unknown argument $1" ;;
        esac
    done
    build dev tests_faults tests_protocol
    export MORELIA_SEED=$seed MORELIA_RUNS=$schedules MORELIA_LONG=1 QTEST_FUNCTION_TIMEOUT=36000000 QT_QPA_PLATFORM=offscreen
    say "living through $schedules random schedules of faults, from seed $seed"
    "$SRC/build/dev/tests/tests_faults" tst_exactlyonce
    say "news and requests of every size in every script"
    "$SRC/build/dev/tests/tests_protocol" tst_largenews
}

cmd_tour() {
    local out=$SRC/build/tour preset=${TOUR_PRESET:-dev} status=0 picture
    while (($#)); do
        case $1 in
        --out) out=$(realpath -m -- "${2:?"--out needs a folder"}") && shift 2 ;;
        --out=*) out=$(realpath -m -- "${1#*=}") && shift ;;
        *) usage_error "tour: unknown argument $1" ;;
        esac
    done
    build "$preset" morelia morelia-server morelia-coreclient
    runtime_folder
    mkdir -p -- "$out"
    say "driving the real program through its main work"
    python3 "$SRC/tests/tour/tour.py" --bin "$SRC/build/$preset/bin" --out "$out" || status=$?
    for picture in "$out"/*.png; do
        [[ ! -e $picture ]] || printf '%s\n' "$picture"
    done
    ((status == 0)) || fail "the tour ended with exit code $status" "Its last words above say at which step."
}

cmd_bench() {
    build release morelia morelia-fill morelia-floor
    runtime_folder
    python3 "$SRC/tests/bench/bench.py" --bin "$SRC/build/release/bin" --folder "$SRC/build/bench" "$@"
}

cmd_exec() {
    local name=${1-} path
    [[ $name && $name != */* ]] || usage_error "exec needs the name of a program: morelia, morelia-server, morelia-check, morelia-interop"
    shift
    case $name in
    morelia | morelia-server | morelia-check | morelia-interop | morelia-fill) build release "$name" >&2 ;;
    *) usage_error "exec: there is no program $name" ;;
    esac
    path=$(program release "$name")
    runtime_folder
    desktop_portal
    exec "$path" "$@"
}

cmd_shell() {
    runtime_folder
    if (($#)); then
        exec "$@"
    fi
    say "all that Morelia needs is here; leave with exit"
    export PS1='(morelia) \w\$ '
    exec bash --norc
}

cmd_format() {
    local files
    mapfile -t files < <(sources cpp h)
    say "laying out ${#files[@]} files with clang-format"
    ((${#files[@]} == 0)) || clang-format-19 -i -- "${files[@]}"
}

cmd_lint() {
    # shellcheck source=.dev/lint.sh
    . "$SRC/.dev/lint.sh"
    lint "$@"
}

# One cache for all clones of this project: paths inside the clone do not count.
export CCACHE_DIR=${CCACHE_DIR:-$CACHE/ccache} CCACHE_BASEDIR=$SRC CCACHE_NOHASHDIR=1
command=$1
shift
"cmd_$command" "$@"

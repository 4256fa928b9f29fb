# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 Morelia contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The scripts of ./dev with another machine beneath them, and comparisons. A test is a function test_…; run_tests calls
# each in a shell of its own and counts.
set -euo pipefail

SRC=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/../.." && pwd -P)
CACHE=/home/tess/.cache/morelia
export SRC CACHE

# machine RELEASE: a machine with this os-release, an ordinary user without rights, and no tools.
# shellcheck disable=SC2034,SC2317 # The sourced scripts read and call these.
machine() {
    OS_RELEASE=$1 TOOLS='' ROOT_USER='' IMMUTABLE='' CONTAINER='' ENGINE='' ASKS='' RESTRICTED='' IDS='' NAMESPACES=''
    for name in common machine setup native root enter container; do
        # shellcheck source=/dev/null
        . "$SRC/.dev/$name.sh"
    done
    unset MORELIA_NATIVE # of who runs the tests
    NATIVE_REASON="the system itself lacks Qt >= 6.8"
    machine_os_release() { printf '%s\n' "$OS_RELEASE"; }
    machine_is_root() { [[ $ROOT_USER ]]; }
    machine_is_immutable() { [[ $IMMUTABLE ]]; }
    machine_is_container() { [[ $CONTAINER ]]; }
    machine_engine() { printf '%s' "$ENGINE"; }
    machine_can_ask() { [[ $ASKS ]]; }
    machine_restricts_namespaces() { [[ $RESTRICTED ]]; }
    machine_has_subordinate_ids() { [[ $IDS ]]; }
    machine_free_subordinate_id() { echo 100000; }
    enter_user_possible() { [[ $NAMESPACES ]]; }
    have() { [[ " $TOOLS " == *" $1 "* ]]; }
    id() { if [[ $1 == -un ]]; then echo tess; else echo 1000; fi; }
}

failed() {
    printf 'FAIL %s: %s\n' "${FUNCNAME[2]}" "$1"
    exit 1
}

equal() {
    [[ $1 == "$2" ]] || failed "is   «$1»
     not  «$2»"
}

contains() {
    [[ $1 == *"$2"* ]] || failed "«$1»
     has no «$2»"
}

lacks() {
    [[ $1 != *"$2"* ]] || failed "«$1»
     has «$2»"
}

run_tests() {
    local test passed=0 missed=0
    while IFS= read -r test; do
        if (set -e && "$test"); then
            passed=$((passed + 1))
        else
            missed=$((missed + 1))
        fi
    done < <(declare -F | sed -n 's/^declare -f \(test_.*\)/\1/p')
    printf 'Totals: %d passed, %d failed\n' "$passed" "$missed"
    ((missed == 0 && passed > 0))
}

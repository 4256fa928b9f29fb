# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 Morelia contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Does the system itself have what Morelia needs?

# native_missing LEVEL: prints what the system lacks, one item a line.
native_missing() {
    local level=$1 tool tools=(cmake ninja c++ ccache pkg-config) probe
    case $level in
    tour) tools+=(Xvfb dbus-run-session python3 xdotool) ;;
    lint) tools+=(clang-format-19 clang-tidy-19 clazy codespell reuse shellcheck python3) ;;
    esac
    for tool in "${tools[@]}"; do
        have "$tool" || printf '%s\n' "$tool"
    done
    if have cmake && have ninja && have c++; then
        probe=$(mktemp -d)
        if ! cmake -G Ninja -S "$SRC/.dev/probe" -B "$probe" -DLEVEL="$level" >"$probe/log" 2>&1; then
            sed -n 's/^ *missing: //p' "$probe/log" | grep . || echo "Qt >= 6.8 and KDE Frameworks >= 6.13"
        fi
        rm -rf -- "$probe"
    fi
}

# native_wanted LEVEL: true when the work is to be done on the system itself.
native_wanted() {
    local missing
    [[ ! ${MORELIA_INSIDE-} ]] || return 0
    [[ ${MORELIA_NATIVE-} != 0 ]] || return 1
    # The whole look takes seconds: most older systems are known by this.
    [[ ${MORELIA_NATIVE-} == 1 ]] || pkg-config --atleast-version=6.8 Qt6Core 2>/dev/null || return 1
    missing=$(native_missing "$1")
    [[ $missing ]] || return 0
    if [[ ${MORELIA_NATIVE-} == 1 ]]; then
        fail "MORELIA_NATIVE=1 is set, but the system lacks: ${missing//$'\n'/, }" \
            "On Debian 13 or later and Ubuntu 25.04 or later an administrator installs them with" \
            "  apt-get install \$(grep -v '^#' .dev/packages-debian)"
    fi
    return 1
}

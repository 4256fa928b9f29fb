# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 Morelia contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Words to the person at the terminal. They go to stderr, so that the output
# of a program that was started stays its own.

# say LINE…
say() {
    printf '[dev] %s\n' "$@" >&2
}

# fail MESSAGE [WHAT TO DO…]: one line of what went wrong, then the way out.
fail() {
    printf '[dev] failed: %s\n' "$1" >&2
    shift
    if (($#)); then
        printf '[dev]         %s\n' "$@" >&2
    fi
    exit 1
}

usage_error() {
    printf '[dev] %s; see ./dev help\n' "$1" >&2
    exit 2
}

have() {
    command -v "$1" >/dev/null 2>&1
}

have_display() {
    [[ ${DISPLAY-} || ${WAYLAND_DISPLAY-} ]]
}

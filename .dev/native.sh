# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 Morelia contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Does the system itself have what Morelia needs?

# native_missing LEVEL: prints what the system lacks, one item a line.
native_missing() {
    # The tests send signals with /bin/kill.
    local level=$1 tool tools=(cmake ninja c++ ccache pkg-config /bin/kill)
    case $level in
    tour | everything) tools+=(Xvfb openbox xdotool xclip dbus-daemon python3) ;;
    esac
    case $level in
    lint | everything) tools+=(clang++-19 clang-format-19 clang-tidy-19 clazy codespell git reuse shellcheck python3) ;;
    esac
    for tool in "${tools[@]}"; do
        have "$tool" || printf '%s\n' "$tool"
    done
    [[ $level != tour && $level != everything ]] || native_missing_desktop
    if have cmake && have ninja && have c++ && have pkg-config; then
        native_missing_libraries "$level"
    fi
}

# The tour and a test read the accessibility tree; the tour takes screenshots.
native_missing_desktop() {
    local data=${XDG_DATA_DIRS:-/usr/local/share:/usr/share} folder found=
    local folders
    IFS=: read -r -a folders <<<"$data:/usr/share"
    for folder in "${folders[@]}"; do
        [[ ! -e $folder/dbus-1/services/org.a11y.Bus.service ]] || found=1
    done
    [[ $found ]] || echo "AT-SPI (at-spi2-core)"
    have python3 || return 0
    python3 -c 'import gi; gi.require_version("Atspi", "2.0"); from gi.repository import Atspi' 2>/dev/null ||
        echo "Python's gi with Atspi 2.0"
    python3 -c 'import sys; from PIL import ImageGrab, features; sys.exit(not features.check("xcb"))' 2>/dev/null ||
        echo "Python's PIL with xcb"
}

native_missing_libraries() {
    local probe
    probe=$(mktemp -d)
    cmake -G Ninja -S "$SRC/.dev/probe" -B "$probe" -DLEVEL="$1" >"$probe/log" 2>&1 || true
    sed -n 's/^-- missing: //p' "$probe/log"
    grep -q '^-- looked at everything' "$probe/log" || echo "a compiler with which CMake can work"
    rm -rf -- "$probe"
}

# native_wanted LEVEL: true when the work is to be done on the system itself;
# else NATIVE_REASON says why not.
native_wanted() {
    local missing items
    [[ ! ${MORELIA_INSIDE-} ]] || return 0
    NATIVE_REASON="MORELIA_NATIVE=0 is set"
    [[ ${MORELIA_NATIVE-} != 0 ]] || return 1
    # The whole look takes seconds: most older systems are known by this.
    if [[ ${MORELIA_NATIVE-} != 1 ]] && ! pkg-config --atleast-version=6.8 Qt6Core 2>/dev/null; then
        NATIVE_REASON="the system itself lacks $(native_lacks_qt)"
        return 1
    fi
    missing=$(native_missing "$1")
    [[ $missing ]] || return 0
    if [[ ${MORELIA_NATIVE-} == 1 ]]; then
        fail "MORELIA_NATIVE=1 is set, but the system lacks: ${missing//$'\n'/, }" \
            "$(native_advice)"
    fi
    mapfile -t items <<<"$missing"
    NATIVE_REASON="the system itself lacks ${items[0]}"
    ((${#items[@]} == 1)) || NATIVE_REASON+=" and $((${#items[@]} - 1)) more (MORELIA_NATIVE=1 names all)"
    return 1
}

native_advice() {
    local list
    list=$(setup_list)
    if [[ $list ]]; then
        echo "This line installs them: $(setup_line "$list")"
    else
        echo "This system's own packages do not suffice. Without MORELIA_NATIVE=1 ./dev works in a private Debian 13."
    fi
}

native_lacks_qt() {
    local version
    if ! have pkg-config; then
        echo "pkg-config"
    elif version=$(pkg-config --modversion Qt6Core 2>/dev/null); then
        echo "Qt >= 6.8, it has $version"
    else
        echo "Qt >= 6.8"
    fi
}

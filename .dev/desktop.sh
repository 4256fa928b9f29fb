# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 Morelia contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Desktop services that a program needs.

# Qt and the session bus want a folder of their own; a session without a desktop has none.
runtime_folder() {
    [[ ! ${XDG_RUNTIME_DIR-} || ! -d $XDG_RUNTIME_DIR ]] || return 0
    XDG_RUNTIME_DIR=/tmp/morelia-runtime-$(id -u)
    [[ -d $XDG_RUNTIME_DIR ]] || mkdir -m 700 -- "$XDG_RUNTIME_DIR"
    [[ -O $XDG_RUNTIME_DIR && ! -L $XDG_RUNTIME_DIR ]] || XDG_RUNTIME_DIR=$(mktemp -d)
    export XDG_RUNTIME_DIR
}

# In the private system only the portal of the desktop outside knows its file dialogue. It may be running already, or
# start when it is asked.
desktop_portal() {
    local call=(timeout 5 dbus-send --session --print-reply --dest=org.freedesktop.DBus /org/freedesktop/DBus)
    [[ ${MORELIA_INSIDE-} && ! ${QT_QPA_PLATFORMTHEME-} && ${DBUS_SESSION_BUS_ADDRESS-} ]] || return 0
    if { "${call[@]}" org.freedesktop.DBus.ListActivatableNames && "${call[@]}" org.freedesktop.DBus.ListNames; } 2>/dev/null |
        grep -F "\"org.freedesktop.portal.Desktop\"" >/dev/null; then
        export QT_QPA_PLATFORMTHEME=xdgdesktopportal
    fi
}

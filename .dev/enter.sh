# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 Morelia contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Ways into the private root. A mount namespace of its own is left behind by
# every process that ends, so nothing has to be unmounted, even after kill -9.
# Each step is an exec: the program at the end has the process id of ./dev, and
# signals and exit codes need no forwarding (proot, the last resort, does).

# Variables of the outer system that would point a program in the root to the wrong libraries or tools.
ENTER_DROPPED=(LD_LIBRARY_PATH LD_PRELOAD QT_PLUGIN_PATH QML_IMPORT_PATH QML2_IMPORT_PATH QTDIR CMAKE_PREFIX_PATH
    CMAKE_TOOLCHAIN_FILE CMAKE_GENERATOR PKG_CONFIG_PATH PYTHONPATH PYTHONHOME PERL5LIB CC CXX CPP CFLAGS CXXFLAGS CPPFLAGS
    LDFLAGS LOCPATH GCONV_PATH TMPDIR XDG_DATA_DIRS XDG_CONFIG_DIRS SHELL BASH_ENV ENV)

# A copy of unshare that belongs to this user: an AppArmor profile for it concerns no other user.
enter_own_unshare() {
    printf '%s\n' "$CACHE/unshare"
}

enter_unshare() {
    local own
    own=$(enter_own_unshare)
    if [[ $EUID != 0 ]] && machine_restricts_namespaces; then
        [[ -x $own ]] || install -D -m 755 -- "$(command -v unshare)" "$own"
        printf '%s\n' "$own"
    else
        echo unshare
    fi
}

# Can an ordinary user make a namespace and mount in it?
enter_user_possible() {
    "$(enter_unshare)" --map-root-user --mount mount --bind /proc /proc 2>/dev/null
}

# Prints the way in: mount (root), user (namespaces), or proot (a container without rights).
enter_mode() {
    if [[ $EUID == 0 ]] && unshare --mount mount --bind /proc /proc 2>/dev/null; then
        echo mount
    elif enter_user_possible; then
        echo user
    else
        echo proot
    fi
}

# enter_mapped COMMAND ARGS…: runs COMMAND as the root of a namespace that has the caller's subordinate ids besides, with
# mounts of its own.
enter_mapped() {
    local program
    program=$(enter_unshare)
    if [[ $("$program" --help) == *--map-auto* ]]; then
        "$program" --map-root-user --map-auto --mount "$@"
    else
        enter_mapped_by_hand "$program" "$@"
    fi
}

# The same where unshare is older than 2.38: the namespace waits at a fifo for its ids.
enter_mapped_by_hand() {
    local program=$1 folder child kind first count status=0
    shift
    folder=$(mktemp -d)
    mkfifo -- "$folder/go"
    # shellcheck disable=SC2016 # The inner shell expands them.
    "$program" --user --mount bash -c 'read -r <"$1"; shift; exec "$@"' sh "$folder/go" "$@" <&0 &
    child=$!
    while [[ $(readlink "/proc/$child/ns/user") == "$(readlink /proc/self/ns/user)" ]]; do
        sleep 0.05
    done
    for kind in uid gid; do
        IFS=: read -r _ first count < <(grep -E "^($(id -un)|$(id -u)):" "/etc/sub$kind")
        "new${kind}map" "$child" 0 "$(id "-${kind:0:1}")" 1 1 "$first" "$count"
    done
    echo >"$folder/go"
    wait "$child" || status=$?
    rm -rf -- "$folder"
    return "$status"
}

# The folders that look the same inside and outside, none inside another.
enter_folders() {
    local folder seen known
    local folders=()
    for folder in /dev /proc /sys /tmp /run/user /run/dbus "${XDG_RUNTIME_DIR-}" "${HOME-}" "$CACHE" "$SRC" "$PWD"; do
        [[ $folder == /?* && -d $folder ]] || continue
        seen=
        for known in ${folders[@]+"${folders[@]}"}; do
            [[ $folder/ != "$known"/* ]] || seen=1
        done
        [[ $seen ]] || folders+=("$folder")
    done
    printf '%s\n' "${folders[@]}"
}

# Makes the caller known by name inside: some libraries ask who they run as.
enter_identity() {
    local id group
    id=$(id -u)
    group=$(id -g)
    grep -q "^[^:]*:[^:]*:$id:" "$ROOT/etc/passwd" ||
        printf '%s:x:%s:%s::%s:/bin/bash\n' "$(id -un)" "$id" "$group" "$HOME" >>"$ROOT/etc/passwd"
    grep -q "^[^:]*:[^:]*:$group:" "$ROOT/etc/group" ||
        printf '%s:x:%s:\n' "$(id -gn)" "$group" >>"$ROOT/etc/group"
    cmp -s /etc/resolv.conf "$ROOT/etc/resolv.conf" || cp -L /etc/resolv.conf "$ROOT/etc/resolv.conf" 2>/dev/null || true
}

# The environment of a program inside. The last folder has an xdg-open that asks the desktop outside, by its portal.
enter_environment() {
    unset "${ENTER_DROPPED[@]}"
    export PATH=/usr/local/bin:/usr/local/sbin:/usr/bin:/usr/sbin:/bin:/sbin:/usr/lib/qt6/bin:/usr/libexec/flatpak-xdg-utils
    export MORELIA_INSIDE=1
}

# enter COMMAND ARGS…: becomes COMMAND inside the root, in the current folder.
enter() {
    local folders mode
    mode=$(enter_mode)
    mapfile -t folders < <(enter_folders)
    enter_identity
    enter_environment
    case $mode in
    mount) exec unshare --mount --propagation slave bash "$SRC/.dev/chroot.sh" "$ROOT" "$PWD" "${folders[@]}" -- "$@" ;;
    user)
        exec "$(enter_unshare)" --user --map-current-user --mount --keep-caps \
            bash "$SRC/.dev/chroot.sh" "$ROOT" "$PWD" "${folders[@]}" -- setpriv --ambient-caps=-all --inh-caps=-all "$@"
        ;;
    proot) enter_proot "${folders[@]}" -- "$@" ;;
    esac
}

# proot stays as the parent and ignores signals: hand them to the program itself.
enter_proot() {
    local binds=() libraries loader tracer status=0
    while [[ $1 != -- ]]; do
        binds+=(-b "$1")
        shift
    done
    shift
    libraries=$(echo "$ROOT/usr/lib/$(uname -m)"-linux-gnu*)
    loader=$(echo "$libraries"/ld-linux*.so.*)
    say "this container allows no mounts: working through proot, which is slower"
    # The root's own proot: one of an older system does not know today's system calls.
    "$loader" --library-path "$libraries" "$ROOT/usr/bin/proot" \
        -r "$ROOT" "${binds[@]}" -w "$PWD" "$@" <&0 &
    tracer=$!
    trap 'enter_forward TERM $tracer' TERM
    trap 'enter_forward INT $tracer' INT
    trap 'enter_forward HUP $tracer' HUP
    while kill -0 "$tracer" 2>/dev/null; do
        status=0
        wait "$tracer" || status=$?
    done
    exit "$status"
}

enter_forward() {
    local children=()
    read -r -a children <"/proc/$2/task/$2/children" || true
    ((${#children[@]} == 0)) || kill -s "$1" "${children[@]}" 2>/dev/null || true
}

# root_run COMMAND ARGS…: runs COMMAND as the root's own root, with /proc, /dev and /sys where mounts are allowed.
root_run() {
    local mode environment=(env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root)
    local name
    for name in http_proxy https_proxy ftp_proxy no_proxy all_proxy HTTP_PROXY HTTPS_PROXY NO_PROXY; do
        [[ ! ${!name-} ]] || environment+=("$name=${!name}")
    done
    mode=$(enter_mode)
    if [[ $mode == mount ]]; then
        unshare --mount --propagation slave bash "$SRC/.dev/chroot.sh" "$ROOT" / /proc /dev /sys -- "${environment[@]}" "$@"
    elif [[ $EUID == 0 ]]; then
        "${environment[@]}" chroot "$ROOT" "$@"
    else
        enter_mapped \
            bash "$SRC/.dev/chroot.sh" "$ROOT" / /proc /dev /sys -- "${environment[@]}" "$@"
    fi
}

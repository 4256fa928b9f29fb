# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 Morelia contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Facts about this machine, one function each. The decisions (.dev/setup.sh) ask
# only here, so that a test can pretend to be another machine.

machine_is_root() {
    [[ $EUID == 0 ]]
}

machine_os_release() {
    cat /etc/os-release 2>/dev/null || cat /usr/lib/os-release 2>/dev/null || true
}

# machine_release FIELD: a value of os-release, empty where there is none.
machine_release() {
    machine_os_release | sed -nE "s/^$1=[\"']?([^\"']*)[\"']?\$/\\1/p" | head -n 1
}

# Its system is an image that a package manager does not change.
machine_is_immutable() {
    [[ -e /run/ostree-booted ]]
}

machine_is_container() {
    [[ -e /run/.containerenv || -e /.dockerenv || ${container-} ]]
}

# Is somebody there to answer?
machine_can_ask() {
    [[ -t 0 && -t 2 && ! ${CI-} ]]
}

# AppArmor takes the rights out of a namespace that a program without a profile makes.
machine_restricts_namespaces() {
    [[ $(cat /proc/sys/kernel/apparmor_restrict_unprivileged_userns 2>/dev/null) == 1 ]]
}

machine_has_subordinate_ids() {
    grep -qsE "^($(id -un)|$(id -u)):" /etc/subuid && grep -qsE "^($(id -un)|$(id -u)):" /etc/subgid
}

# The first free subordinate id, after the ranges that others have: a shared range is no border.
machine_free_subordinate_id() {
    cat /etc/subuid /etc/subgid 2>/dev/null | awk -F: '$2 + $3 > m { m = $2 + $3 } END { print (m > 100000 ? m : 100000) }'
}

# Prints the program for containers that this user can use, if there is one. toolbox stands on podman.
machine_engine() {
    local engine
    ! machine_is_container || return 0
    for engine in podman docker; do
        if have "$engine" && "$engine" info >/dev/null 2>&1; then
            echo "$engine"
            return
        fi
    done
}

#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Morelia contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The decisions and messages of ./dev on machines of every kind.

# shellcheck source=tests/setup/harness.sh
. "$(dirname -- "${BASH_SOURCE[0]}")/harness.sh"

# shellcheck disable=SC2034 # The harness reads the facts.
DEBIAN12='ID=debian
VERSION_ID="12"
VERSION_CODENAME=bookworm'
DEBIAN13='ID=debian
VERSION_ID="13"
VERSION_CODENAME=trixie'
TESTING='ID=debian
VERSION_CODENAME=forky'
UBUNTU2404='ID=ubuntu
ID_LIKE=debian
VERSION_ID="24.04"
VERSION_CODENAME=noble
UBUNTU_CODENAME=noble'
UBUNTU2504=${UBUNTU2404//noble/plucky}
UBUNTU2510=${UBUNTU2404//noble/questing}
MINT22='ID=linuxmint
ID_LIKE="ubuntu debian"
VERSION_ID="22"
VERSION_CODENAME=wilma
UBUNTU_CODENAME=noble'
LMDE7='ID=linuxmint
ID_LIKE=debian
VERSION_ID="7"
VERSION_CODENAME=gigi
DEBIAN_CODENAME=trixie'
FEDORA41='ID=fedora
VERSION_ID=41'
FEDORA42='ID=fedora
VERSION_ID=42'
ROCKY='ID="rocky"
ID_LIKE="rhel centos fedora"
VERSION_ID="10.0"'
ARCH='ID=arch'
MANJARO='ID=manjaro
ID_LIKE=arch'
SUSE='ID="opensuse-leap"
ID_LIKE="suse opensuse"
VERSION_ID="15.6"'

list_on() {
    machine "$1"
    setup_list
}

test_own_packages_are_known() {
    equal "$(list_on "$DEBIAN12")" ''
    equal "$(list_on "$DEBIAN13")" debian
    equal "$(list_on "$TESTING")" debian
    equal "$(list_on "$UBUNTU2404")" ''
    equal "$(list_on "$UBUNTU2504")" ''
    equal "$(list_on "$UBUNTU2510")" debian
    equal "$(list_on "$MINT22")" ''
    equal "$(list_on "$LMDE7")" debian
    equal "$(list_on "$FEDORA41")" ''
    equal "$(list_on "$FEDORA42")" fedora
    equal "$(list_on "$ROCKY")" ''
    equal "$(list_on "$ARCH")" arch
    equal "$(list_on "$MANJARO")" arch
    equal "$(list_on "$SUSE")" ''
    equal "$(list_on '')" ''
}

test_an_image_takes_no_packages() {
    machine "$FEDORA42"
    IMMUTABLE=1
    equal "$(setup_list)" ''
}

test_the_line_names_the_package_manager() {
    machine "$DEBIAN13"
    equal "$(setup_line debian)" "sudo apt-get install --no-install-recommends \$($SRC/dev packages)"
    contains "$(setup_line fedora)" 'sudo dnf install '
    contains "$(setup_line arch)" 'sudo pacman -S --needed '
    ROOT_USER=1
    lacks "$(setup_line arch)" sudo
}

test_lists_have_the_names_of_their_system() {
    machine "$FEDORA42"
    contains "$(setup_packages fedora)" 'cmake(KF6Kirigami)'
    lacks "$(setup_packages fedora)" libkirigami-dev
    contains "$(setup_packages arch)" qqc2-desktop-style
    lacks "$(setup_packages arch)" '#'
    contains "$(setup_packages debian)" libkirigami-dev
    # The packages of the checkers alone take a gigabyte.
    lacks "$(setup_packages debian)" clazy
    contains "$(setup_packages debian --lint)" clazy
    contains "$(setup_packages debian --lint)" libkirigami-dev
}

test_dev_packages_prints_them() {
    equal "$("$SRC/dev" packages arch)" "$(machine "$ARCH" && setup_packages arch)"
    contains "$("$SRC/dev" packages --lint debian)" clazy
}

test_own_packages_are_offered_first() {
    machine "$DEBIAN13"
    # shellcheck disable=SC2317 # setup_offer calls it.
    setup_line() { echo "echo INSTALLED"; }
    # Without a person to ask, the line is only printed.
    contains "$(setup_offer 2>&1 || echo no)" $'INSTALLED\nno'
    ASKS=1
    contains "$(setup_offer <<<'' 2>/dev/null)" INSTALLED
    contains "$(setup_offer <<<y 2>/dev/null)" INSTALLED
    equal "$(setup_offer <<<n 2>/dev/null || echo private)" private
    equal "$(MORELIA_NATIVE=0 setup_offer 2>&1 || echo private)" private
    machine "$DEBIAN12"
    equal "$(setup_offer 2>&1 || echo private)" private
}

test_root_makes_a_private_system() {
    machine "$DEBIAN12"
    ROOT_USER=1 TOOLS=apt-get
    equal "$(setup_way)" private
    # Without apt there is no mmdebstrap.
    TOOLS=pacman
    equal "$(setup_way)" ''
    ENGINE=docker
    equal "$(setup_way)" docker
    TOOLS=mmdebstrap
    equal "$(setup_way)" private
}

test_a_user_with_all_rights_makes_a_private_system() {
    machine "$DEBIAN12"
    TOOLS='apt-get mmdebstrap newuidmap' IDS=1 NAMESPACES=1 ENGINE=podman
    equal "$(setup_way)" private
}

test_a_user_without_them_works_in_a_container() {
    machine "$FEDORA41"
    NAMESPACES=1 IDS=1 ENGINE=podman
    equal "$(setup_way)" podman
    ENGINE=docker
    equal "$(setup_way)" docker
}

test_an_administrator_is_told_everything_at_once() {
    machine "$DEBIAN12"
    TOOLS=apt-get NAMESPACES=1
    equal "$(setup_way)" ''
    equal "$(setup_administration)" "apt-get update && apt-get install -y --no-install-recommends mmdebstrap \
debian-archive-keyring uidmap && usermod --add-subuids 100000-165535 --add-subgids 100000-165535 tess"
    contains "$(setup_fail 2>&1)" "sudo sh -c 'apt-get update"
    IDS=1 TOOLS='apt-get mmdebstrap'
    equal "$(setup_administration)" 'apt-get update && apt-get install -y --no-install-recommends uidmap'
}

test_ubuntu_keeps_its_hardening() {
    machine "$UBUNTU2404"
    TOOLS='apt-get mmdebstrap newuidmap' IDS=1 RESTRICTED=1
    local words
    words=$(setup_administration)
    lacks "$words" sysctl
    contains "$words" "profile morelia-tess $CACHE/unshare flags=(unconfined) { userns, }"
    contains "$words" 'apparmor_parser -r /etc/apparmor.d/morelia-tess'
}

# The profile names a copy that is this user's own.
test_the_profile_fits_the_program_that_is_started() {
    CACHE=$(mktemp -d)
    machine "$UBUNTU2404"
    RESTRICTED=1
    if [[ $EUID == 0 ]]; then
        equal "$(enter_unshare)" unshare
    else
        equal "$(enter_unshare)" "$CACHE/unshare"
        [[ -x $CACHE/unshare ]] || failed "there is no copy"
    fi
    RESTRICTED=
    equal "$(enter_unshare)" unshare
    rm -rf -- "$CACHE"
}

test_a_container_gets_words_that_fit() {
    machine "$UBUNTU2404"
    CONTAINER=1 TOOLS='apt-get'
    local words
    words=$(setup_fail 2>&1)
    lacks "$words" sysctl
    lacks "$words" usermod
    lacks "$words" apparmor
    contains "$words" 'This is a container'
    machine "$FEDORA42"
    CONTAINER=1
    contains "$(setup_fail 2>&1)" 'sudo dnf install'
}

test_no_package_is_asked_for_that_is_not_there() {
    local words
    for release in "$FEDORA41" "$SUSE" "$ROCKY"; do
        machine "$release"
        TOOLS='dnf zypper'
        words=$(setup_fail 2>&1)
        lacks "$words" mmdebstrap
        lacks "$words" uidmap
        contains "$words" podman
    done
    machine "$ARCH"
    contains "$(setup_fail 2>&1)" 'sudo pacman -S'
}

test_warnings_are_errors_for_those_who_look_at_them() {
    machine "$DEBIAN13"
    # shellcheck source=.dev/build.sh
    . "$SRC/.dev/build.sh"
    equal "$(unset CI MORELIA_WERROR && build_strictness)" OFF
    equal "$(unset MORELIA_WERROR && CI=true build_strictness)" ON
    equal "$(unset CI && MORELIA_WERROR=1 build_strictness)" ON
}

# system KERNEL: what ./dev says where uname tells this name.
on_system() {
    local folder
    folder=$(mktemp -d)
    printf '#!/bin/sh\necho %s\n' "$1" >"$folder/uname"
    chmod 755 "$folder/uname"
    PATH=$folder:$PATH "$SRC/dev" run 2>&1 || true
    rm -rf -- "$folder"
}

test_other_systems_are_told_what_there_is() {
    contains "$(on_system Darwin)" 'brew install'
    contains "$(on_system Darwin)" '--preset core'
    contains "$(on_system MINGW64_NT-10.0)" 'WSL'
    lacks "$(on_system Darwin)" 'bash 5'
}

test_a_root_with_more_than_is_wanted_is_current() {
    CACHE=$(mktemp -d)
    machine "$DEBIAN12"
    mkdir -p "$ROOT/usr/bin" "$ROOT/etc"
    install -m 755 /dev/null "$ROOT/usr/bin/apt-get"
    ! root_is_current || failed "nothing is installed"
    { root_wanted && echo another-package; } >"$ROOT$STAMP"
    root_is_current || failed "all is there"
    sed -i '/^libkirigami-dev$/d' "$ROOT$STAMP"
    ! root_is_current || failed "a package is missing"
    rm -rf -- "$CACHE"
}

run_tests

#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Morelia contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Makes a private root while mmdebstrap runs as another user, who may read none of the caller's files, as the root of an
# ordinary user's namespace does. A script stands in for mmdebstrap and only runs the hook, in another folder.

# shellcheck source=tests/setup/harness.sh
. "$(dirname -- "${BASH_SOURCE[0]}")/harness.sh"

# Another person, where the caller may be one.
OTHER=()
[[ $EUID != 0 ]] || OTHER=(setpriv --reuid 65534 --regid 65534 --clear-groups)

# A folder of the caller that is closed to others, with a certificate and a proxy's password in it.
closed_home() {
    HOME_FOLDER=$(mktemp -d)
    TARGET=$(mktemp -d /var/tmp/morelia-bootstrap-XXXXXX)
    chmod 777 "$TARGET"
    chmod 700 "$HOME_FOLDER"
    CACHE=$HOME_FOLDER/.cache/morelia
    mkdir -p "$CACHE" "$HOME_FOLDER/bin"
    echo CERTIFICATE >"$HOME_FOLDER/authority.pem"
    chmod 600 "$HOME_FOLDER/authority.pem"
    machine 'ID=debian'
    # shellcheck disable=SC2317 # root_apt_bundle calls it.
    root_apt_settings() {
        printf '%s\n' 'Acquire::http::Proxy "http://user:secret@proxy:3128";' \
            "Acquire::https::CaInfo \"$HOME_FOLDER/authority.pem\";"
    }
    # The stand-in: options are looked at, --setup-hook is run by the other person.
    # shellcheck disable=SC2317 # root_bootstrap calls it.
    mmdebstrap() {
        local option hook
        pwd >"$TARGET/folder"
        echo "$TMPDIR" >"$TARGET/temporary"
        for option in "$@"; do
            case $option in
            --setup-hook=*) hook=${option#*=} ;;
            --aptopt=/*) ${OTHER[@]+"${OTHER[@]}"} cat "${option#*=}" ;;
            esac
        done
        ${OTHER[@]+"${OTHER[@]}"} sh -c "$hook" exec "$TARGET"
    }
}

open_home() {
    rm -rf -- "$HOME_FOLDER" "$TARGET"
}

test_another_person_gets_the_settings_but_no_way_into_the_home() {
    closed_home
    root_bootstrap unshare - || failed "the hook failed"
    local settings=$TARGET/etc/apt/apt.conf.d/99morelia
    contains "$(cat "$settings")" 'http://user:secret@proxy:3128'
    contains "$(cat "$settings")" 'APT::Sandbox::User "root";'
    # apt works from outside of the target: it reads the certificate there.
    contains "$(cat "$settings")" "CaInfo \"$TARGET$HOME_FOLDER/authority.pem\""
    equal "$(cat "$TARGET$HOME_FOLDER/authority.pem")" CERTIFICATE
    equal "$(cat "$TARGET/folder")" /
    [[ -k $(cat "$TARGET/temporary") ]] || failed "not everybody may write to $(cat "$TARGET/temporary")"
    open_home
}

test_the_proxys_password_is_for_nobody_else() {
    closed_home
    root_bootstrap unshare - || failed "the hook failed"
    equal "$(stat -c %a "$TARGET/etc/apt/apt.conf.d/99morelia" "$TARGET$HOME_FOLDER/authority.pem" | sort -u)" 600
    equal "$(stat -c %a "$TARGET/etc" | cut -c 3)" 5
    equal "$(find /tmp "$CACHE" -maxdepth 2 -name '99morelia' 2>/dev/null)" ''
    open_home
}

run_tests

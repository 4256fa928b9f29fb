#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Morelia contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# ordinaryuser.sh [COMMAND ARGS…]: makes a new user, in whose closed home (mode 700) and then in the same home opened
# (mode 755) ./dev has to set all up by itself and to work, and runs the ./dev command that is given besides. Takes a few
# minutes and 2.5 GB; the user goes with everything at the end. Has to be root, on a system where users may make
# namespaces and that has mmdebstrap and uidmap.
set -euo pipefail

SRC=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/../.." && pwd -P)
# shellcheck source=.dev/common.sh
. "$SRC/.dev/common.sh"

[[ $EUID == 0 ]] || fail "only root can make a user" "Try again as root."
for tool in useradd userdel runuser mmdebstrap newuidmap; do
    have "$tool" || fail "$tool is missing" "Install the packages passwd, util-linux, mmdebstrap and uidmap and try again."
done

name=morelia-$$
remove() {
    # The files of its root belong to the user's subordinate ids.
    userdel --remove "$name" 2>/dev/null || true
    rm -rf --one-file-system -- "${home:?}"
}

as_user() {
    # Without root's environment.
    (cd / && runuser -u "$name" -- env -i HOME="$home" USER="$name" LOGNAME="$name" PATH=/usr/local/bin:/usr/bin:/bin \
        MORELIA_NATIVE=0 ${MORELIA_MIRROR:+MORELIA_MIRROR="$MORELIA_MIRROR"} bash -c 'cd ~/morelia && exec "$@"' sh "$@")
}

works() {
    as_user ./dev shell sh -c 'cmake --version >/dev/null && touch made-inside && id -un' >"$home/said" ||
        fail "./dev does not work as an ordinary user in a home of mode $1"
    [[ $(<"$home/said") == "$name" ]] || fail "inside, the user is $(<"$home/said")"
    [[ $(stat -c %U "$home/morelia/made-inside") == "$name" ]] || fail "a file that was made inside is not the user's"
    say "an ordinary user works in a home of mode $1"
}

useradd --create-home --shell /bin/bash "$name"
home=$(getent passwd "$name" | cut -d : -f 6)
trap remove EXIT
trap 'exit 1' HUP INT TERM
chmod 700 -- "$home"
mkdir -- "$home/morelia"
(cd -- "$SRC" && git -c safe.directory="$SRC" ls-files -z --cached --others --exclude-standard |
    tar --create --null --files-from=- --ignore-failed-read) | tar -C "$home/morelia" -xf -
chown -R "$name:" -- "$home/morelia"

works 700
chmod 755 -- "$home"
works 755
if (($#)); then
    as_user ./dev "$@" || fail "./dev $* fails as an ordinary user"
fi
printf '%d passed, 0 failed\n' $((2 + ($# > 0)))

#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Morelia contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# chroot.sh ROOT DIRECTORY FOLDER… -- COMMAND ARGS…
# Runs in a mount namespace of its own: binds each folder to the same path in
# ROOT and becomes COMMAND there, in DIRECTORY.
set -euo pipefail

# An ordinary user's path may lack chroot's folder.
PATH=$PATH:/usr/sbin:/sbin
root=$1 directory=$2
shift 2
while [[ $1 != -- ]]; do
    mkdir -p -- "$root$1"
    mount --rbind -- "$1" "$root$1"
    shift
done
shift
exec chroot "$root" /usr/bin/env -C "$directory" "$@"

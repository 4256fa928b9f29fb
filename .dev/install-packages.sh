#!/bin/bash
# SPDX-FileCopyrightText: 2026 Morelia contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Runs inside the private root, as its root: installs the packages that are
# given. apt's machine-readable progress goes to file descriptor 3.
set -euo pipefail
export DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8

# Nothing that is installed here may start a daemon.
printf '#!/bin/sh\nexit 101\n' >/usr/sbin/policy-rc.d
chmod 755 /usr/sbin/policy-rc.d

# An interrupted earlier run may have left packages half installed.
dpkg --configure -a
apt-get update --error-on=any
apt-get install -y --no-install-recommends --fix-broken \
    -o APT::Status-Fd=3 -o APT::Keep-Downloaded-Packages=false \
    -o Dpkg::Options::=--force-unsafe-io -o Dpkg::Options::=--force-confold "$@"
locale-gen
apt-get clean

# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 Morelia contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The private Debian 13 root: made once under a temporary name and then renamed,
# so that an interrupted making leaves nothing that looks whole. Its packages
# come in a second step, which alone is repeated when the list changes; a stamp
# inside the root names the list that was installed to its end.

ROOT=$CACHE/root
SUITE=trixie
ROOT_LOG=$CACHE/root.log

root_stamp() {
    {
        echo "$SUITE"
        grep -v '^#' "$SRC/.dev/packages-debian" | sort
        root_locales
    } | sha256sum | cut -d ' ' -f 1
}

# The locales that the tests, the tour and this desktop ask for.
root_locales() {
    printf '%s\n' en_US.UTF-8 ru_RU.UTF-8 "${LANG-}" "${LC_ALL-}" "${LC_MESSAGES-}" |
        grep -E '^[a-z]{2,3}_[A-Z]{2}\.(UTF-8|utf8)(@[a-z]+)?$' | sed 's/utf8/UTF-8/' | sort -u
}

root_is_current() {
    [[ -x $ROOT/usr/bin/apt-get && -r $ROOT/etc/morelia-stamp && $(<"$ROOT/etc/morelia-stamp") == "$(root_stamp)" ]]
}

root_ensure() {
    local lock
    root_is_current && return
    [[ $(uname -s) == Linux ]] || fail "what the system lacks can be set up only on Linux" \
        "Install them with the system's package manager and try again with MORELIA_NATIVE=1, which names what is missing."
    mkdir -p -- "$CACHE"
    # Two makings at once would share one temporary folder; the second waits.
    exec {lock}>"$CACHE/lock"
    if ! flock -n "$lock"; then
        say "another ./dev is setting up the private system, waiting for it"
        flock "$lock"
    fi
    if ! root_is_current; then
        root_check_space
        [[ -x $ROOT/usr/bin/apt-get ]] || root_make
        root_packages
    fi
    exec {lock}>&-
}

root_check_space() {
    local wanted=3000 free
    [[ ! -e $ROOT/etc/morelia-stamp ]] || wanted=500
    free=$(df -Pm -- "$CACHE" | awk 'NR == 2 { print $4 }')
    ((free >= wanted)) || fail "$CACHE has $free MB of room, the private system needs $wanted MB" \
        "Make room, or set XDG_CACHE_HOME to a folder on a larger disk, and try again."
}

# Acquire settings without which apt may not reach its archive from here.
root_apt_settings() {
    have apt-config || return 0
    apt-config dump | grep -iE '^Acquire::(Check-Valid-Until|Check-Date|Max-FutureTime|Retries|ForceIPv[46]|[^ ]*::?proxy[^ ]*|https?::(timeout|verify-peer|verify-host|cainfo|caPath|sslcert|sslkey)[^ ]*) ' |
        grep -vE '(Proxy-Auto-Detect| "";$)' || true
}

# What apt inside the root is told about the way to its archive, with the certificates named there.
root_apt_configure() {
    local settings=$ROOT/etc/apt/apt.conf.d/99morelia file
    (umask 077 && root_apt_settings >"$settings" && echo 'APT::Sandbox::User "root";' >>"$settings")
    sed -nE 's/^Acquire::https?.*(CaInfo|SslCert|SslKey)[^ ]* "(\/[^"]+)";$/\2/Ip' "$settings" | while IFS= read -r file; do
        [[ ! -f $file ]] || install -D -m 600 -- "$file" "$ROOT$file"
    done
    cp -L /etc/resolv.conf "$ROOT/etc/resolv.conf" 2>/dev/null || true
}

root_make() {
    local new=$ROOT.new settings=$CACHE/apt.conf status=0
    root_tools
    say "making a private Debian 13 in $ROOT (once; about two minutes and 2.5 GB with its packages)"
    root_delete "$new"
    (umask 077 && root_apt_settings >"$settings")
    local options=(--variant=apt --aptopt="$settings" --dpkgopt='path-exclude=/usr/share/man/*'
        --dpkgopt='path-exclude=/usr/share/info/*' --dpkgopt=force-unsafe-io "$SUITE")
    if [[ $EUID == 0 ]]; then
        mmdebstrap --mode=root "${options[@]}" "$new" ${MORELIA_MIRROR:+"$MORELIA_MIRROR"} >"$ROOT_LOG" 2>&1 || status=$?
    else
        # Built in /tmp and unpacked here, because the subordinate ids may not
        # be allowed to enter the home folder; the caller becomes its root.
        mkdir -p -- "$new"
        chmod 755 -- "$new"
        mmdebstrap --mode=unshare "${options[@]}" - ${MORELIA_MIRROR:+"$MORELIA_MIRROR"} 2>"$ROOT_LOG" |
            unshare --map-root-user --map-auto tar -C "$new" --numeric-owner --exclude='./dev/*' -xpf - 2>>"$ROOT_LOG" || status=$?
    fi
    rm -f -- "$settings"
    ((status == 0)) || root_explain "mmdebstrap could not make the private system"
    chmod 755 -- "$new"
    mv -T -- "$new" "$ROOT"
}

# What makes a root: mmdebstrap, and subordinate ids for an ordinary user.
root_tools() {
    local packages=() commands=() first
    have mmdebstrap || packages+=(mmdebstrap debian-archive-keyring)
    if [[ $EUID == 0 ]]; then
        ((${#packages[@]})) || return 0
        say "installing mmdebstrap with the system's package manager"
        root_install_tools "${packages[@]}" >"$ROOT_LOG" 2>&1 || root_explain "mmdebstrap could not be installed"
        have mmdebstrap || root_explain "mmdebstrap could not be installed"
        return 0
    fi
    have newuidmap || packages+=(uidmap)
    ((${#packages[@]} == 0)) || commands+=("$(root_install_command "${packages[@]}")")
    if ! grep -qsE "^($(id -un)|$EUID):" /etc/subuid || ! grep -qsE "^($(id -un)|$EUID):" /etc/subgid; then
        # After the ranges that others have: a shared range is no border.
        first=$(cat /etc/subuid /etc/subgid 2>/dev/null | awk -F: '$2 + $3 > m { m = $2 + $3 } END { print (m > 100000 ? m : 100000) }')
        commands+=("usermod --add-subuids $first-$((first + 65535)) --add-subgids $first-$((first + 65535)) $(id -un)")
    fi
    enter_user_possible || commands+=("sysctl -w kernel.unprivileged_userns_clone=1 kernel.apparmor_restrict_unprivileged_userns=0 user.max_user_namespaces=15000")
    ((${#commands[@]})) || return 0
    local joined
    joined=$(printf ' && %s' "${commands[@]}")
    fail "the system also lacks what makes a private Debian" \
        "An administrator has to run once:" "  sudo sh -c '${joined# && }'" "Then try again."
}

root_install_command() {
    if have apt-get; then
        echo "apt-get update && apt-get install -y --no-install-recommends $*"
    elif have dnf; then
        echo "dnf install -y ${*/uidmap/shadow-utils-subid}"
    elif have zypper; then
        echo "zypper --non-interactive install $*"
    elif have pacman; then
        echo "pacman -S --noconfirm $*"
    else
        fail "no package manager that this script knows (apt-get, dnf, zypper, pacman)" \
            "Install mmdebstrap by hand, or Qt >= 6.8 and KDE Frameworks >= 6.13, and try again."
    fi
}

root_install_tools() {
    local command
    command=$(root_install_command "$@")
    DEBIAN_FRONTEND=noninteractive sh -c "$command" </dev/null
}

root_packages() {
    local packages status=0
    mapfile -t packages < <(grep -v '^#' "$SRC/.dev/packages-debian" | grep .)
    say "installing ${#packages[@]} packages and what they need into the private system"
    rm -f -- "$ROOT/etc/morelia-stamp"
    root_apt_configure
    root_locales | sed 's/$/ UTF-8/' >"$ROOT/etc/locale.gen"
    cp -- "$SRC/.dev/install-packages.sh" "$ROOT/var/tmp/install-packages.sh"
    root_run /bin/bash /var/tmp/install-packages.sh "${packages[@]}" 3>&1 >"$ROOT_LOG" 2>&1 | root_progress ||
        status=1
    ((status == 0)) || root_explain "the packages could not be installed"
    root_stamp >"$ROOT/etc/morelia-stamp"
    say "the private system is ready"
}

# Shows apt's progress (its status lines): one changing line on a terminal, else a line for every tenth.
root_progress() {
    local kind percent tenth=-1
    while IFS=: read -r kind _ percent _; do
        case $kind in
        dlstatus) kind=fetching ;;
        pmstatus) kind=installing ;;
        *) continue ;;
        esac
        percent=${percent%%.*}
        if [[ -t 2 ]]; then
            printf '\r\033[K[dev] %s packages: %s %%' "$kind" "$percent" >&2
        elif ((percent / 10 != tenth)); then
            tenth=$((percent / 10))
            say "$kind packages: $percent %"
        fi
    done
    [[ ! -t 2 ]] || printf '\r\033[K' >&2
}

# Says what went wrong in the log and what may help, and ends.
root_explain() {
    local advice="Read $ROOT_LOG for the whole story, then try again: what is done already is kept."
    tail -n 8 -- "$ROOT_LOG" | sed 's/^/[dev]   | /' >&2
    if grep -qiE 'no space left|enough free space' "$ROOT_LOG"; then
        advice="The disk is full. Make room, or set XDG_CACHE_HOME to a folder on a larger disk, and try again."
    elif grep -qiE 'could not resolve|temporary failure|could not connect|connection (refused|timed out)|unable to fetch|failed to fetch|network is unreachable' "$ROOT_LOG"; then
        advice="The Debian archive was not reached. Check the network and the proxy (http_proxy, or apt's settings), or name a mirror in MORELIA_MIRROR, and try again."
    elif grep -qiE 'NO_PUBKEY|not signed|signatures.*(invalid|verified)' "$ROOT_LOG"; then
        advice="The keys of Debian 13 are missing here: update the package debian-archive-keyring and try again."
    fi
    fail "$1" "$advice"
}

# Deletes a root, whoever owns its files.
root_delete() {
    [[ -e $1 ]] || return 0
    if [[ $EUID == 0 ]]; then
        rm -rf --one-file-system -- "$1"
    else
        unshare --map-root-user --map-auto rm -rf --one-file-system -- "$1"
    fi
}

root_remove() {
    local lock
    [[ -d $CACHE ]] || return 0
    exec {lock}>"$CACHE/lock"
    flock -n "$lock" || fail "another ./dev is setting up the private system" "Wait for its end and try again."
    root_delete "$ROOT.new"
    # A half deleted root must not look whole either.
    if [[ -e $ROOT ]]; then
        mv -T -- "$ROOT" "$ROOT.new"
        root_delete "$ROOT.new"
    fi
    rm -f -- "$ROOT_LOG"
    exec {lock}>&-
}

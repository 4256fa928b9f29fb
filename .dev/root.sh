# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 Morelia contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The private Debian 13 root: made once under a temporary name and then renamed,
# so that an interrupted making leaves nothing that looks whole. Its packages
# come in a second step, which alone is repeated when the list grows.

ROOT=$CACHE/root
SUITE=trixie
ROOT_LOG=$CACHE/root.log
# Inside the root: the items of root_wanted whose installation finished.
STAMP=/etc/morelia-packages

# Required contents of the root, one item a line. Extra ones do no harm: clones of different age share a root.
root_wanted() {
    echo "suite $SUITE"
    setup_packages debian --lint
    root_locales | sed 's/^/locale /'
}

# The locales that the tests, the tour and this desktop ask for.
root_locales() {
    printf '%s\n' en_US.UTF-8 ru_RU.UTF-8 "${LANG-}" "${LC_ALL-}" "${LC_MESSAGES-}" |
        grep -E '^[a-z]{2,3}_[A-Z]{2}\.(UTF-8|utf8)(@[a-z]+)?$' | sed 's/utf8/UTF-8/' | sort -u
}

root_is_current() {
    [[ -x $ROOT/usr/bin/apt-get && -r $ROOT$STAMP && ! $(comm -23 <(root_wanted | sort -u) <(sort -u "$ROOT$STAMP")) ]]
}

root_ensure() {
    local lock
    root_is_current && return
    mkdir -p -- "$CACHE"
    # Two runs at once would share one temporary folder; the second waits.
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
    [[ ! -e $ROOT$STAMP ]] || wanted=500
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

# Prints a tar archive of what apt in the root is told about the way to its archive, with the certificates named there.
# They may hold secrets: only the caller's own can read the files, in whichever folder they are unpacked.
root_apt_bundle() (
    local folder settings file
    umask 077
    folder=$(mktemp -d)
    trap 'rm -rf -- "$folder"' EXIT
    settings=$folder/etc/apt/apt.conf.d/99morelia
    mkdir -p -- "${settings%/*}"
    { root_apt_settings && echo 'APT::Sandbox::User "root";'; } >"$settings"
    sed -nE 's/^Acquire::https?.*(CaInfo|SslCert|SslKey)[^ ]* "(\/[^"]+)";$/\2/Ip' "$settings" | while IFS= read -r file; do
        [[ ! -f $file ]] || install -D -m 600 -- "$file" "$folder$file"
    done
    # Files alone: their folders exist in the root, with modes of their own.
    (cd -- "$folder" && find . -type f -print0 | tar --create --null --files-from=- --owner=0 --group=0 --numeric-owner)
)

root_make() {
    local new=$ROOT.new status=0
    ! machine_is_root || root_tools
    say "making a private Debian 13 in $ROOT (once; about two minutes and 2.5 GB with its packages)"
    root_delete "$new"
    if [[ $EUID == 0 ]]; then
        root_bootstrap root "$new" >"$ROOT_LOG" 2>&1 || status=$?
    else
        mkdir -p -- "$new"
        chmod 755 -- "$new"
        # Root's files in the archive become the caller's.
        root_bootstrap unshare - 2>"$ROOT_LOG" |
            enter_mapped tar -C "$new" --numeric-owner --exclude='./dev/*' -xpf - 2>>"$ROOT_LOG" || status=$?
    fi
    ((status == 0)) || root_explain "mmdebstrap could not make the private system"
    chmod 755 -- "$new"
    mv -T -- "$new" "$ROOT"
}

# root_bootstrap MODE TARGET: the bare Debian, without our packages.
# In an ordinary user's namespace, root is another id, which cannot read the user's files or enter their home: apt's
# settings come over an open descriptor, and the work is done where everybody may write.
root_bootstrap() {
    local hook
    # The target's name is known there only. Its apt works from outside, where the certificates lie elsewhere.
    hook=$(
        cat <<'HOOK'
tar -C "$1" -xf - <&9 && TARGET=$1 perl -pi \
    -e 's{^(Acquire::https?\S*(?:CaInfo|SslCert|SslKey)\S* ")(?=/)}{$1$ENV{TARGET}}i' "$1/etc/apt/apt.conf.d/99morelia"
HOOK
    )
    local folder=/var/tmp
    [[ -d $folder && -w $folder && -k $folder ]] || folder=/tmp
    (cd / && TMPDIR=$folder mmdebstrap --mode="$1" --variant=apt --setup-hook="$hook" \
        --dpkgopt='path-exclude=/usr/share/man/*' --dpkgopt='path-exclude=/usr/share/info/*' --dpkgopt=force-unsafe-io \
        "$SUITE" "$2" ${MORELIA_MIRROR:+"$MORELIA_MIRROR"} 9< <(root_apt_bundle))
}

# Installs mmdebstrap where root has none, and notes what came with it: clean --all removes that again.
root_tools() {
    local before
    ! have mmdebstrap || return 0
    say "installing mmdebstrap with the system's package manager (./dev clean --all removes it again)"
    before=$(root_host_packages)
    DEBIAN_FRONTEND=noninteractive sh -c 'apt-get update && apt-get install -y --no-install-recommends "$@"' sh \
        mmdebstrap debian-archive-keyring </dev/null >"$ROOT_LOG" 2>&1 || root_explain "mmdebstrap could not be installed"
    comm -13 <(echo "$before") <(root_host_packages) >>"$CACHE/installed"
}

root_host_packages() {
    dpkg-query -W -f '${db:Status-Abbrev}${Package}\n' | sed -n 's/^ii //p' | sort -u
}

# Removes from the system itself what root_tools installed there.
root_tools_remove() {
    local packages
    [[ -s $CACHE/installed ]] || return 0
    mapfile -t packages <"$CACHE/installed"
    say "removing from this system what ./dev installed there: ${packages[*]}"
    DEBIAN_FRONTEND=noninteractive apt-get remove -y "${packages[@]}" </dev/null >"$CACHE/remove.log" 2>&1 ||
        fail "the packages were not removed" "$CACHE/remove.log says why."
    rm -f -- "$CACHE/installed" "$CACHE/remove.log"
}

root_packages() {
    local packages status=0
    mapfile -t packages < <(setup_packages debian --lint)
    say "installing ${#packages[@]} packages and what they need into the private system"
    touch -- "$ROOT$STAMP.new"
    [[ ! -e $ROOT$STAMP ]] || mv -- "$ROOT$STAMP" "$ROOT$STAMP.new"
    root_wanted >>"$ROOT$STAMP.new"
    root_apt_bundle | tar -C "$ROOT" -xf -
    cp -L /etc/resolv.conf "$ROOT/etc/resolv.conf" 2>/dev/null || true
    sed -n 's/^locale \(.*\)/\1 UTF-8/p' "$ROOT$STAMP.new" | sort -u >"$ROOT/etc/locale.gen"
    cp -- "$SRC/.dev/install-packages.sh" "$ROOT/var/tmp/install-packages.sh"
    root_run /bin/bash /var/tmp/install-packages.sh "${packages[@]}" 3>&1 >"$ROOT_LOG" 2>&1 | root_progress ||
        status=1
    ((status == 0)) || root_explain "the packages could not be installed"
    sort -u -o "$ROOT$STAMP.new" "$ROOT$STAMP.new"
    mv -- "$ROOT$STAMP.new" "$ROOT$STAMP"
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
        enter_mapped rm -rf --one-file-system -- "$1"
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

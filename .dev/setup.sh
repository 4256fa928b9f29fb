# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 Morelia contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Where the work is to be done when the system itself does not have everything:
# the decisions and the words. They ask .dev/machine.sh and change nothing.

# The list of packages, a file .dev/packages-NAME, of a system whose own archive has all that Morelia needs; else nothing.
setup_list() {
    local id version like base
    ! machine_is_immutable || return 0
    id=$(machine_release ID)
    version=$(machine_release VERSION_ID)
    like=$(machine_release ID_LIKE)
    case $id in
    debian) setup_debian_has "$(machine_release VERSION_CODENAME)" "$version" && echo debian ;;
    ubuntu) setup_ubuntu_has "$(machine_release VERSION_CODENAME)" && echo debian ;;
    fedora) setup_fedora_has "$version" && echo fedora ;;
    arch) echo arch ;;
    *)
        # A derived system counts as the release it is based on.
        case " $like " in
        *' ubuntu '*) base=$(machine_release UBUNTU_CODENAME) && [[ $base ]] && setup_ubuntu_has "$base" && echo debian ;;
        *' debian '*) base=$(machine_release DEBIAN_CODENAME) && [[ $base ]] && setup_debian_has "$base" '' && echo debian ;;
        ' fedora ') setup_fedora_has "$version" && echo fedora ;;
        *' arch '*) echo arch ;;
        esac
        ;;
    esac || true
}

# Testing and unstable have no version.
setup_debian_has() {
    case $1 in buzz | rex | bo | hamm | slink | potato | woody | sarge | etch | lenny | squeeze | wheezy | jessie | stretch | buster | bullseye | bookworm) return 1 ;; esac
    [[ ! $2 ]] || ((${2%%.*} >= 13))
}

# 25.04 (plucky) has Kirigami 6.12, which does not suffice.
setup_ubuntu_has() {
    case $1 in trusty | xenial | bionic | focal | jammy | noble | oracular | plucky) return 1 ;; esac
}

setup_fedora_has() {
    [[ $1 =~ ^[0-9]+$ ]] && (($1 >= 42))
}

# setup_line LIST: the one line that installs the system's own packages.
setup_line() {
    local command sudo='sudo '
    ! machine_is_root || sudo=
    case $1 in
    debian) command='apt-get install --no-install-recommends' ;;
    fedora) command='dnf install --setopt=install_weak_deps=False' ;;
    arch) command='pacman -S --needed' ;;
    esac
    printf "%s%s \$(%q packages)\n" "$sudo" "$command" "$SRC/dev"
}

# setup_packages LIST [--lint]: the names in it; those of the checkers only where they are asked for.
setup_packages() {
    sed -E "${2:+s/^# checks//;}/^# checks/,/^\$/d; /^(#|\$)/d" "$SRC/.dev/packages-$1"
}

# Prints what an ordinary user lacks for a private Debian, one word a line.
setup_lacks() {
    have mmdebstrap || echo mmdebstrap
    have newuidmap || echo uidmap
    machine_has_subordinate_ids || echo ids
    enter_user_possible || echo namespaces
}

# Prints how the work can be done without anybody's help: private (a private Debian), podman or docker (the same in a
# container), or nothing.
setup_way() {
    if machine_is_root; then
        if have mmdebstrap || have apt-get; then
            echo private
            return
        fi
    elif [[ ! $(setup_lacks) ]]; then
        echo private
        return
    fi
    machine_engine
}

# The lines that an administrator has to run so that this user can have a private Debian, joined to one; nothing where
# no such line is known.
setup_administration() {
    local lacks packages=() commands=() first name
    lacks=" $(setup_lacks | tr '\n' ' ')"
    name=$(id -un)
    [[ $lacks != *' mmdebstrap '* ]] || packages+=(mmdebstrap debian-archive-keyring)
    [[ $lacks != *' uidmap '* ]] || packages+=(uidmap)
    if ((${#packages[@]})); then
        # Other systems have no mmdebstrap.
        have apt-get || return 0
        commands+=("apt-get update && apt-get install -y --no-install-recommends ${packages[*]}")
    fi
    if [[ $lacks == *' ids '* ]]; then
        first=$(machine_free_subordinate_id)
        commands+=("usermod --add-subuids $first-$((first + 65535)) --add-subgids $first-$((first + 65535)) $name")
    fi
    if [[ $lacks == *' namespaces '* ]]; then
        if machine_restricts_namespaces; then
            commands+=("printf \"%s\\n\" \"abi <abi/4.0>,\" \"$(setup_profile)\" >/etc/apparmor.d/morelia-$name")
            commands+=("apparmor_parser -r /etc/apparmor.d/morelia-$name")
        else
            # Debian's old switch and the kernel's limit; both may be there.
            commands+=("sysctl -q -e -w kernel.unprivileged_userns_clone=1 user.max_user_namespaces=15000")
        fi
    fi
    printf '%s' "${commands[0]-}"
    ((${#commands[@]} < 2)) || printf ' && %s' "${commands[@]:1}"
}

# An AppArmor profile for this user's own copy of unshare: the rights of other users stay as they are.
setup_profile() {
    printf 'profile morelia-%s %s flags=(unconfined) { userns, }' "$(id -un)" "$(enter_own_unshare)"
}

# setup_advice: what an administrator can do for this user, a line each.
setup_advice() {
    local list line start=An
    list=$(setup_list)
    if [[ $list ]]; then
        printf '%s\n' "This system's own packages have all of it. An administrator installs them with one line:" "  $(setup_line "$list")"
        start="Or, for a private Debian below $CACHE, an"
    fi
    if machine_is_container; then
        printf '%s\n' "This is a container, and no command inside of it gives the rights that a private Debian needs." \
            "Start it as root, or from an image of Debian 13 that has the packages of .dev/packages-debian, or run ./dev outside."
        return
    fi
    line=$(setup_administration)
    if [[ $line ]]; then
        printf '%s\n' "$start administrator has to run once:" "  sudo sh -c '$line'"
    else
        printf '%s\n' "With podman installed ./dev works in a container of Debian 13."
    fi
}

setup_fail() {
    local lines
    mapfile -t lines < <(setup_advice)
    fail "$NATIVE_REASON, and this user cannot make a private Debian here" "${lines[@]}" "Then try again."
}

# setup_offer: where the system's own packages suffice, says the line that installs them, and runs it if that is wanted.
# Returns 0 when they were installed.
setup_offer() {
    local list line answer
    [[ ${MORELIA_NATIVE-} != 0 ]] || return 1
    list=$(setup_list)
    [[ $list ]] || return 1
    line=$(setup_line "$list")
    say "$NATIVE_REASON. This system's own packages have all of it; this line installs them:" "  $line"
    if ! machine_can_ask; then
        return 1
    fi
    read -r -p "[dev] Run it now? [Y/n; n: a private Debian below $CACHE instead] " answer || return 1
    [[ ! $answer || $answer == [yYjJдД]* ]] || return 1
    eval "$line"
}

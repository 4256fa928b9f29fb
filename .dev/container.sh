# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 Morelia contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The same Debian 13 in a container of podman or docker, where an ordinary
# user may use one of them and cannot make a private root. ENGINE is its name.

CONTAINER_NAME=localhost/morelia-dev

# The image is named after what it has to have.
container_image() {
    printf '%s:%s\n' "$CONTAINER_NAME" "$(root_wanted | sort -u | sha256sum | cut -c 1-16)"
}

# container_is_current ENGINE
container_is_current() {
    "$1" image inspect "$(container_image)" >/dev/null 2>&1
}

# container_ensure ENGINE: makes the image where it is missing.
container_ensure() {
    local engine=$1 folder status=0 locales
    ! container_is_current "$engine" || return 0
    mkdir -p -- "$CACHE"
    folder=$(mktemp -d)
    cp -- "$SRC/.dev/install-packages.sh" "$folder"
    locales=$(root_locales | sed 's/.*/& UTF-8\\n/' | tr -d '\n')
    {
        echo "FROM ${MORELIA_IMAGE:-docker.io/library/debian:$SUITE}"
        echo "COPY install-packages.sh /var/tmp/"
        echo "RUN printf '$locales' >/etc/locale.gen && bash /var/tmp/install-packages.sh $(setup_packages debian --lint | tr '\n' ' ') 3>/dev/null"
    } >"$folder/Dockerfile"
    say "making a container image of Debian 13 with $engine (once; a few minutes and 2.5 GB)"
    "$engine" build -t "$(container_image)" "$folder" >"$ROOT_LOG" 2>&1 || status=$?
    rm -rf -- "$folder"
    ((status == 0)) || root_explain "$engine could not make the image"
}

# enter_container ENGINE COMMAND ARGS…: becomes COMMAND inside, in the current folder.
enter_container() {
    local engine=$1 options=(run --rm --init --interactive --network host --ipc host --security-opt label=disable) program folder name
    shift
    program=$(command -v "$engine")
    [[ ! -t 0 || ! -t 1 ]] || options+=(--tty)
    # Files made inside belong to the caller.
    if [[ $engine == podman ]]; then
        options+=(--userns keep-id)
    else
        options+=(--user "$(id -u):$(id -g)" --volume /etc/passwd:/etc/passwd:ro --volume /etc/group:/etc/group:ro)
    fi
    [[ ! -e /dev/dri ]] || options+=(--device /dev/dri)
    while IFS= read -r folder; do
        case $folder in
        /dev | /proc | /sys) ;;
        *) options+=(--volume "$folder:$folder") ;;
        esac
    done < <(enter_folders)
    enter_environment
    while IFS= read -r name; do
        options+=(--env "$name")
    done < <(compgen -e)
    exec "$program" "${options[@]}" --workdir "$PWD" "$(container_image)" "$@"
}

# Removes the images of all ages.
container_remove() {
    local engine image
    engine=$(machine_engine)
    [[ $engine ]] || return 0
    "$engine" image ls --format '{{.Repository}}:{{.Tag}}' "$CONTAINER_NAME" 2>/dev/null | while IFS= read -r image; do
        say "removing the image $image of $engine"
        "$engine" image rm "$image" >/dev/null || fail "$engine did not remove the image $image"
    done
}

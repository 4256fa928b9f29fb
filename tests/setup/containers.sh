#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Morelia contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The way into a container, with a program in the place of podman and docker that notes what it is asked for.

# shellcheck source=tests/setup/harness.sh
. "$(dirname -- "${BASH_SOURCE[0]}")/harness.sh"

# engine: sets FOLDER, where the program keeps what it was asked for and has the images that it made.
engine() {
    FOLDER=$(mktemp -d)
    CACHE=$FOLDER/cache
    HOME=$FOLDER/home
    mkdir -p "$HOME"
    machine 'ID=fedora
VERSION_ID=41'
    cat >"$FOLDER/podman" <<ENGINE
#!/bin/bash
printf '%s\n' "\$@" >>"$FOLDER/asked"
case "\$1 \$2" in
"image inspect") test -e "$FOLDER/image-\${3##*:}" ;;
"build -t") cp -r "\$4" "$FOLDER/context" && touch "$FOLDER/image-\${3##*:}" ;;
esac
ENGINE
    chmod 755 "$FOLDER/podman"
    ln -s podman "$FOLDER/docker"
    PATH=$FOLDER:$PATH
}

test_the_image_is_made_once_and_again_when_the_list_grows() {
    engine
    container_ensure podman 2>/dev/null
    contains "$(<"$FOLDER/context/Dockerfile")" 'FROM docker.io/library/debian:trixie'
    contains "$(<"$FOLDER/context/Dockerfile")" ' libkirigami-dev '
    contains "$(<"$FOLDER/context/Dockerfile")" 'en_US.UTF-8 UTF-8\n'
    [[ -e $FOLDER/context/install-packages.sh ]] || failed "the script is not there"
    rm "$FOLDER/asked"
    container_ensure podman 2>/dev/null
    lacks "$(<"$FOLDER/asked")" build
    # shellcheck disable=SC2317 # root_wanted calls it.
    root_locales() { echo de_DE.UTF-8; }
    rm -r "$FOLDER/context"
    container_ensure podman 2>/dev/null
    contains "$(<"$FOLDER/context/Dockerfile")" 'de_DE.UTF-8'
    rm -rf -- "$FOLDER"
}

# entered ENGINE: the arguments that it gets when somebody enters, in one line.
entered() {
    (cd -- "$SRC" && export FRIEND='a b' LD_PRELOAD='' && enter_container "$1" cmake --version)
    tr '\n' ' ' <"$FOLDER/asked"
}

test_inside_is_the_same_person_in_the_same_folder() {
    engine
    local words
    words=$(entered podman)
    contains "$words" 'run --rm '
    contains "$words" '--userns keep-id'
    # A clone in the temporary folder comes along with that.
    [[ $SRC == /tmp/* ]] || contains "$words" "--volume $SRC:$SRC"
    contains "$words" "--workdir $SRC"
    contains "$words" '--env FRIEND '
    contains "$words" '--env MORELIA_INSIDE '
    lacks "$words" 'LD_PRELOAD'
    lacks "$words" '--volume /proc'
    contains "$words" ' cmake --version '
    rm "$FOLDER/asked"
    words=$(entered docker)
    contains "$words" '--user 1000:1000'
    lacks "$words" keep-id
    rm -rf -- "$FOLDER"
}

run_tests

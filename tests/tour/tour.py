#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Morelia contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Goes through the real program as its people do and saves a picture of each step.

Two people, each with a Morelia of their own, meet on the server that the first one started with a click. Exit code 0
means: every step worked, the named texts are in the accessibility trees, no two pictures are alike, and no written
word can be read in any file that the programs left behind.
"""

import argparse
import re
import signal
import sys
import traceback
from pathlib import Path

from desktop import Desktop
from pictures import Album

OWN_NAME = re.compile(r"(?:\d\d-[a-z-]+|failed-[a-z]+)\.png")


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--bin", required=True, type=Path, help="folder of the built programs")
    parser.add_argument("--out", required=True, type=Path, help="folder for the pictures")
    return parser.parse_args()


def run(options):
    options.out.mkdir(parents=True, exist_ok=True)
    # Pictures of an earlier tour, by its names: other files in the folder belong to somebody.
    for old in options.out.glob("*.png"):
        if OWN_NAME.fullmatch(old.name):
            old.unlink()
    album = Album(options.out)
    with Desktop() as desktop:
        # The tree of windows is looked for on the bus that is there when this is read.
        from story import Story

        story = Story(desktop, album, options.bin.resolve())
        try:
            story.tell()
        except Exception as error:  # whatever it was, the person in front of it wants to see the window
            traceback.print_exc()
            story.report(error)
            return 1
    alike = album.alike()
    for first, second in alike:
        print(f"alike: {first} and {second}")
    print(f"{len(album.pictures)} pictures in {options.out}")
    return 1 if alike else 0


def main():
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    sys.exit(run(arguments()))


if __name__ == "__main__":
    main()

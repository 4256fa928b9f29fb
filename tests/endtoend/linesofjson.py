# SPDX-FileCopyrightText: 2026 Morelia contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""How a part of a desktop talks with its test (desktopservice.py): lines of JSON on standard input and output."""

import json
import sys

from gi.repository import GLib


def say(**words):
    print(json.dumps(words), flush=True)


def obey(do):
    """Calls do with each line that is read, until the input ends."""
    loop = GLib.MainLoop()

    def read(source, _condition):
        line = source.readline()
        if not line:
            loop.quit()
            return False
        do(json.loads(line))
        return True

    GLib.io_add_watch(sys.stdin, GLib.PRIORITY_DEFAULT, GLib.IOCondition.IN | GLib.IOCondition.HUP, read)
    loop.run()

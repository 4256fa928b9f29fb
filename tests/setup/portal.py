#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Morelia contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What ./dev does for links and dialogues in its private system: on a session bus of its own there is a desktop's portal,
and this looks at what reaches it."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

import gi

gi.require_version("Gio", "2.0")
from gi.repository import Gio, GLib  # noqa: E402

SOURCE = Path(__file__).resolve().parents[2]
PORTAL = """
<node><interface name="org.freedesktop.portal.OpenURI">
  <method name="OpenURI"><arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="a{sv}" direction="in"/>
    <arg type="o" direction="out"/></method>
  <method name="OpenFile"><arg type="s" direction="in"/><arg type="h" direction="in"/><arg type="a{sv}" direction="in"/>
    <arg type="o" direction="out"/></method>
</interface></node>
"""


class Portal:
    """Answers like the portal of a desktop and keeps what was asked."""

    def __init__(self):
        self.bus = Gio.bus_get_sync(Gio.BusType.SESSION)
        interface = Gio.DBusNodeInfo.new_for_xml(PORTAL).interfaces[0]
        self.asked = []
        self.bus.register_object("/org/freedesktop/portal/desktop", interface, self.called, None, None)
        Gio.bus_own_name_on_connection(self.bus, "org.freedesktop.portal.Desktop", Gio.BusNameOwnerFlags.NONE, None, None)

    def called(self, _bus, _sender, _path, _interface, method, parameters, invocation):
        target = parameters[1]
        if method == "OpenFile":
            handles = invocation.get_message().get_unix_fd_list()
            target = os.readlink(f"/proc/self/fd/{handles.get(target)}")
        self.asked.append((method, target))
        invocation.return_value(GLib.Variant("(o)", ("/org/freedesktop/portal/desktop/request/1",)))

    def during(self, command):
        """Runs a command while the portal answers; returns its exit code and output."""
        process = Gio.Subprocess.new(command, Gio.SubprocessFlags.STDOUT_PIPE | Gio.SubprocessFlags.STDERR_MERGE)
        loop = GLib.MainLoop()
        result = []

        def ended(source, outcome):
            result.append(source.communicate_utf8_finish(outcome)[1])
            loop.quit()

        process.communicate_utf8_async(None, None, ended)
        loop.run()
        return process.get_exit_status(), result[0]


def theme(environment):
    """The platform theme that ./dev chooses for a program in this environment."""
    words = f"SRC={SOURCE}; . $SRC/.dev/common.sh; . $SRC/.dev/desktop.sh; desktop_portal; echo ${{QT_QPA_PLATFORMTHEME-none}}"
    return ["env", *environment, "bash", "-c", words]


def check(portal):
    with tempfile.NamedTemporaryFile(suffix=".pdf") as file:
        for target, method in (("https://example.com/a?b=c", "OpenURI"), (file.name, "OpenFile")):
            portal.asked.clear()
            code, words = portal.during(["xdg-open", target])
            assert code == 0, f"xdg-open {target} ended with {code}: {words}"
            assert portal.asked == [(method, target)], f"the portal was asked {portal.asked}"
    for environment, wanted in (
        (["-u", "QT_QPA_PLATFORMTHEME", "MORELIA_INSIDE=1"], "xdgdesktopportal"),
        (["MORELIA_INSIDE=1", "QT_QPA_PLATFORMTHEME=kde"], "kde"),
        (["-u", "QT_QPA_PLATFORMTHEME", "-u", "MORELIA_INSIDE"], "none"),
        (["-u", "QT_QPA_PLATFORMTHEME", "-u", "DBUS_SESSION_BUS_ADDRESS", "MORELIA_INSIDE=1"], "none"),
    ):
        code, words = portal.during(theme(environment))
        assert (code, words.strip()) == (0, wanted), f"{environment}: {words}"


def main():
    if len(sys.argv) == 1:
        return subprocess.run(["dbus-run-session", "--", sys.executable, __file__, "inside"], check=False).returncode
    check(Portal())
    print("1 passed, 0 failed")
    return 0


if __name__ == "__main__":
    sys.exit(main())

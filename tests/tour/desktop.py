# SPDX-FileCopyrightText: 2026 Morelia contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A desktop of its own: an X server, a window manager, and folders that belong to nobody else."""

import os
import select
import shutil
import signal
import subprocess
import tempfile
import time
from pathlib import Path


OPENBOX = """<?xml version="1.0"?>
<openbox_config xmlns="http://openbox.org/3.4/rc">
  <keyboard><keybind key="A-F4"><action name="Close"/></keybind></keyboard>
  <applications><application class="*"><decor>no</decor></application></applications>
</openbox_config>
"""


class Desktop:
    """Starts on a free display; everything ends with close()."""

    WIDTH, HEIGHT = 1400, 960

    def __init__(self):
        self.processes = []
        self.folder = Path(tempfile.mkdtemp(prefix="morelia-tour-"))

    def __enter__(self):
        try:
            # Sockets of the buses lie here: two tours at once do not meet.
            runtime = self.folder / "runtime"
            runtime.mkdir(mode=0o700)
            os.environ["XDG_RUNTIME_DIR"] = str(runtime)
            os.environ.pop("WAYLAND_DISPLAY", None)
            os.environ["DISPLAY"] = ":" + self._start_x_server()
            os.environ["DBUS_SESSION_BUS_ADDRESS"] = self._start_bus()
            self._start_window_manager()
        except BaseException:
            self.close()
            raise
        return self

    def __exit__(self, *_):
        self.close()

    def _start_x_server(self):
        screen = f"{self.WIDTH}x{self.HEIGHT}x24"
        command = ["Xvfb", "-screen", "0", screen, "-nolisten", "tcp", "-noreset", "-displayfd"]
        return self._start_and_read(command, "xvfb")

    def _start_bus(self):
        """A session bus of its own: programs of this desktop must not meet those of the tour."""
        return self._start_and_read(["dbus-daemon", "--session", "--nofork", "--print-address"], "bus")

    def _start_and_read(self, command, name):
        """Starts a server that writes a line to the file descriptor that is its last argument; returns the line."""
        reader, writer = os.pipe()
        self.start([*command, writer], name, pass_fds=[writer])
        os.close(writer)
        line = ""
        # Servers write the end of the line by itself, and give up when nobody reads it.
        while not line.endswith("\n") and select.select([reader], [], [], 20)[0]:
            part = os.read(reader, 1024).decode()
            if not part:
                break
            line += part
        os.close(reader)
        if not line.strip():
            raise RuntimeError(f"{command[0]} did not start: {self.log(name)}")
        return line.strip()

    def _start_window_manager(self):
        """Without frames: a window's picture is the window, and its corner is where the tree says."""
        settings = self.folder / "openbox.xml"
        settings.write_text(OPENBOX)
        self.start(["openbox", "--sm-disable", "--config-file", settings], "openbox")
        for _ in range(200):
            if subprocess.run(["xdotool", "get_desktop"], capture_output=True, check=False).returncode == 0:
                return
            time.sleep(0.05)
        raise RuntimeError("openbox did not start: " + self.log("openbox"))

    def start(self, command, name, env=None, **options):
        """Starts a program whose output goes to a file; log(name) reads it."""
        with open(self.folder / f"{name}.log", "ab") as output:
            process = subprocess.Popen(
                [str(part) for part in command],
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
                env={**os.environ, **(env or {})},
                **options,
            )
        self.processes.append(process)
        return process

    def log(self, name):
        path = self.folder / f"{name}.log"
        return path.read_text(errors="replace")[-4000:] if path.exists() else ""

    def home(self, person):
        """Environment of a person with empty folders."""
        base = self.folder / person
        env = {"HOME": str(base)}
        for variable in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
            env[variable] = str(base / variable.lower())
            Path(env[variable]).mkdir(parents=True, exist_ok=True)
        return env

    def close(self):
        for process in reversed(self.processes):
            if process.poll() is None:
                process.send_signal(signal.SIGTERM)
        for process in reversed(self.processes):
            try:
                process.wait(timeout=8)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
        shutil.rmtree(self.folder, ignore_errors=True)

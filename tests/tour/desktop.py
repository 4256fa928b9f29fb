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
  <applications><application class="*"><decor>no</decor></application></applications>
</openbox_config>
"""


class Desktop:
    """Starts on a free display; everything ends with close()."""

    WIDTH, HEIGHT = 1400, 960

    def __init__(self):
        self.processes = []
        self.folder = Path(tempfile.mkdtemp(prefix="morelia-tour-"))
        self.display = self._start_x_server()
        os.environ["DISPLAY"] = self.display
        os.environ.pop("WAYLAND_DISPLAY", None)
        self._start_window_manager()

    def _start_x_server(self):
        reader, writer = os.pipe()
        screen = f"{self.WIDTH}x{self.HEIGHT}x24"
        command = ["Xvfb", "-displayfd", str(writer), "-screen", "0", screen, "-nolisten", "tcp", "-noreset"]
        self.start(command, "xvfb", pass_fds=[writer])
        os.close(writer)
        number = ""
        # The server writes the number and the end of the line one after the other, and gives up when nobody reads.
        while not number.endswith("\n") and select.select([reader], [], [], 20)[0]:
            part = os.read(reader, 16).decode()
            if not part:
                break
            number += part
        os.close(reader)
        if not number.strip():
            raise RuntimeError("Xvfb did not start: " + self.log("xvfb"))
        return f":{number.strip()}"

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

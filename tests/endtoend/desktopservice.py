# SPDX-FileCopyrightText: 2026 Morelia contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A part of a desktop that runs beside a test, and tells of what it is asked in lines of JSON."""

import json
import queue
import subprocess
import sys
import threading
from pathlib import Path

PATIENCE_SECONDS = 60


class DesktopService:
    def __init__(self, program):
        self.process = subprocess.Popen(
            [sys.executable, Path(__file__).with_name(program)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            encoding="utf-8",
        )
        self.told = queue.Queue()
        self.closed = set()
        threading.Thread(target=self._read, daemon=True).start()
        self.next("ready")

    def _read(self):
        for line in self.process.stdout:
            told = json.loads(line)
            # A button closes, and so does what it did: which comes first is left to chance, and twice is once.
            if told.get("closed") not in self.closed:
                self.told.put(told)
            self.closed.add(told.get("closed", 0))

    def next(self, kind):
        told = self.told.get(timeout=PATIENCE_SECONDS)
        if kind not in told:
            raise AssertionError(f"not {kind}, but {told}")
        return told

    def do(self, **wish):
        self.process.stdin.write(json.dumps(wish) + "\n")
        self.process.stdin.flush()

    def close(self):
        self.process.stdin.close()
        self.process.wait(timeout=20)


def expect(actual, wanted, what):
    if actual != wanted:
        raise AssertionError(f"{what}: {actual!r}, not {wanted!r}")

#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Morelia contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures Morelia against floors that are measured in the same run, and says which budgets are kept.

startup: from exec until the newest title stands on the screen, with 1,000,000 messages in 2,000 flows; its floor is a bare
Kirigami window with 50 rows, in the same style and by the same renderer. memory: PSS 8 s later. Runs of both take turns;
medians are compared.
"""

import argparse
import hashlib
import json
import mmap
import os
import shutil
import statistics
import struct
import subprocess
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tour"))
import desktop  # noqa: E402
import filled  # noqa: E402
import person  # noqa: E402
from gi.repository import Atspi  # noqa: E402

LIMITS = {"startup": 1.35, "memory": 1.3}
UNITS = {"startup": "ms", "memory": "MiB"}
DECIMALS = {"ms": 0, "MiB": 1}
SETTLE_SECONDS = 8
PATIENCE_SECONDS = 60


class Screen(desktop.Desktop):
    """A desktop whose pixels lie in a file: looking at them costs the X server nothing."""

    WIDTH, HEIGHT = 1400, 960
    WHOLE = (0, 0, WIDTH, HEIGHT)

    def _start_x_server(self):
        size = f"{self.WIDTH}x{self.HEIGHT}x24"
        command = ["Xvfb", "-screen", "0", size, "-nolisten", "tcp", "-noreset", "-fbdir", self.folder, "-displayfd"]
        display = self._start_and_read(command, "xvfb")
        with open(self.folder / "Xvfb_screen0", "rb") as file:
            self.pixels = mmap.mmap(file.fileno(), 0, prot=mmap.PROT_READ)
        header, colours, self.stride = (struct.unpack_from(">I", self.pixels, place)[0] for place in (0, 76, 48))
        self.start_of_pixels = header + colours * 12
        return display

    def part(self, rectangle):
        """The pixels of a rectangle, as a digest."""
        left, top, width, height = rectangle
        digest = hashlib.blake2b()
        for row in range(top, top + height):
            begin = self.start_of_pixels + row * self.stride + left * 4
            digest.update(self.pixels[begin : begin + width * 4])
        return digest.digest()


class Program:
    """One of the two that are compared."""

    def __init__(self, screen, name, command, title):
        self.screen = screen
        self.name = name
        self.command = command
        self.title = title
        self.environment = {
            **screen.home(name),
            "QT_QPA_PLATFORM": "xcb",
            "QT_QUICK_BACKEND": "software",
            "LANG": "C.UTF-8",
            "LC_TIME": "en_GB.UTF-8",
            "LANGUAGE": "en",
        }
        self.values = {"startup": [], "memory": []}
        self.bare = screen.part(screen.WHOLE)
        self.place = self._find_title()
        self.picture = None
        self.measure()  # the first run reads everything from the disk
        self.values = {"startup": [], "memory": []}

    def _start(self, **more):
        return self.screen.start(self.command, self.name, {**self.environment, **more})

    def _end(self, process):
        process.terminate()
        try:
            process.wait(timeout=20)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        # Its window goes a moment later; until then it would be taken for what stands there before the next start.
        person.wait_until(lambda: self.screen.part(self.screen.WHOLE) == self.bare, PATIENCE_SECONDS, "the bare screen")

    def _find_title(self):
        """Where the title stands; the accessibility tree tells, in a run that is not measured."""
        process = self._start(QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1")
        try:
            row = person.wait_until(self._row, PATIENCE_SECONDS, f"«{self.title}» in {self.name}: {self.screen.log(self.name)}")
            time.sleep(2)  # the window may still be moved to its place
            box = row.get_component_iface().get_extents(Atspi.CoordType.SCREEN)
        finally:
            self._end(process)
        # The upper half of the row without its time at the end.
        return box.x, box.y, box.width * 6 // 10, box.height // 2

    def _row(self):
        root = Atspi.get_desktop(0)
        for index in range(root.get_child_count()):
            for node in person.walk(root.get_child_at_index(index)):
                if (node.get_name() or "").startswith(self.title) and node.get_role() == Atspi.Role.LIST_ITEM:
                    return node
        return None

    def measure(self):
        began = time.monotonic()
        process = self._start()
        try:
            seen = None
            empty = self.screen.part(self.place)
            last = (began, empty)
            while time.monotonic() < began + PATIENCE_SECONDS and seen is None:
                part = self.screen.part(self.place)
                if part != last[1]:
                    last = (time.monotonic(), part)
                if self.picture is None and part != empty and time.monotonic() > last[0] + SETTLE_SECONDS:
                    self.picture = part  # after so long the title stands there for good
                if part == self.picture:
                    seen = last[0]
                time.sleep(0.002)
            if seen is None:
                raise person.NotSeen(f"«{self.title}» in {self.name}: {self.screen.log(self.name)}")
            time.sleep(max(0, seen + SETTLE_SECONDS - time.monotonic()))
            self.values["startup"].append((seen - began) * 1000)
            self.values["memory"].append(pss(process.pid))
        finally:
            self._end(process)


def pss(process):
    """MiB that the process has for itself, and its share of what it shares."""
    for line in Path(f"/proc/{process}/smaps_rollup").read_text(encoding="ascii").splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1]) / 1024
    raise RuntimeError("the kernel tells no PSS")


def filled_profile(options):
    """A folder with a filled profile, and the title that stands first in it; made where it is missing or old."""
    arguments = [f"--{name}={getattr(options, name)}" for name in ("messages", "flows", "largest", "people", "seed")]
    stamp = hashlib.sha256((options.bin / "morelia-fill").read_bytes() + " ".join(arguments).encode()).hexdigest()
    folder = options.folder / "data"
    note = options.folder / "filled.json"
    if note.exists():
        known = json.loads(note.read_text(encoding="utf-8"))
        if known["stamp"] == stamp:
            return folder, known["newest"]
    print(f"filling a profile with {options.messages} messages in {options.flows} flows …", file=sys.stderr, flush=True)
    shutil.rmtree(options.folder, ignore_errors=True)
    options.folder.mkdir(parents=True)
    newest = filled.fill(options.bin, folder, arguments)[0]["title"]
    note.write_text(json.dumps({"stamp": stamp, "newest": newest}), encoding="utf-8")
    return folder, newest


def table(names, morelia, floor):
    rows = []
    for name in names:
        value, ground = (statistics.median(program.values[name]) for program in (morelia, floor))
        ratio = value / ground
        rows.append(
            {
                "name": name,
                "unit": UNITS[name],
                "floor": ground,
                "value": value,
                "ratio": ratio,
                "limit": LIMITS[name],
                "kept": ratio <= LIMITS[name],
                "floors": floor.values[name],
                "values": morelia.values[name],
            }
        )
    return rows


def show(rows):
    print(f"{'name':10}{'floor':>12}{'Morelia':>12}{'ratio':>8}{'at most':>9}  verdict")
    for row in rows:
        decimals = DECIMALS[row["unit"]]
        floor, value = (f"{row[key]:.{decimals}f} {row['unit']}" for key in ("floor", "value"))
        verdict = "kept" if row["kept"] else "MISSED"
        print(f"{row['name']:10}{floor:>12}{value:>12}{row['ratio']:8.3f}{row['limit']:9.2f}  {verdict}")
        for label, values in (("floor", row["floors"]), ("Morelia", row["values"])):
            print(f"    {label}: " + " ".join(f"{one:.{decimals}f}" for one in values))


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"budgets to measure: {' '.join(LIMITS)} (default: all)")
    parser.add_argument("--bin", required=True, type=Path, help="folder of the built programs")
    parser.add_argument("--folder", required=True, type=Path, help="where the filled profile is kept")
    parser.add_argument("--json", type=Path, help="writes the table there, too")
    parser.add_argument("--runs", type=int, default=7, help="measured runs of each program (default: 7)")
    parser.add_argument("--messages", type=int, default=1_000_000)
    parser.add_argument("--flows", type=int, default=2_000)
    parser.add_argument("--largest", type=int, default=300_000)
    parser.add_argument("--people", type=int, default=3_000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    for name in options.names:
        if name not in LIMITS:
            parser.error(f"there is no budget {name}, but: {' '.join(LIMITS)}")
    options.names = options.names or list(LIMITS)
    return options


def main():
    options = arguments()
    data, newest = filled_profile(options)
    with Screen() as screen:
        subprocess.run(["xdotool", "mousemove", "0", "0"], check=True)  # over no row
        morelia = [options.bin / "morelia", *filled.morelia(data)]
        programs = [
            Program(screen, "morelia", morelia, newest),
            Program(screen, "floor", [options.bin / "morelia-floor"], "Row 0"),
        ]
        for run in range(options.runs):
            print(f"run {run + 1} of {options.runs} …", file=sys.stderr, flush=True)
            for program in programs:
                program.measure()
    rows = table(options.names, *programs)
    show(rows)
    if options.json:
        options.json.write_text(json.dumps(rows, indent=2) + "\n", encoding="utf-8")
    return 0 if all(row["kept"] for row in rows) else 1


if __name__ == "__main__":
    sys.exit(main())

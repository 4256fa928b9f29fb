#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Morelia contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The real window and its desktop: the tray, in which it hides, counts and starts; files and links that are opened with it."""

import argparse
import re
import subprocess
import sys
import traceback
from pathlib import Path

TESTS = Path(__file__).resolve().parents[1]
sys.path.append(str(TESTS / "tour"))
import crowd  # noqa: E402
from desktop import Desktop  # noqa: E402
from desktopservice import PATIENCE_SECONDS, DesktopService, expect  # noqa: E402
from person import Person, wait_until  # noqa: E402

ADDRESS = re.compile(r"(?:ws://)?127\.0\.0\.1:\d+(?:/ws)?")


def visible(person):
    command = ["xdotool", "search", "--onlyvisible", "--pid", str(person.process.pid), "--name", "."]
    return subprocess.run(command, capture_output=True, check=False).stdout.strip()


def hidden(person):
    wait_until(lambda: not visible(person), PATIENCE_SECONDS, "the window did not go")
    expect(person.process.poll(), None, "Morelia goes on")


def shown(person):
    wait_until(lambda: visible(person), PATIENCE_SECONDS, "the window did not come back")


def play(desktop, programs, tray):
    ann = Person(desktop, "ann", programs / "morelia")
    expect(tray.next("title")["text"], "", "nothing is unread")
    ann.click("On this computer")
    ann.wait_for("Your name")
    ann.press("ctrl+a")
    ann.type("Ann")
    ann.click("Start")
    address = wait_until(lambda: ann.text_like(ADDRESS), PATIENCE_SECONDS, "the address of the server")
    ann.close_window()
    ann.wait_for("Keep Morelia running?")
    ann.press("Return")
    hidden(ann)
    guest = crowd.Guest(programs, desktop.folder / "guest", "Greta Sand", 1)
    try:
        guest.sign_up(address)
        reader = wait_until(lambda: guest.users_called("Ann"), PATIENCE_SECONDS, "Ann on the server")[0]
        chat = guest.create(crowd.CHAT, "", [reader])
        guest.write(chat, ["one", "two"])
        told = tray.next("title")
        while "2" not in told["text"]:
            told = tray.next("title")
        expect(told["pictures"] > 0, True, "the icon has pictures")
        tray.do(do="activate")
        shown(ann)
        ann.wait_for("Greta Sand, 2 unread")
        ann.close_window()
        hidden(ann)
        # Others lose the server: the window comes back and says who.
        tray.do(do="press", entry="Quit")
        shown(ann)
        ann.wait_for("Greta Sand is connected to this computer")
        ann.press("Escape")
        ann.close_window()
        hidden(ann)
    finally:
        guest.close()
    tray.do(do="leave")
    shown(ann)
    ann.press("ctrl+q")
    import time; time.sleep(3); r=subprocess.run(["gdb","-p",str(ann.process.pid),"-batch","-ex","bt 30"],capture_output=True,encoding="utf-8"); print("GDB", r.stdout[-6000:], r.stderr[-2000:])
    expect(ann.process.wait(timeout=5), 0, "an orderly end")


def open_with(desktop, programs, _tray):
    ann = Person(desktop, "cleo", programs / "morelia")
    ann.click("On this computer")
    ann.wait_for("Your name")
    ann.click("Start")
    wait_until(lambda: ann.text_like(ADDRESS), PATIENCE_SECONDS, "the address of the server")
    file = desktop.folder / "plan für Anna.txt"
    file.write_text("words", encoding="utf-8")
    second = desktop.start([programs / "morelia", file.name], "second", desktop.home("cleo"), cwd=desktop.folder)
    expect(second.wait(timeout=PATIENCE_SECONDS), 0, "a second start hands over")
    ann.wait_for(file.name)
    link = "morelia://join?server=chat.example.org"
    expect(desktop.start([programs / "morelia", link], "third", desktop.home("cleo")).wait(timeout=PATIENCE_SECONDS), 0, "a link")
    ann.wait_for("chat.example.org")
    ann.wait_for("I have an account")


def start_in_the_background(desktop, programs, tray):
    arguments = ["--background"]
    process = desktop.start([programs / "morelia", *arguments], "background", {**desktop.home("ben"), "QT_QPA_PLATFORM": "xcb"})
    try:
        told = tray.next("title")
        expect(told["title"], "Morelia", "the icon")
        tray.do(do="press", entry="Quit")
        expect(process.wait(timeout=PATIENCE_SECONDS), 0, "the end from the menu")
    finally:
        process.kill()
    expect(tray.told.empty(), True, "one icon")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--bin", required=True, type=Path, help="folder of the built programs")
    options = parser.parse_args()
    passed = 0
    with Desktop() as desktop:
        for part, name in ((play, "ann"), (open_with, "cleo"), (start_in_the_background, "background")):
            tray = DesktopService("trayservice.py")
            try:
                part(desktop, options.bin.resolve(), tray)
                passed += 1
            except Exception:  # whatever it was, the desktop has to end
                traceback.print_exc()
                print(desktop.log(name))
                print(f"{passed} passed, 1 failed")
                return 1
            finally:
                tray.close()
    print(f"{passed} passed, 0 failed")
    return 0


if __name__ == "__main__":
    sys.exit(main())

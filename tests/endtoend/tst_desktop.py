#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Morelia contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The real window and its desktop: the tray, in which it hides, counts and starts; files and links that are opened with it."""

import argparse
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


def visible(person):
    """Not any window: without a host, the icon becomes a small one of its own."""
    command = ["xdotool", "search", "--onlyvisible", "--pid", str(person.process.pid), "--name", "Morelia$"]
    return subprocess.run(command, capture_output=True, check=False).stdout.strip()


def hidden(person):
    wait_until(lambda: not visible(person), PATIENCE_SECONDS, "the window did not go")
    expect(person.process.poll(), None, "Morelia goes on")


def shown(person):
    wait_until(lambda: visible(person), PATIENCE_SECONDS, "the window did not come back")


def play(desktop, programs, tray):
    ann = Person(desktop, "ann", programs / "morelia")
    expect(tray.next("title")["text"], "", "nothing is unread")
    address = ann.start_on_this_computer("Ann")
    ann.close_window()
    ann.wait_for("Keep Morelia running?")
    ann.click("Keep running", ["button", "push button"])
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
        ann.wait_gone("Greta Sand is connected to this computer")
        ann.close_window()
        hidden(ann)
    finally:
        guest.close()
    tray.do(do="leave")
    shown(ann)
    ann.wait_for("Greta Sand")
    ann.press("ctrl+q")
    expect(ann.process.wait(timeout=PATIENCE_SECONDS), 0, "an orderly end")


def open_with(desktop, programs, _tray):
    cleo = Person(desktop, "cleo", programs / "morelia")
    cleo.start_on_this_computer("Cleo")
    file = desktop.folder / "plan für Anna.txt"
    file.write_text("words", encoding="utf-8")
    second = desktop.start([programs / "morelia", file.name], "second", desktop.home("cleo"), cwd=desktop.folder)
    expect(second.wait(timeout=PATIENCE_SECONDS), 0, "a second start hands over")
    cleo.wait_for(file.name)
    link = "morelia://join?server=chat.example.org"
    expect(desktop.start([programs / "morelia", link], "third", desktop.home("cleo")).wait(timeout=PATIENCE_SECONDS), 0, "a link")
    cleo.wait_for("chat.example.org")
    cleo.wait_for("Invitation or address")
    # As the session does at its end: nobody is asked.
    cleo.process.terminate()
    expect(cleo.process.wait(timeout=PATIENCE_SECONDS), 0, "an orderly end")


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

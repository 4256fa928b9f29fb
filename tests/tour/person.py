# SPDX-FileCopyrightText: 2026 Morelia contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Somebody in front of Morelia: sees the accessibility tree and the pixels, has a mouse and a keyboard."""

import re
import subprocess
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

import pictures  # noqa: E402


ADDRESS = re.compile(r"(?:ws://)?127\.0\.0\.1:\d+(?:/ws)?")


class NotSeen(Exception):
    """Something that should be on the screen is not."""


def wait_until(condition, seconds, what):
    """Calls condition until it gives something true, and returns that."""
    deadline = time.monotonic() + seconds
    while True:
        try:
            value = condition()
        except GLib.GError:
            value = None  # the tree changed while it was read
        if value:
            return value
        if time.monotonic() > deadline:
            raise NotSeen(what)
        time.sleep(0.05)


def walk(node, depth=0):
    if node is None or depth > 60:
        return
    yield node
    for index in range(node.get_child_count()):
        yield from walk(node.get_child_at_index(index), depth + 1)


def is_showing(node):
    states = node.get_state_set()
    return states.contains(Atspi.StateType.SHOWING) and states.contains(Atspi.StateType.VISIBLE)


def texts_of(node):
    """Name, description and contents of a node: what a screen reader may say."""
    yield node.get_name() or ""
    yield node.get_description() or ""
    text = node.get_text_iface()
    if text:
        yield Atspi.Text.get_text(text, 0, Atspi.Text.get_character_count(text))


class Person:
    """One running Morelia and the hands on it."""

    def __init__(self, desktop, name, program, arguments=(), env=None):
        self.desktop = desktop
        self.name = name
        self.clicks = 0
        environment = {
            **desktop.home(name),
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
            "QT_QPA_PLATFORM": "xcb",
            "QT_QUICK_BACKEND": "software",
            "LANG": "C.UTF-8",
            "LC_TIME": "en_GB.UTF-8",
            "LANGUAGE": "en",
            **(env or {}),
        }
        self.process = desktop.start([program, *arguments], name, environment)
        self.window = wait_until(self._find_window, 40, f"a window of {name}: {desktop.log(name)}")

    # Reading the screen

    def _application(self):
        root = Atspi.get_desktop(0)
        for index in range(root.get_child_count()):
            child = root.get_child_at_index(index)
            if child is not None and child.get_process_id() == self.process.pid:
                return child
        return None

    def _find_window(self):
        if self.process.poll() is not None:
            raise RuntimeError(f"{self.name} ended with {self.process.returncode}: {self.desktop.log(self.name)}")
        if self._application() is None:
            return None
        found = subprocess.run(
            ["xdotool", "search", "--onlyvisible", "--pid", str(self.process.pid), "--name", "."],
            capture_output=True,
            text=True,
            check=False,
        ).stdout.split()
        return found[-1] if found else None

    def nodes(self):
        application = self._application()
        return [node for node in walk(application) if is_showing(node)] if application else []

    def find(self, name, roles=None, exact=True):
        """Visible nodes with this accessible name; the ones drawn last come last."""
        found = []
        for node in self.nodes():
            label = node.get_name() or ""
            if (label == name if exact else name in label) and (not roles or node.get_role_name() in roles):
                found.append(node)
        return found

    def sees(self, text):
        for node in self.nodes():
            if any(text in part for part in texts_of(node)):
                return True
        return False

    def text_like(self, pattern):
        """The first text on the screen that matches."""
        for node in self.nodes():
            for part in texts_of(node):
                match = pattern.search(part)
                if match:
                    return match.group()
        return None

    def find_message(self, text, state):
        """Messages of the timeline with this text in this state, as a screen reader says them: author, text, time, state."""
        return [node for node in self.find(f", {text}, ", ["list item"], exact=False) if state in node.get_name()]

    def wait_for(self, text, seconds=20):
        wait_until(lambda: self.sees(text), seconds, f"{self.name} does not see “{text}”")

    def wait_gone(self, text, seconds=20):
        wait_until(lambda: not self.sees(text), seconds, f"{self.name} still sees “{text}”")

    def describe(self):
        """The tree as lines, for a failure's report."""
        return "\n".join(
            f"{node.get_role_name()}: {' | '.join(part for part in texts_of(node) if part)[:120]}"
            for node in self.nodes()
        )

    # Acting

    def _xdotool(self, *arguments):
        subprocess.run(["xdotool", *map(str, arguments)], check=True, stdout=subprocess.DEVNULL)

    def start_on_this_computer(self, name):
        """From the first page of a new profile to the first conversation; gives the address for others."""
        self.click("On this computer")
        self.wait_for("Your name")
        self.press("ctrl+a")
        self.type(name)
        self.click("Start")
        return wait_until(lambda: self.text_like(ADDRESS), 60, "the address of the server")

    def close_window(self):
        """By the window manager's key."""
        self.press("alt+F4")

    def to_front(self):
        self._xdotool("windowactivate", "--sync", self.window)

    def area(self, node):
        box = Atspi.Component.get_extents(node.get_component_iface(), Atspi.CoordType.SCREEN)
        return box.x, box.y, box.width, box.height

    def is_cut(self, item, name):
        """The middle of a row lies below the list with this name: a click would not reach it."""
        _, top, _, height = self.area(self.find(item, ["list item"], exact=False)[-1])
        _, list_top, _, list_height = self.area(self.find(name)[-1])
        return top + height // 2 >= list_top + list_height

    def point_at(self, name, roles=None, exact=True, seconds=15):
        """Moves the mouse over the control with this name and returns its node."""
        self.to_front()

        def steady():
            found = self.find(name, roles, exact)
            if not found:
                return None
            before = self.area(found[-1])
            time.sleep(0.15)  # a page that slides in would be missed: look twice
            return found[-1] if before[2] > 0 and before == self.area(found[-1]) else None

        node = wait_until(steady, seconds, f"{self.name} does not find “{name}” {roles or ''}")
        left, top, width, height = self.area(node)
        self._xdotool("mousemove", "--sync", left + width // 2, top + height // 2)
        return node

    def click(self, name, roles=None, exact=True, button=1, seconds=15):
        node = self.point_at(name, roles, exact, seconds)
        self._xdotool("click", button)
        self.clicks += 1
        return node

    def scroll(self, name, steps):
        """Turns the wheel over a control: steps down, or up where they are negative."""
        self.point_at(name)
        self._xdotool("click", "--repeat", abs(steps), "--delay", 8, 5 if steps > 0 else 4)

    def point_away(self):
        """Takes the mouse off the controls, so that no picture shows a tooltip."""
        self._xdotool("mousemove", "--sync", 2, 2)

    def message_menu(self, text, entry):
        """Opens the menu of the message with this text and chooses from it."""
        node = wait_until(lambda: self.find_message(text, ""), 10, f"{self.name} does not see “{text}”")[-1]
        left, top, width, height = self.area(node)
        self.to_front()
        self._xdotool("mousemove", "--sync", left + width - 60, top + height // 2)
        self._xdotool("click", 3)
        self.click(entry, ["menu item"])

    def type(self, text):
        self.to_front()
        if text.isascii():
            self._xdotool("type", "--clearmodifiers", "--delay", "12", text)
            return
        # xdotool remaps keys for letters that the keyboard lacks and loses some on the way.
        self.paste(text)

    def paste(self, text):
        subprocess.run(["xclip", "-selection", "clipboard"], input=text.encode(), check=True, stderr=subprocess.DEVNULL)
        self.press("ctrl+v")

    def paste_files(self, paths):
        """Puts files on the clipboard, as a file manager does, and pastes them."""
        uris = "".join(f"{path.as_uri()}\r\n" for path in paths)
        clipboard = ["xclip", "-selection", "clipboard", "-t", "text/uri-list"]
        subprocess.run(clipboard, input=uris.encode(), check=True, stderr=subprocess.DEVNULL)
        self.press("ctrl+v")

    def press(self, *keys):
        self.to_front()
        for key in keys:
            self._xdotool("key", "--clearmodifiers", key)

    def fill(self, name, text):
        """Clicks into a field and types; what stood there goes."""
        self.click(name)
        self.press("ctrl+a")
        self.type(text)

    def resize(self, width, height):
        self._xdotool("windowsize", "--sync", self.window, width, height)

    def settle(self):
        """Waits until two pictures in a row are the same, at most 3 s."""
        last = self.picture()
        for _ in range(15):
            time.sleep(0.2)
            now = self.picture()
            if pictures.difference(last, now) < 0.0002:
                return now
            last = now
        return last

    def picture(self):
        self.to_front()
        # xdotool forgets the frame that the window manager draws; the tree knows where the contents are.
        frame = next(node for node in self.nodes() if node.get_role_name() == "frame")
        left, top, width, height = self.area(frame)
        return pictures.grab((left, top, left + width, top + height))

    def kill(self):
        """The program ends as in a power cut."""
        self.process.kill()
        self.process.wait(timeout=20)

    def terminate(self):
        """The session asks the program to end; gives its exit code."""
        self.process.terminate()
        return self.process.wait(timeout=20)

    def quit_hosting(self, loss):
        """The same where others lose their server by it: says so first."""
        self.press("ctrl+q")
        self.wait_for(loss)
        self.click("Quit", ["button", "push button"])
        self.process.wait(timeout=20)

    def quit(self):
        """Ends the program as its person does and waits for the end."""
        self.press("ctrl+q")
        self.process.wait(timeout=20)

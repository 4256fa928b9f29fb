#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Morelia contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a desktop's notification service is told by the real window, and what its buttons do."""

import argparse
import sys
import traceback
from pathlib import Path

TESTS = Path(__file__).resolve().parents[1]
sys.path.append(str(TESTS / "tour"))
import crowd  # noqa: E402
from desktop import Desktop  # noqa: E402
from desktopservice import PATIENCE_SECONDS, DesktopService, expect  # noqa: E402
from person import Person, wait_until  # noqa: E402

HOSTILE = "<b>bold</b> & <img src='http://127.0.0.1/x'>"


def play(desktop, programs, service):
    ann = Person(desktop, "ann", programs / "morelia")
    address = ann.start_on_this_computer("Ann")
    ann.type("hello")
    ann.press("Return")
    guest = crowd.Guest(programs, desktop.folder / "guest", "Greta Sand", 1)
    try:
        guest.sign_up(address)
        reader = wait_until(lambda: guest.users_called("Ann"), PATIENCE_SECONDS, "Ann on the server")[0]
        chat = guest.create(crowd.CHAT, "", [reader])
        buttons(ann, guest, chat, service)
    finally:
        guest.close()


def buttons(ann, guest, chat, service):
    guest.write(chat, [HOSTILE])
    told = service.next("shown")
    expect(told["title"], "Greta Sand", "the title")
    expect(told["body"], HOSTILE.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"), "the text is no markup")
    expect(told["actions"][0], "default", "a click opens")
    service.do(signal="NotificationReplied", id=told["shown"], text="On my way")

    def is_answered():
        return any(row["text"] == "On my way" for row in guest.do(do="messages", flow=chat, count=5)["messages"])

    wait_until(is_answered, PATIENCE_SECONDS, "the answer did not arrive")
    expect(service.next("closed")["closed"], told["shown"], "an answered notification")

    guest.write(chat, ["second"])
    told = service.next("shown")
    expect(told["body"], "second", "only what is new")
    ann.wait_for("Greta Sand, 1 unread")
    action = next(key for key in told["actions"] if key not in ("default", "inline-reply"))
    service.do(signal="ActionInvoked", id=told["shown"], text=action)
    expect(service.next("closed")["closed"], told["shown"], "a notification marked as read")
    ann.wait_gone("Greta Sand, 1 unread")

    guest.write(chat, ["third"])
    told = service.next("shown")
    service.do(signal="ActionInvoked", id=told["shown"], text="default")
    expect(service.next("closed")["closed"], told["shown"], "an opened notification")
    wait_until(lambda: ann.find_message("third", ""), PATIENCE_SECONDS, "the conversation did not open")

    ann.to_front()
    guest.write(chat, ["fourth, which the window shows"])
    wait_until(lambda: ann.find_message("fourth, which the window shows", ""), PATIENCE_SECONDS, "the message did not come")
    ann.wait_gone("Greta Sand, 1 unread")
    expect(service.told.empty(), True, "what an active window shows is not told")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--bin", required=True, type=Path, help="folder of the built programs")
    options = parser.parse_args()
    with Desktop() as desktop:
        service = DesktopService("notificationservice.py")
        try:
            play(desktop, options.bin.resolve(), service)
        except Exception:  # whatever it was, the desktop has to end
            traceback.print_exc()
            print(desktop.log("ann"))
            print("0 passed, 1 failed")
            return 1
        finally:
            service.close()
    print("1 passed, 0 failed")
    return 0


if __name__ == "__main__":
    sys.exit(main())

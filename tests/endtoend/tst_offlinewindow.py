#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Morelia contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The real window without its server: the list and the conversations of its store stand in the accessibility tree, at the
first start and at one after the program was killed."""

import argparse
import re
import sys
import traceback
from pathlib import Path

TESTS = Path(__file__).resolve().parents[1]
sys.path += [str(TESTS / "tour"), str(TESTS / "bench")]
import filled  # noqa: E402
from desktop import Desktop  # noqa: E402
from person import Person, is_showing, wait_until  # noqa: E402

PLAN = ["--messages=4000", "--flows=400", "--largest=300", "--people=300", "--seed=1"]
PATIENCE_SECONDS = 60
ROWS = 8  # as many as a window of the usual size shows, or fewer
EMPTY = ("No conversations yet", "Your conversations appear here")
PROBLEM = re.compile(r"^.*(?:\.qml:\d+|(?:warning|critical|fatal) morelia).*$", re.MULTILINE)


class Reader(Person):
    """Somebody who reads by a screen reader, at a window whose server never answers."""

    def __init__(self, desktop, programs, data):
        super().__init__(desktop, "reader", programs / "morelia", filled.morelia(data))

    def rows(self):
        """The list as it is read out, from the top."""
        for words in EMPTY:
            if self.sees(words):
                raise AssertionError(f"the list says «{words}»")
        rows = []
        for flows in self.find("Conversations", ["list"]):
            children = (flows.get_child_at_index(index) for index in range(flows.get_child_count()))
            rows += [(self.area(row)[1], row.get_name()) for row in children if row is not None and is_showing(row)]
        return [name for _, name in sorted(rows)]

    def read_list(self, flows):
        rows = wait_until(self.rows, PATIENCE_SECONDS, "no conversation is in the list")
        for place, flow in enumerate(flows[:ROWS]):
            row = rows[place] if place < len(rows) else "nothing"
            if not row.startswith(flow["title"] + ", "):
                raise AssertionError(f"«{row}» stands at place {place} of the list, not «{flow['title']}»")
        print(f"{len(rows)} rows: {rows[0]} …", flush=True)

    def read_conversation(self, flow):
        self.click(flow["title"] + ", ", ["list item"], exact=False, seconds=PATIENCE_SECONDS)
        for text in flow["newest"]:
            missing = f"«{text}» is not in the conversation «{flow['title']}»"
            message = wait_until(lambda words=text: self.find_message(words, ""), PATIENCE_SECONDS, missing)[0]
            print(message.get_name(), flush=True)
        self.wait_for("Offline, trying again", PATIENCE_SECONDS)


def keeps_what_is_typed(desktop, programs, data, flow):
    """The session ends while somebody types."""
    reader = Reader(desktop, programs, data)
    reader.click(flow["title"] + ", ", ["list item"], exact=False, seconds=PATIENCE_SECONDS)
    # Its newest words stand in the list, too, before it is open.
    wait_until(lambda: reader.find("Message"), PATIENCE_SECONDS, "there is no field to write in")
    reader.type("half a thought")
    reader.wait_for("half a thought")
    code = reader.terminate()
    if code != 0:
        raise AssertionError(f"the program ended with {code}")
    reader = Reader(desktop, programs, data)
    reader.wait_for("half a thought", PATIENCE_SECONDS)
    reader.kill()


def play(desktop, programs):
    data = desktop.folder / "data"
    flows = filled.fill(programs, data, PLAN)
    # The second start opens other conversations, too: nothing may be left from what the first one looked at.
    for conversations in (flows[:1], flows[:3]):
        reader = Reader(desktop, programs, data)
        try:
            reader.read_list(flows)
            for flow in conversations:
                reader.read_conversation(flow)
        except Exception:
            print(reader.describe(), desktop.log("reader"), sep="\n", flush=True)
            raise
        reader.kill()
    keeps_what_is_typed(desktop, programs, data, flows[0])
    problem = PROBLEM.search(desktop.log("reader"))
    if problem:
        raise AssertionError(f"the program complains: {problem.group()}")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--bin", required=True, type=Path, help="folder of the built programs")
    options = parser.parse_args()
    with Desktop() as desktop:
        try:
            play(desktop, options.bin.resolve())
        except Exception:  # whatever it was, the desktop has to end
            traceback.print_exc()
            print("0 passed, 1 failed")
            return 1
    print("1 passed, 0 failed")
    return 0


if __name__ == "__main__":
    sys.exit(main())

# SPDX-FileCopyrightText: 2026 Morelia contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Other people on the server, without windows: they fill the lists, so that lists overflow as in life."""

import itertools
import json
import queue
import subprocess
import threading

from person import wait_until

LONG = "Choir of the old town"
MESSAGES = 2000

PEOPLE = ["Clara Nyström", "Дмитрий Орлов", "Emil Okafor", "فاطمة الزهراء", "陈小雨", "Greta Sand"]

# Title (a person's chat has none) and the last words in it, oldest first.
CONVERSATIONS = [
    (None, 0, ["Did the parcel come?", "It is blue and rather heavy."]),
    (None, 1, ["Ключи у соседки на третьем этаже.", "Кота покормить дважды, он притворяется голодным."]),
    (None, 2, ["The train leaves from platform 4, not 9."]),
    (None, 3, ["وصلتُ قبل قليل، والطقس جميل.", "نلتقي غدًا عند الجسر؟"]),
    (None, 4, ["照片已经洗好了。", "周六一起去看展览吗？"]),
    (None, 5, ["Soup is on. Bring bread 🍞"]),
    ("Allotment 17", 0, ["The beans are up.", "Somebody left the gate open again."]),
    ("Книжный клуб", 1, ["Следующая книга — на ваш вкус.", "Тогда пусть будет что-нибудь короткое."]),
    ("Repair café", 2, ["Two toasters, one lamp, and a radio from 1962."]),
    ("Night shift", 5, ["All quiet.", "Handing over at six."]),
    ("Grandma's recipes", 0, ["Page 31 is missing.", "It was the one with the plums."]),
    ("Поход в августе", 1, ["Палатка трёхместная, но по-дружески поместимся вчетвером."]),
    (LONG, 2, []),
]

LINES = [
    "Page four from the top, please, and mind the rest before bar 12.",
    "I have the second altos on a recording, I can bring it on Thursday.",
    "Кто возьмёт ноты для басов?",
    "The hall is ours until nine.",
    "Could we take the last verse a little slower? It ran away from us.",
    "Я опоздаю минут на десять.",
    "👍",
    "Whoever left a green scarf: it hangs on the piano.",
    "The tenor line in bar 40 is E flat, not E. The print is wrong, and the old parts have it right in pencil.",
    "Thank you, that was lovely.",
]

WAIT = 60
CHAT, GROUP = 0, 1


class Guest:
    """One person; requests are lines of JSON to a program without a window."""

    def __init__(self, programs, folder, name, number):
        self.name = name
        self.user = ""
        self._numbers = itertools.count(1)
        self._answers = {}
        self._posted = []
        self._lock = threading.Lock()
        self._states = queue.Queue()
        folder.mkdir(parents=True)
        self.process = subprocess.Popen(
            [programs / "morelia-coreclient", f"--profile-dir={folder}"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            encoding="utf-8",
        )
        self._login = f"guest{number}"
        threading.Thread(target=self._read, daemon=True).start()
        self._await_event("ready")

    def _read(self):
        for line in self.process.stdout:
            told = json.loads(line)
            if "id" in told:
                self._answer(told["id"]).put(told)
            else:
                self._states.put(told.get("state") or told.get("event"))

    def _answer(self, number):
        with self._lock:
            return self._answers.setdefault(number, queue.Queue())

    def _await_event(self, wanted):
        while self._states.get(timeout=WAIT) != wanted:
            pass

    def ask(self, **request):
        """Sends a request; returns its number for result()."""
        number = next(self._numbers)
        self.process.stdin.write(json.dumps({**request, "id": number}) + "\n")
        self.process.stdin.flush()
        return number

    def result(self, number):
        answer = self._answer(number).get(timeout=WAIT)
        if not answer["ok"]:
            raise RuntimeError(f"{self.name}: {answer['error']}")
        return answer

    def do(self, **request):
        return self.result(self.ask(**request))

    def sign_up(self, server):
        entered = self.do(
            do="signup", server=server, login=self._login, password=f"long words of {self._login}", name=self.name
        )
        self.user = entered["user"]
        self._await_event("online")

    def users_called(self, name):
        return [user["user"] for user in self.do(do="users")["users"] if user["name"] == name]

    def knows(self, flow):
        return any(row["flow"] == flow for row in self.do(do="flows")["flows"])

    def create(self, kind, title, members):
        return self.do(do="create", kind=kind, title=title, members=members)["flow"]

    def post(self, flow, text):
        self._posted.append(self.ask(do="send", flow=flow, text=text))

    def settle(self, flow):
        """Returns when the server has what was posted."""
        for number in self._posted:
            self.result(number)
        self._posted.clear()

        def is_sent():
            # What waits stands below everything that the server has.
            newest = self.do(do="messages", flow=flow, count=50)["messages"]
            return all(row["state"] in ("sent", "received", "read") for row in newest if row["outgoing"])

        wait_until(is_sent, WAIT, f"the last words of {self.name} on the server")

    def write(self, flow, texts):
        for text in texts:
            self.post(flow, text)
        self.settle(flow)

    def close(self):
        self.process.stdin.close()
        self.process.wait(timeout=20)


def fill(programs, folder, server, reader):
    """Makes the conversations with a person who is on the server already, known by a name. Returns the titles."""
    guests = [Guest(programs, folder / f"guest{number}", name, number) for number, name in enumerate(PEOPLE)]
    try:
        for guest in guests:
            guest.sign_up(server)
        readers = wait_until(lambda: guests[0].users_called(reader), WAIT, f"{reader} on the server")
        for title, author, words in CONVERSATIONS:
            converse(guests, readers[0], title, guests[author], words)
    finally:
        for guest in guests:
            guest.close()
    return [title or PEOPLE[author] for title, author, _ in CONVERSATIONS]


def converse(guests, reader, title, maker, words):
    if title is None:
        flow = maker.create(CHAT, "", [reader])
        maker.write(flow, words)
        return
    writers = [maker, *(guest for guest in guests if guest is not maker)][:3]
    flow = maker.create(GROUP, title, [reader, *(guest.user for guest in writers[1:])])
    if title != LONG:
        maker.write(flow, words)
        return
    for writer in writers:
        wait_until(lambda: writer.knows(flow), WAIT, f"the group for {writer.name}")
    # Each has a line of its own to the server, so their words mix.
    for number, text in enumerate(itertools.islice(itertools.cycle(LINES), MESSAGES)):
        writers[number // 2 % len(writers)].post(flow, text)
    for writer in writers:
        writer.settle(flow)

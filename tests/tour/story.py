# SPDX-FileCopyrightText: 2026 Morelia contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The tour's story: what the people do, and what must be seen after each step."""

import time

import crowd
import pictures
from person import ADDRESS, Person, wait_until

TO_THE_GUIDE = "Good morning, guide."
HINT = "Your message has arrived. To reply to one of several, right-click it and choose “Reply”: try it with this one."
HELLO = "Hello, is anybody at this desk?"
ANSWER = "Yes, over here by the window."
PLAN = "Shall we walk to the river at noon?"
PLAN_TYPO = "Shall we wlak to the river at noon?"
REGRET = "Bring the blue umbrella please."
MILL = "Gladly. I know a path along the mill."
NOTE = "A lamp for the mill path."
MEETING = "Then we meet at the old bridge."
BEHIND = "One more thing: bring good shoes."
CAPTION = "This is where the path begins."
WALKS = "Last spring, up to the ridge and back."
ROUTE = "Left at the chapel, over the bridge, then along the brook."
QUEUED = "This one waits until you are back."
RUSSIAN = "Привет! Увидимся в полдень у реки."
LATE = "Термос нашёлся, беру его с собой."
SUNFLOWER = "\N{SUNFLOWER}"
TIMES = """Two *old* ways, one **new**:
- along the mill, `40 min`
- over the ridge, ~~two hours~~ _three_
> I know a path along the mill.
> It is dry in May.
Counted with
```python
def minutes(km, pace=12):
    # uphill it takes longer
    return km * pace + 5
```"""
COUNTED = "uphill it takes longer"
ABOUT = "Old mills, and the paths between them."
WAITING = "waiting to be sent"
GONE = "Grandma's recipes"
RUSSIAN_ANSWER = "Договорились. Захвачу термос и бутерброды."
NAMES = ["Ann Appleby", "Bob Barlow", "Weekend walks"]
FILES = ["bridge.png", "route.txt"]
SECRETS = [HELLO, ANSWER, PLAN, PLAN_TYPO, REGRET, MILL, MEETING, BEHIND, CAPTION, WALKS, ROUTE, QUEUED, RUSSIAN, RUSSIAN_ANSWER, LATE]
SECRETS += [*NAMES, *FILES, COUNTED, ABOUT]


class Story:
    def __init__(self, desktop, album, programs):
        self.desktop = desktop
        self.album = album
        self.programs = programs
        self.people = {}
        self.address = ""

    def tell(self):
        self.first_start()
        self.second_person()
        self.answer()
        self.new_chat()
        self.edit_and_delete()
        self.reply()
        self.reactions()
        self.about()
        self.forward_and_mention()
        self.looks()
        self.selecting()
        self.reading()
        self.jump()
        self.saved()
        self.emoji()
        self.album_of_pictures()
        self.files()
        self.name_and_picture()
        self.offline()
        self.restart_offline()
        self.back_again()
        self.narrow()
        self.dark_and_settings()
        self.russian()
        self.empty_list()
        self.crowd()
        self.long_chat()
        self.behind_another_window()
        self.crowd_offline()
        self.own_list()
        self.nothing_readable()

    # Helpers

    def person(self, name, *args, **kwargs):
        someone = Person(self.desktop, name, self.programs / "morelia", *args, **kwargs)
        self.people[name] = someone
        return someone

    def picture(self, name, someone, texts):
        for text in texts:
            someone.wait_for(text)
        someone.point_away()
        path = self.album.add(name, someone.settle())
        print(f"{path}: {', '.join(texts)}", flush=True)

    def wait_composer(self, someone):
        wait_until(lambda: someone.find("Message"), 20, f"a field to write in for {someone.name}")

    def say(self, someone, text):
        someone.type(text)
        someone.press("Return")

    def report(self, error):
        """Leaves a picture and the tree of each window beside the others."""
        print(f"The tour stopped: {error}")
        for name, someone in self.people.items():
            if someone.process.poll() is not None:
                print(f"-- {name} has ended with {someone.process.returncode}\n{self.desktop.log(name)}")
                continue
            print(f"-- {name} sees:\n{someone.describe()}\n{self.desktop.log(name)}")
            someone.picture().save(self.album.folder / f"failed-{name}.png")

    # Steps

    def first_start(self):
        ann = self.person("ann")
        self.picture("01-welcome", ann, ["On this computer", "Join somebody", "Another server"])
        ann.click("On this computer")
        ann.wait_for("Your name")
        ann.press("ctrl+a")
        ann.type("Ann Appleby")
        self.picture("02-first-start", ann, ["Your name", "Start"])
        ann.click("Start")
        self.wait_composer(ann)
        ann.wait_for("online")
        ann.wait_for("Hello. I am the guide")
        ann.type(TO_THE_GUIDE)
        ann.click("Send")
        ann.wait_for(TO_THE_GUIDE)
        wait_until(lambda: ann.find_message(TO_THE_GUIDE, ", sent"), 10, "the first message is not marked as sent")
        if ann.clicks != 3:
            raise AssertionError(f"a first message took {ann.clicks} clicks, not 3")
        # The guide answers what it is told, and what is done with it.
        ann.wait_for(HINT)
        ann.message_menu(HINT, "Reply")
        self.say(ann, "Like this?")
        ann.wait_for("That was a reply")
        self.picture("03-first-message", ann, [TO_THE_GUIDE, "That was a reply", "Everyone here", "online"])
        ann.click("Everyone here", ["list item"], exact=False)
        ann.wait_for("Everyone here")
        self.say(ann, HELLO)
        wait_until(lambda: ann.find_message(HELLO, ", sent"), 10, "the message to everyone is not marked as sent")
        self.address = wait_until(lambda: ann.text_like(ADDRESS), 10, "the address of this computer's server")

    def second_person(self):
        bob = self.person("bob", ["--profile", "second"])
        bob.click("Join somebody")
        bob.fill("Invitation or address", f"Come over: morelia://join?server={self.address}.")
        bob.fill("Your name", "Bob Barlow")
        self.picture("04-join", bob, ["Invitation or address", f"Leads to {self.address}", "Your name", "Join"])
        bob.click("Join", ["button", "push button"])
        bob.click("Everyone here", exact=False)
        bob.wait_for(HELLO)
        bob.wait_for("Ann Appleby")

    def answer(self):
        ann, bob = self.people["ann"], self.people["bob"]
        self.wait_composer(bob)
        bob.type(ANSWER)
        sent_at = time.monotonic()
        bob.press("Return")
        ann.wait_for(ANSWER, 10)
        print(f"the answer was on the first screen {time.monotonic() - sent_at:.2f} s after the key", flush=True)
        ann.wait_for("Bob Barlow")

    def new_chat(self):
        ann, bob = self.people["ann"], self.people["bob"]
        ann.click("New conversation")
        ann.click("Group")
        ann.fill("Name of the group", "Weekend walks")
        ann.click("Bob Barlow", exact=False)
        self.picture("05-new-chat", ann, ["Bob Barlow", "Create group", "Group", "Channel"])
        ann.click("Create group")
        ann.wait_for("2 members")
        self.wait_composer(ann)
        self.say(ann, PLAN_TYPO)
        bob.click("Weekend walks, ", ["list item"], exact=False)
        bob.wait_for(PLAN_TYPO)
        self.say(bob, MILL)
        ann.wait_for("along the mill")
        self.say(ann, REGRET)
        self.say(bob, "The forecast says sun until the evening, and the ferry runs every half hour.")
        bob.wait_for(REGRET)
        ann.wait_for("every half hour")
        self.picture("06-conversation", ann, [PLAN_TYPO, REGRET, "Weekend walks", "2 members"])

    def edit_and_delete(self):
        ann, bob = self.people["ann"], self.people["bob"]
        ann.message_menu(PLAN_TYPO, "Edit")
        ann.press("ctrl+a")
        ann.type(PLAN)
        ann.press("Return")
        bob.wait_for(PLAN)
        ann.message_menu(REGRET, "Delete…")
        ann.click("Delete for everyone", ["button", "push button"])
        bob.wait_gone(REGRET)
        self.picture("07-edited-and-deleted", bob, [PLAN, "edited", "Message deleted"])

    def reply(self):
        ann, bob = self.people["ann"], self.people["bob"]
        ann.message_menu(MILL, "Reply")
        ann.wait_for("Reply to Bob Barlow")
        self.say(ann, MEETING)
        bob.wait_for(MEETING)
        self.picture("08-reply", bob, [MEETING, f"Replies to Bob Barlow: {MILL}"])

    def reactions(self):
        ann, bob = self.people["ann"], self.people["bob"]
        ann.message_menu(MILL, "React…")
        ann.wait_for("folded hands")
        self.picture("08-quick-reactions", ann, ["thumbs up", "red heart", "Other emoji…"])
        ann.press("Right", "Return")
        bob.wait_for("❤️ 1")
        bob.click("❤️ 1", ["button", "push button"])
        ann.wait_for("❤️ 2")
        self.picture("08-reactions", ann, ["❤️ 2", "You, Bob Barlow"])

    def about(self):
        ann = self.people["ann"]
        ann.click("About this conversation", ["button", "push button"])
        ann.wait_for("Pictures")
        self.picture("08-about", ann, ["Members", "Pictures", "Files", "Links"])
        ann.press("Escape")

    def forward_and_mention(self):
        ann, bob = self.people["ann"], self.people["bob"]
        ann.message_menu(MILL, "Forward…")
        ann.wait_for("Forward to…")
        ann.type("every")
        ann.press("Return")
        ann.wait_for("Forwarded from Bob Barlow")
        self.wait_composer(ann)
        ann.type("@bo")
        ann.wait_for("People who fit")
        self.picture("08-forwarded", ann, ["Forwarded from Bob Barlow", "People who fit"])
        ann.press("Return")
        self.say(ann, "is this your path")
        bob.wait_for("1 mention of you")
        self.picture("08-mentioned", bob, ["Everyone here, 2 unread, 1 mention of you"])
        bob.click("Everyone here", ["list item"], exact=False)
        bob.wait_for("@Bob Barlow is this your path")
        self.picture("08-mention", bob, ["@Bob Barlow is this your path", "Forwarded from Bob Barlow"])
        for someone in (ann, bob):
            someone.click("Weekend walks", ["list item"], exact=False)
            someone.wait_for(MEETING)
            self.wait_composer(someone)

    def looks(self):
        ann, bob = self.people["ann"], self.people["bob"]
        ann.paste(TIMES)
        self.picture("09-looks-written", ann, ["Message"])
        ann.press("Return")
        bob.wait_for(COUNTED)
        self.picture("09-looks", bob, [COUNTED, "Two old ways, one new:"])

    def selecting(self):
        ann = self.people["ann"]
        ann.message_menu(MEETING, "Select")
        ann.click(COUNTED, ["list item"], exact=False)
        self.picture("09-selected", ann, ["2 selected", "Forward…", "Save files"])
        ann.press("Escape")
        self.wait_composer(ann)

    def reading(self):
        """What comes while another window is in front is unread until one comes back."""
        ann, bob = self.people["ann"], self.people["bob"]
        self.say(ann, BEHIND)
        bob.wait_for("Weekend walks, 1 unread")
        bob.to_front()
        bob.wait_gone("Weekend walks, 1 unread")

    def jump(self):
        """By a few letters, two of them swapped, to another conversation and back."""
        ann = self.people["ann"]
        ann.press("ctrl+k")
        ann.wait_for("What fits")
        ann.type("e")
        self.picture("08-jump", ann, ["What fits", "New conversation…"])
        ann.type("vreyone")
        ann.wait_gone("New conversation…")
        ann.press("Return")
        wait_until(lambda: ann.find_message(HELLO, ""), 10, "the conversation that was found is not open")
        ann.press("ctrl+k")
        ann.wait_for("What fits")
        ann.type("walks")
        ann.wait_gone("New conversation…")
        ann.press("Return")
        wait_until(lambda: ann.find_message(MILL, ""), 10, "the conversation that was found is not open")

    def saved(self):
        """A note to oneself, in the conversation that nobody else has."""
        ann = self.people["ann"]
        ann.press("ctrl+k")
        ann.wait_for("What fits")
        ann.type("saved")
        ann.wait_gone("New conversation…")
        ann.press("Return")
        ann.wait_for("Nothing saved yet")
        self.say(ann, NOTE)
        ann.wait_for(f"Saved messages, {NOTE}")
        self.picture("09-saved", ann, [NOTE, "These messages stay on this computer"])
        ann.press("ctrl+k")
        ann.wait_for("What fits")
        ann.type("walks")
        ann.wait_gone("New conversation…")
        ann.press("Return")
        wait_until(lambda: ann.find_message(MILL, ""), 10, "the conversation that was found is not open")

    def emoji(self):
        ann, bob = self.people["ann"], self.people["bob"]
        ann.click("Emoji", ["button", "push button"])
        ann.wait_for("Emoji panel")
        ann.type("flower")
        self.picture("09-emoji", ann, ["Emoji panel", "sunflower", "Skin tone"])
        ann.type(" sun")
        ann.press("Return")
        ann.wait_gone("Emoji panel")
        ann.press("Return")
        bob.wait_for(SUNFLOWER)

    def album_of_pictures(self):
        ann, bob = self.people["ann"], self.people["bob"]
        folder = self.desktop.folder / "walks"
        folder.mkdir()
        paths = [folder / f"walk-{number}.png" for number in range(1, 6)]
        for number, path in enumerate(paths):
            pictures.walk(number).save(path)
        ann.paste_files(paths)
        ann.wait_for("Remove walk-5.png")
        ann.type(WALKS)
        ann.press("Return")
        bob.wait_for("Picture 5 of 5, walk-5.png")
        self.picture("10-album", bob, ["Picture 1 of 5, walk-1.png", f"5 pictures, {WALKS}"])

    def files(self):
        ann, bob = self.people["ann"], self.people["bob"]
        folder = self.desktop.folder / "files"
        folder.mkdir()
        picture, route = (folder / name for name in FILES)
        pictures.landscape().save(picture)
        route.write_text(ROUTE)
        ann.paste_files([picture, route])
        ann.wait_for("Picture bridge.png")
        ann.type(CAPTION)
        self.picture("10-attached-files", ann, ["Document route.txt", "Up to", "Remove bridge.png"])
        ann.press("Return")
        bob.wait_for(CAPTION)
        bob.wait_for("Document route.txt")

        def is_sent():
            rows = ann.find("Document route.txt", ["list item"], exact=False)
            return any(", sent" in row.get_name() for row in rows)

        wait_until(is_sent, 20, "the document is not marked as sent")
        self.picture("11-picture-and-document", bob, ["Picture bridge.png", "Document route.txt", CAPTION])
        bob.click("Picture bridge.png", ["button", "push button"], exact=False)
        bob.wait_for("Picture viewer")
        self.picture("12-picture-viewer", bob, ["Picture viewer", "bridge.png", "Larger", "Save", "Ann Appleby · "])
        bob.press("Escape")
        bob.wait_gone("Picture viewer")

    def name_and_picture(self):
        ann, bob = self.people["ann"], self.people["bob"]
        portrait = self.desktop.folder / "files" / "portrait.png"
        pictures.portrait().save(portrait)
        ann.click("Ann Appleby", ["button", "push button"])
        ann.click("Change name and picture…", ["button", "push button"])
        ann.click("Choose a picture…", ["button", "push button"])
        ann.settle()
        ann.type(str(portrait))
        ann.press("Return")
        ann.wait_for("Change the picture…")
        ann.click("About you", ["text", "entry"])
        ann.type(ABOUT)
        self.picture("12-name-and-picture", ann, ["Change the picture…", "Name", "About you", "Save"])
        ann.click("Enlarge your picture", ["button", "push button"])
        self.picture("12-face-enlarged", ann, ["Picture viewer", "Your picture", "Larger"])
        ann.press("Escape")
        ann.wait_gone("Picture viewer")
        ann.click("Save", ["button", "push button"])
        ann.click("Back", ["button", "push button"])
        bob.click("About this conversation", ["button", "push button"])
        bob.wait_for("ann.appleby · owner")
        self.picture("12-face", bob, ["Ann Appleby", "ann.appleby · owner"])
        bob.press("Escape")

    def offline(self):
        ann, bob = self.people["ann"], self.people["bob"]
        ann.quit_hosting("Bob Barlow is connected to this computer")
        bob.wait_gone("online · ")
        self.say(bob, QUEUED)
        wait_until(lambda: bob.find_message(QUEUED, WAITING), 10, "the message is not marked as waiting")
        self.picture("13-offline-queued", bob, [QUEUED, WAITING])

    def restart_offline(self):
        """Everything is there without a server, also after the program was killed."""
        bob = self.people["bob"]
        bob.kill()
        bob = self.person("bob", ["--profile", "second"])
        for conversation in ("Weekend walks, ", "Everyone here, "):
            wait_until(lambda: bob.find(conversation, ["list item"], exact=False), 20, f"{conversation} is not in the list")
        if bob.sees("No conversations yet."):
            raise AssertionError("the list says that it is empty")
        bob.click("Weekend walks", ["list item"], exact=False)
        wait_until(lambda: bob.find_message(QUEUED, WAITING), 10, "the queued message does not wait any more")
        wait_until(lambda: bob.find_message(CAPTION, ""), 10, "the conversation cannot be read offline")
        self.picture("14-restarted-offline", bob, ["Weekend walks", CAPTION, QUEUED])

    def back_again(self):
        bob = self.people["bob"]
        ann = self.person("ann")
        ann.click("Weekend walks, ", ["list item"], exact=False)
        ann.wait_for(QUEUED, 60)
        wait_until(lambda: bob.find_message(QUEUED, ", sent"), 20, "the queued message is not marked as sent")
        if len(ann.find_message(QUEUED, "")) != 1:
            raise AssertionError("the queued message did not arrive exactly once")
        ann.type("A draft that")
        self.picture("15-back-online", ann, [QUEUED, "Document route.txt", "Bob Barlow"])
        ann.press("ctrl+a", "Delete")

    def narrow(self):
        bob = self.people["bob"]
        bob.resize(400, 720)
        self.picture("16-narrow", bob, [QUEUED, "Back to the list"])
        bob.click("Back to the list")
        self.picture("17-narrow-list", bob, ["Weekend walks", "Everyone here", "New conversation"])
        bob.resize(1000, 700)

    def choose_colours(self, someone, name):
        someone.click("Menu")
        someone.click("Settings…", ["menu item"])
        someone.click("Colours", ["combo box"])
        someone.click(name)

    def dark_and_settings(self):
        bob = self.people["bob"]
        self.choose_colours(bob, "Dark")
        self.picture("18-settings-dark", bob, ["Language", "Dark"])
        bob.press("Escape")
        bob.click("Weekend walks, ", ["list item"], exact=False)
        self.picture("19-dark", bob, [QUEUED, "Picture bridge.png", "Weekend walks"])

    def russian(self):
        ann = self.people["ann"]
        ann.quit_hosting("Bob Barlow is connected to this computer")
        ann = self.person("ann", ["--language", "ru"])
        wait_until(lambda: ann.find("Сообщение"), 20, "the composer in Russian")
        # Where it is open, its heading has the same name.
        ann.click("Weekend walks, ", ["list item"], exact=False)
        wait_until(lambda: ann.find("Weekend walks", ["heading"]), 20, "the walks in Russian")
        ann.settle()
        self.say(ann, RUSSIAN)
        bob = self.people["bob"]
        bob.wait_for(RUSSIAN)
        self.say(bob, RUSSIAN_ANSWER)
        ann.wait_for(RUSSIAN_ANSWER)
        words = ["Документ route.txt", "Изображение bridge.png", "2 участника"]
        self.picture("20-russian", ann, [RUSSIAN, RUSSIAN_ANSWER, *words])
        ann.click("Меню")
        ann.click("Настройки…", ["menu item"])
        self.picture("21-russian-settings", ann, ["Настройки", "Язык", "Цвета"])
        ann.click("этот компьютер", ["button"], exact=False)
        self.picture("22-russian-account", ann, ["Адрес для других на этом компьютере"])
        ann.press("Escape", "Escape")

    def empty_list(self):
        place = ["--data", self.desktop.folder / "server", "--listen", "127.0.0.1:0"]
        server = self.desktop.start([self.programs / "morelia-server", *place, "--lobby", ""], "server")
        address = wait_until(lambda: ADDRESS.search(self.desktop.log("server")), 20, "the server's address").group()
        cleo = self.person("cleo")
        cleo.click("Another server")
        cleo.click("Make a new account")
        cleo.fill("Server", address)
        cleo.fill("Login", "cleo")
        cleo.fill("Password", "a long password of cleo")
        cleo.click("Create account")
        self.picture("23-empty-list", cleo, ["No conversations yet.", "Start one"])
        cleo.quit()
        server.terminate()
        if server.wait(timeout=20) != 0:
            raise AssertionError(f"the server ended with {server.returncode}")

    def crowd(self):
        """Fifteen conversations: the list overflows."""
        bob = self.people["bob"]
        self.choose_colours(bob, "Light")
        bob.press("Escape")
        titles = crowd.fill(self.programs, self.desktop.folder / "guests", self.address, "Bob Barlow")
        self.scroll_past(bob, titles)
        bob.scroll("Conversations", -100)
        self.picture("24-many-conversations", bob, ["Weekend walks", crowd.LONG])
        self.choose_colours(bob, "Dark")
        bob.press("Escape")
        self.picture("25-many-dark", bob, ["Weekend walks", crowd.LONG])

    def scroll_past(self, someone, titles):
        """From the top of the list down until all have been seen: rows out of sight are in no accessibility tree."""
        missing = set(titles)
        someone.scroll("Conversations", -100)

        def all_seen():
            rows = [node.get_name() or "" for node in someone.nodes() if node.get_role_name() == "list item"]
            missing.difference_update([title for title in missing if any(row.startswith(f"{title}, ") for row in rows)])
            if missing:
                someone.scroll("Conversations", 3)
            return not missing

        wait_until(all_seen, 60, f"{missing} in the list of {someone.name}")

    def open_from_list(self, someone, title):
        self.scroll_past(someone, [title])
        while someone.is_cut(f"{title}, ", "Conversations"):
            someone.scroll("Conversations", 1)
        someone.click(f"{title}, ", ["list item"], exact=False)

    def long_chat(self):
        """Two thousand messages: whoever is at the newest one stays there when files and a long text lower the view."""
        bob = self.people["bob"]
        self.open_from_list(bob, crowd.LONG)
        self.wait_composer(bob)
        bob.click("Go to the newest message", exact=False)
        bob.paste_files([self.desktop.folder / "files" / name for name in FILES])
        bob.wait_for("Picture bridge.png")
        self.picture("26-files-in-a-long-chat", bob, [crowd.LONG, "Remove bridge.png", crowd.LINES[-1]])
        bob.press("Escape", "Escape")

    def behind_another_window(self):
        """The row of an open conversation moves to the top, with its number, and the number goes when one comes back."""
        ann, bob = self.people["ann"], self.people["bob"]
        self.open_from_list(bob, "Weekend walks")
        self.wait_composer(bob)
        bob.scroll("Conversations", -100)
        ann.click("Сообщение")
        self.say(ann, LATE)
        bob.wait_for("Weekend walks, 1 unread")
        bob.to_front()
        bob.wait_gone("Weekend walks, 1 unread")
        bob.wait_for(LATE)

    def crowd_offline(self):
        ann, bob = self.people["ann"], self.people["bob"]
        # The end of the session asks no host about guests.
        if ann.terminate() != 0:
            raise AssertionError("the end of the session was no orderly end")
        bob.kill()
        bob = self.person("bob", ["--profile", "second"])
        self.open_from_list(bob, crowd.LONG)
        self.picture("27-many-offline", bob, [crowd.LONG, crowd.LINES[-1]])

    def choose_in_row_menu(self, someone, title, *entries):
        self.scroll_past(someone, [title])
        someone.click(f"{title}, ", ["list item"], exact=False, button=3)
        for entry in entries:
            someone.click(entry, ["menu item"])

    def own_list(self):
        """What is chosen for single conversations needs no server, and is there at the next start."""
        bob = self.people["bob"]
        self.choose_in_row_menu(bob, "Allotment 17", "Pin")
        bob.scroll("Conversations", -100)
        bob.wait_for("Allotment 17, pinned")
        self.choose_in_row_menu(bob, "Night shift", "Mute…", "Mute for good")
        bob.wait_for("Night shift, muted")
        self.choose_in_row_menu(bob, "Repair café", "Archive")
        bob.wait_gone("Repair café, ")
        self.choose_in_row_menu(bob, GONE, "Delete here…")
        self.picture("28-delete-here", bob, [f"Delete “{GONE}” here?"])
        bob.click("Delete here", ["button", "push button"])
        bob.wait_gone(f"{GONE}, ")
        bob.kill()
        bob = self.person("bob", ["--profile", "second"])
        self.picture("28-pinned-and-muted", bob, ["Allotment 17, pinned", "Night shift, muted"])
        bob.scroll("Conversations", 100)
        bob.click("Archive (1)", exact=False)
        bob.wait_for("Repair café, ")
        if bob.find(f"{GONE}, ", exact=False):
            raise AssertionError(f"“{GONE}” is in the list again")
        bob.press("Escape")
        bob.wait_gone("Repair café, ")

    def nothing_readable(self):
        """Searches every file of every profile, UTF-8 and UTF-16, the write-ahead logs included."""
        files = 0
        for name in self.people:
            home = self.desktop.folder / name
            for path in home.rglob("*"):
                if not path.is_file():
                    continue
                files += 1
                content = path.read_bytes()
                for secret in SECRETS:
                    for encoding in ("utf-8", "utf-16-le", "utf-16-be"):
                        if secret.encode(encoding) in content:
                            raise AssertionError(f"“{secret}” can be read in {path}")
        print(f"{files} files of the profiles hold none of the {len(SECRETS)} texts and names")

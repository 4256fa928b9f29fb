// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtTest
import org.kde.kirigami as Kirigami
import Morelia.Controllers

//! What is known about the open conversation, beside it and over it.
WindowTest {
    id: root

    name: "InfoPane"

    readonly property string button: "About this conversation"

    function ready(wide: bool): var {
        const app = makeApp(AppController.Ready);
        app.flows.rows = [{ title: "Walks", flowId: "f" }];
        const main = open(app);
        main.width = Kirigami.Units.gridUnit * (wide ? 70 : 24);
        app.flow = makeFlow("Flow");
        app.flow.info.members.rows = [
            { userId: "me", name: "Me", login: "me", own: true },
            { userId: "a", name: "Ann <b>", login: "ann", owner: true },
            { userId: "b", name: "Bot", login: "b", isBot: true }
        ];
        app.flow.info.files.rows = [{ localId: "m1", fileKey: "k", fileName: "plan.pdf", fileKind: 3, senderName: "Ann" }];
        app.flow.info.links.rows = [{ link: "https://example.org/", linkText: "example.org", outgoing: true }];
        app.flow.info.pictures.rows = [{ localId: "m2", fileKey: "square", fileName: "sea.png", fileKind: 0, senderName: "Ann" }];
        tryVerify(() => main.active);
        waitForRendering(main.contentItem);
        return { app: app, main: main, everything: main.contentItem.Window.contentItem };
    }

    function pane(everything: Item): Item {
        return probe.findRole(everything, root.button, Accessible.Grouping);
    }

    function openPane(everything: Item) {
        mouseClick(probe.findRole(everything, root.button, Accessible.Button));
        tryVerify(() => pane(everything) !== null);
    }

    function test_waysToIt_data() {
        return [
            { tag: "button", wide: true, act: everything => mouseClick(probe.findRole(everything, root.button, Accessible.Button)) },
            { tag: "title", wide: true, act: everything => { const title = probe.findRole(everything, "Flow", Accessible.Heading); mouseClick(title, 5, title.height / 2); } },
            { tag: "key", wide: true, act: everything => { probe.findRole(everything, "Conversations", Accessible.List).forceActiveFocus(Qt.TabFocusReason); keyClick(Qt.Key_I, Qt.ControlModifier); } },
            { tag: "narrow", wide: false, act: everything => mouseClick(probe.findRole(everything, root.button, Accessible.Button)) }
        ];
    }

    function test_waysToIt(data) {
        const { app, everything } = ready(data.wide);
        compare(pane(everything), null);
        data.act(everything);
        tryVerify(() => pane(everything) !== null);
        verify(app.flow.info.calls.includes("begin()"));
        const shown = pane(everything);
        const messages = named(everything, "Message");
        // Beside the messages, or over them.
        const left = shown.mapToItem(everything, 0, 0).x;
        compare(left >= messages.mapToItem(everything, messages.width, 0).x, data.wide);
        verify(shown.mapToItem(everything, shown.width, 0).x <= everything.width);
        // The keyboard is in it, and Escape leads back.
        tryVerify(() => named(everything, "Close").activeFocus);
        keyClick(Qt.Key_Escape);
        tryVerify(() => pane(everything) === null);
        tryVerify(() => messages.activeFocus);
        verify(app.flow.info.calls.includes("end()"));
    }

    function test_members() {
        const { app, everything } = ready(true);
        app.flow.info.description = "Rules of the group";
        app.flow.info.changed();
        openPane(everything);
        named(everything, "Rules of the group");
        named(everything, "You, me");
        named(everything, "Bot, b · bot");
        mouseClick(named(everything, "Ann <b>, ann · owner"));
        clickOn(everything, "Mention");
        compare(app.flow.composer.calls, ["mention(a)"]);
        tryVerify(() => named(everything, "Message").activeFocus);
        tryVerify(() => probe.find(everything, "Mention") === null);
        mouseClick(named(everything, "Bot, b · bot"));
        clickOn(everything, "Message…");
        tryVerify(() => app.flow.info.calls.includes("writeTo(b)"), 2000, app.flow.info.calls.join());
        app.flow.info.chosen(3, "chat");
        verify(app.calls.includes("openFlow(3, chat)"));
        // There is nothing to do with oneself, and nothing that looks as if there were.
        tryVerify(() => probe.find(everything, "Message…") === null);
        const own = probe.findRole(everything, "You, me", Accessible.StaticText);
        verify(own !== null && !own.hoverEnabled);
        mouseClick(own);
        compare(probe.find(everything, "Message…"), null);
    }

    function test_whatIsShared() {
        const { app, everything } = ready(true);
        openPane(everything);
        mouseClick(probe.findRole(everything, "Files", Accessible.PageTab));
        tryVerify(() => app.flow.info.files.calls.includes("begin"));
        mouseClick(named(everything, "Document plan.pdf, 1.2 kB · Ann · Today"));
        named(everything, "Open");
        keyClick(Qt.Key_Escape);
        tryVerify(() => probe.find(everything, "Open") === null);
        mouseClick(probe.findRole(everything, "Links", Accessible.PageTab));
        tryVerify(() => app.flow.info.links.calls.includes("begin"));
        mouseClick(named(everything, "example.org, You · Today"));
        tryVerify(() => app.media.calls.includes("openLink(https://example.org/)"));
        mouseClick(probe.findRole(everything, "Pictures", Accessible.PageTab));
        tryVerify(() => app.flow.info.pictures.calls.includes("begin"));
        const picture = named(everything, "Picture sea.png, Ann, Today");
        verify(picture.width > Kirigami.Units.gridUnit * 4);
    }

    function test_theFaceIsEnlarged() {
        const { app, everything } = ready(true);
        openPane(everything);
        const words = "Enlarge the picture of Flow";
        // Without a picture it is no button.
        compare(probe.find(everything, words), null);
        app.flow.picture = "tall";
        app.flow.headerChanged();
        clickOn(everything, words);
        const viewer = named(everything, "Picture viewer");
        named(viewer, "Flow");
        keyClick(Qt.Key_Escape);
        tryVerify(() => probe.find(everything, "Picture viewer") === null);
        named(everything, words).forceActiveFocus(Qt.TabFocusReason);
        keyClick(Qt.Key_Return);
        named(everything, "Picture viewer");
        keyClick(Qt.Key_Escape);
        tryVerify(() => probe.find(everything, "Picture viewer") === null);
    }

    function test_emptyListsSaySo() {
        const { app, everything } = ready(true);
        app.flow.info.files.rows = [];
        openPane(everything);
        mouseClick(probe.findRole(everything, "Files", Accessible.PageTab));
        named(everything, "No files yet.");
        app.flow.info.files.complete = false;
        app.flow.info.files.valuesChanged();
        tryVerify(() => probe.find(everything, "No files yet.") === null);
        app.flow.info.files.errorText = "The disk is full.";
        app.flow.info.files.loadedChanged();
        named(everything, "The disk is full.");
    }

    function test_aChatHasNoMembers() {
        const { app, everything } = ready(true);
        app.flow.info.chat = true;
        app.flow.info.changed();
        openPane(everything);
        compare(probe.findRole(everything, "Members", Accessible.PageTab), null);
        verify(probe.findRole(everything, "Pictures", Accessible.PageTab).checked);
    }

    function test_picturesOfStrangersAreNotShown() {
        const { app, everything } = ready(true);
        app.flow.info.chat = true;
        app.flow.request = FlowController.Asking;
        app.flow.headerChanged();
        openPane(everything);
        compare(probe.findRole(everything, "Pictures", Accessible.PageTab), null);
        verify(!app.flow.info.pictures.calls.includes("begin"));
        app.flow.request = FlowController.None;
        app.flow.headerChanged();
        tryVerify(() => probe.findRole(everything, "Pictures", Accessible.PageTab) !== null);
    }

    //! What lies under it is not seen, and it must not lie over what opens next.
    function test_overTheMessagesItIsForOneConversation() {
        const { app, main, everything } = ready(false);
        const messages = probe.findRole(everything, "Messages", Accessible.List);
        verify(messages.active);
        openPane(everything);
        verify(!messages.active);
        app.flow = makeFlow("Other");
        tryVerify(() => pane(everything) === null);
        tryVerify(() => named(everything, "Message").activeFocus);
        // Nor does it come over them when the window becomes narrow.
        main.width = Kirigami.Units.gridUnit * 70;
        waitForRendering(main.contentItem);
        openPane(everything);
        main.width = Kirigami.Units.gridUnit * 24;
        tryVerify(() => pane(everything) === null);
        verify(probe.findRole(everything, "Messages", Accessible.List).active);
    }

    function test_muting() {
        const { app, everything } = ready(true);
        openPane(everything);
        clickOn(everything, "Mute…");
        clickOn(everything, "Mute for 1 hour");
        tryVerify(() => probe.find(everything, "Mute for 1 hour") === null);
        app.flow.info.muted = true;
        app.flow.info.changed();
        clickOn(everything, "Unmute");
        compare(app.flowActions.calls, ["mute(1, f, 0)", "unmute(1, f)"]);
    }

    function test_anotherConversationHasItsOwn() {
        const { app, everything } = ready(true);
        openPane(everything);
        app.flow = makeFlow("Flow");
        app.flow.title = "Other";
        app.flow.headerChanged();
        tryVerify(() => pane(everything) !== null);
        compare(probe.find(everything, "Ann <b>, ann · owner"), null);
        app.flow = null;
        tryVerify(() => pane(everything) === null);
    }

    function test_presenceOfMembers() {
        const { app, everything } = ready(true);
        app.flow.info.members.rows = [
            { userId: "me", name: "Me", login: "me", own: true },
            { userId: "a", name: "Ann", login: "ann", owner: true, online: true, presence: "online" },
            { userId: "b", name: "Bob", login: "bob", presence: "last seen: 14:02" }
        ];
        openPane(everything);
        named(everything, "Ann, ann · owner · online");
        named(everything, "Bob, bob · last seen: 14:02");
    }

    function test_arrowsGoAmongTheTabs_data() {
        return [{ tag: "left to right", mirrored: false }, { tag: "mirrored", mirrored: true }];
    }

    function test_arrowsGoAmongTheTabs(data) {
        const { main, everything } = ready(true);
        main.LayoutMirroring.enabled = data.mirrored;
        main.contentItem.LayoutMirroring.enabled = data.mirrored;
        main.contentItem.LayoutMirroring.childrenInherit = true;
        openPane(everything);
        const tab = name => probe.findRole(everything, name, Accessible.PageTab);
        const on = data.mirrored ? Qt.Key_Left : Qt.Key_Right;
        const back = data.mirrored ? Qt.Key_Right : Qt.Key_Left;
        tab("Members").forceActiveFocus(Qt.TabFocusReason);
        for (const name of ["Pictures", "Files", "Links", "Links"]) {
            keyClick(on);
            verify(tab(name).checked && tab(name).activeFocus, name);
        }
        keyClick(back);
        verify(tab("Files").checked && tab("Files").activeFocus);
        // Tab does not stop at the others.
        keyClick(Qt.Key_Tab);
        verify(!["Members", "Pictures", "Files", "Links"].some(name => tab(name).activeFocus));
        main.contentItem.LayoutMirroring.enabled = false;
    }

    //! All stand in one line, and none is cut.
    function test_theTabsFit() {
        const { everything } = ready(true);
        openPane(everything);
        const tabs = ["Members", "Pictures", "Files", "Links"].map(name => probe.findRole(everything, name, Accessible.PageTab));
        const shown = pane(everything);
        tabs.forEach(tab => {
            compare(tab.mapToItem(shown, 0, 0).y, tabs[0].mapToItem(shown, 0, 0).y);
            verify(tab.mapToItem(shown, tab.width, 0).x <= shown.width);
            verify(!tab.contentItem.truncated, tab.label);
            // A word as long as the longest translation.
            tab.label = { Members: "Участники", Pictures: "Изображения", Files: "Файлы", Links: "Ссылки" }[tab.label];
        });
        waitForRendering(shown);
        tabs.forEach(tab => {
            compare(tab.mapToItem(shown, 0, 0).y, tabs[0].mapToItem(shown, 0, 0).y);
            verify(tab.mapToItem(shown, tab.width, 0).x <= shown.width, tab.label + " ends at " + tab.mapToItem(shown, tab.width, 0).x);
            verify(!tab.contentItem.truncated, tab.label);
        });
    }

    function test_linksHaveAMenu_data() {
        return [
            { tag: "mouse", act: row => mouseClick(row, 10, 10, Qt.RightButton) },
            { tag: "key", act: row => { row.forceActiveFocus(Qt.TabFocusReason); keyClick(Qt.Key_Menu); } }
        ];
    }

    function test_linksHaveAMenu(data) {
        const { app, everything } = ready(true);
        openPane(everything);
        mouseClick(probe.findRole(everything, "Links", Accessible.PageTab));
        data.act(named(everything, "example.org, You · Today"));
        clickOn(everything, "Copy link");
        compare(app.flow.calls.filter(call => call.startsWith("copyWords")), ["copyWords(https://example.org/)"]);
        tryVerify(() => probe.find(everything, "Copy link") === null);
        data.act(named(everything, "example.org, You · Today"));
        clickOn(everything, "Open");
        tryVerify(() => app.media.calls.includes("openLink(https://example.org/)"));
    }

    //! Typing anywhere goes to the text.
    function test_typingGoesToTheText_data() {
        return [{ tag: "beside", wide: true }, { tag: "over", wide: false }];
    }

    function test_typingGoesToTheText(data) {
        const { app, everything } = ready(data.wide);
        openPane(everything);
        tryVerify(() => named(everything, "Close").activeFocus);
        keyClick(Qt.Key_H);
        tryVerify(() => named(everything, "Message").activeFocus);
        compare(named(everything, "Message").text, "h");
        compare(pane(everything) !== null, data.wide);
    }

    function test_theOtherOneCanBeBlocked() {
        const { app, everything } = ready(true);
        openPane(everything);
        compare(probe.find(everything, "Block…"), null);
        app.flow.info.chat = true;
        app.flow.info.changed();
        clickOn(everything, "Block…");
        named(everything, "Block Flow?");
        tryVerify(() => named(everything, "Do not block").activeFocus);
        clickOn(everything, "Block");
        compare(app.flowActions.calls, ["answer(1, f, 2)"]);
    }
}

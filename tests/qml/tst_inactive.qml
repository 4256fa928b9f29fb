// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtTest
import org.kde.kirigami as Kirigami
import Morelia.Controllers

//! A window beside the one that is used keeps its colours: one goes on reading in it.
WindowTest {
    id: root

    name: "Inactive"

    Component {
        id: another

        Window {
            width: 100
            height: 100
            visible: true
        }
    }

    //! What does pale: it tells when the style has noticed.
    Component {
        id: highlight

        Rectangle {
            color: Kirigami.Theme.highlightColor
            width: 1
            height: 1
        }
    }

    //! The colours of all that is drawn, by the place in the tree.
    function colours(item, path = "", into = ({})) {
        if (item.visible) {
            if (item.color !== undefined && item.width > 0 && item.height > 0) {
                into[path + "/" + item.toString().replace(/\(.*/, "")] = item.color.toString();
            }
            Array.from(item.children).forEach((child, i) => colours(child, path + "/" + i, into));
        }
        return into;
    }

    function test_nothingPales_data() {
        return [{ tag: "ready", stage: AppController.Ready }, { tag: "welcome", stage: AppController.Welcome }];
    }

    function test_nothingPales(data) {
        const app = makeApp(data.stage);
        app.flows.rows = [{ accountId: 1, flowId: "f", title: "Weekend walks", current: true, unread: 3, timeText: "16:18" }];
        app.notices = ["Somebody else signed in with this account."];
        app.flow = makeFlow("Weekend walks");
        app.flow.messages.rows = [{ text: "own", outgoing: true, state: DeliveryState.Read, reactions: [{ value: "👍", countText: "1", mine: true }] }, { text: "another's", unreadLine: true }];
        const main = open(app);
        tryVerify(() => main.active);
        waitForRendering(main.contentItem);
        const witness = createTemporaryObject(highlight, main.contentItem);
        const paling = witness.color.toString();
        const before = colours(main.contentItem);
        verify(Object.keys(before).length > 10);
        const other = createTemporaryObject(another, null);
        other.requestActivate();
        tryVerify(() => other.active && !main.active);
        tryVerify(() => witness.color.toString() !== paling, 3000, "the style does not know that the window is not active");
        waitForPolish(main, 1000);
        const after = colours(main.contentItem);
        const changed = Object.keys(before).filter(path => after[path] !== before[path]).map(path => path + " from " + before[path] + " to " + after[path]);
        compare(changed.length, 1, changed.join("\n"));
    }
}

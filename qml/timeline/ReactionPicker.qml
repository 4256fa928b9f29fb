// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import Morelia.Composer
import Morelia.Controllers

//! Chooses a sign for a message: one of the few that are offered first, or any emoji of the panel.
Item {
    id: root

    required property FlowController flow
    //! What the panel stands above.
    required property Item place

    readonly property bool asking: (quick.item as QuickReactions)?.visible === true || (panel.item as EmojiPanel)?.visible === true

    property string localId

    //! The person has chosen, or does not want to: the keyboard goes back.
    signal finished(string localId)

    function showFor(message: messageValue, place: Item, byKeys: bool) {
        quick.active = true;
        (quick.item as QuickReactions).showFor(message, place, byKeys);
    }

    //! The messages have moved, so that the signs would stand at another one; or the person wants none.
    function close() {
        (quick.item as QuickReactions)?.close();
    }

    function choose(localId: string) {
        root.localId = localId;
        panel.active = true;
        (panel.item as EmojiPanel).open();
    }

    // Made when they are first wanted.
    Loader {
        id: quick

        active: false
        sourceComponent: QuickReactions {
            parent: root
            flow: root.flow
            onOthersRequested: localId => root.choose(localId)
            onClosed: {
                if (!root.asking && byKeys) {
                    root.finished(message.localId);
                }
            }
        }
    }

    Loader {
        id: panel

        active: false
        sourceComponent: EmojiPanel {
            emoji: root.flow.composer.emoji
            place: root.place
            own: false
            // While it is open nothing is written: the next emoji could be meant for the text.
            modal: true
            dim: false
            closePolicy: QQC2.Popup.CloseOnEscape | QQC2.Popup.CloseOnPressOutside
            onChosen: sign => {
                close();
                root.flow.react(root.localId, sign, false);
            }
            onClosed: root.finished(root.localId)
        }
    }
}

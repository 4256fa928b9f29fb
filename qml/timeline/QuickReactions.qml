// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Templates as T
import org.kde.kirigami as Kirigami
import Morelia.Components
import Morelia.Composer
import Morelia.Controllers

//! The signs that are offered first for a reaction, in a row above a message, and the way to all others. One serves all
//! messages. Opened by the mouse it goes when the mouse leaves it, opened by a key it has the keyboard.
QQC2.Popup {
    id: root

    required property FlowController flow

    property messageValue message
    property bool byKeys: false
    //! What the signs stand above, in coordinates of the parent.
    property rect place
    //! The button that the mouse has come from; null where it has gone.
    property T.AbstractButton button: null

    readonly property EmojiController emoji: root.flow.composer.emoji
    readonly property real edge: Math.round(Kirigami.Units.gridUnit * 2)

    //! Wants to choose from all emoji.
    signal othersRequested(string localId)

    //! Shows the signs for a message, above an item. The mouse does not take the signs away from the keyboard.
    function showFor(message: messageValue, place: Item, byKeys: bool) {
        if (root.visible && root.byKeys && !byKeys) {
            return;
        }
        root.emoji.beginQuick();
        root.message = message;
        root.place = root.parent.mapFromItem(place, 0, 0, place.width, place.height);
        root.button = place as T.AbstractButton;
        root.byKeys = byKeys;
        root.open();
        if (byKeys) {
            signs.currentIndex = 0;
            signs.forceActiveFocus(Qt.PopupFocusReason);
        }
    }

    function isMine(sign: string): bool {
        return root.message.reactions.some(reaction => reaction.mine && reaction.value === sign);
    }

    function take(sign: string) {
        const localId = root.message.localId;
        const takeBack = root.isMine(sign);
        root.close();
        root.flow.react(localId, sign, takeBack);
    }

    function askForOthers() {
        const localId = root.message.localId;
        root.close();
        root.othersRequested(localId);
    }

    x: Math.max(0, Math.min(root.place.x + (root.place.width - width) / 2, (root.parent?.width ?? 0) - width))
    y: root.place.y >= height ? root.place.y - height : root.place.y + root.place.height
    margins: 0
    padding: Kirigami.Units.smallSpacing
    focus: root.byKeys
    enter: null
    // A key right behind the one that closes it belongs to the messages.
    exit: null
    closePolicy: QQC2.Popup.CloseOnEscape | QQC2.Popup.CloseOnPressOutside

    contentItem: FocusScope {
        implicitWidth: signs.width + others.width
        implicitHeight: root.edge

        HoverHandler {
            id: over
        }

        Timer {
            id: leaving

            interval: Kirigami.Units.humanMoment / 2
            running: root.visible && !root.byKeys && !over.hovered && !(root.button?.hovered ?? false)
            onTriggered: root.close()
        }

        ListView {
            id: signs

            anchors.left: parent.left
            width: root.edge * count
            height: parent.height
            focus: true
            orientation: ListView.Horizontal
            interactive: false
            keyNavigationEnabled: true
            activeFocusOnTab: true
            model: root.emoji.quick
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Reactions")
            Keys.onPressed: event => {
                const onward = signs.LayoutMirroring.enabled ? Qt.Key_Left : Qt.Key_Right;
                if (event.key === onward && signs.currentIndex === signs.count - 1) {
                    event.accepted = true;
                    others.forceActiveFocus(Qt.TabFocusReason);
                }
            }

            delegate: EmojiCell {
                id: cell

                required property string name

                width: root.edge
                height: root.edge
                label: cell.name
                fontFamily: root.emoji.fontFamily
                focusPolicy: Qt.NoFocus
                checked: root.visible && root.isMine(cell.sign)
                Accessible.checkable: true
                Accessible.checked: cell.checked
                onClicked: root.take(cell.sign)
                onEntered: root.take(cell.sign)

                // The sign comes from the model by this name.
                required sign
            }
        }

        IconButton {
            id: others

            anchors.left: signs.right
            width: root.edge
            height: root.edge
            text: qsTr("Other emoji…")
            icon.name: "list-add"
            focusPolicy: Qt.TabFocus
            Keys.onPressed: event => {
                const back = signs.LayoutMirroring.enabled ? Qt.Key_Right : Qt.Key_Left;
                if (event.key === back) {
                    event.accepted = true;
                    signs.forceActiveFocus(Qt.BacktabFocusReason);
                }
            }
            onClicked: root.askForOthers()
        }
    }
}

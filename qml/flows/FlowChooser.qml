// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import Morelia.Components
import Morelia.Controllers

//! A field over the window with what fits below it: conversations, people, commands. What is chosen closes it first. The
//! keyboard stays in the field: Up, Down, Tab and the pages go through the rows, Return takes one, Escape leaves.
QQC2.Popup {
    id: root

    required property JumpController jump
    required property AccountsModel accounts
    //! Says what the field is for.
    property string hint: qsTr("Search or jump…")
    //! A Return too many must not choose: see ChooserField.
    property bool careful: false
    //! Leaves out conversations in which one cannot write.
    property bool writableOnly: false
    //! Offers people with whom there is no chat yet; choosing one makes it.
    property bool people: true
    //! Offers these, but disabled ones; choosing one triggers it.
    property list<MenuAction> commands

    //! A conversation, also one that was made for it.
    signal chosen(real accountId, string flowId)

    readonly property real rowHeight: Math.round(Math.max(Kirigami.Units.gridUnit * 2, Measures.letters.height + Kirigami.Units.largeSpacing))

    parent: QQC2.Overlay.overlay
    x: Math.round(((parent?.width ?? 0) - width) / 2)
    y: Math.round((parent?.height ?? 0) / 10)
    width: Math.min(Kirigami.Units.gridUnit * 30, (parent?.width ?? 0) - Kirigami.Units.gridUnit * 2)
    height: Math.min(implicitHeight, Kirigami.Units.gridUnit * 26, (parent?.height ?? 0) - y * 2)
    padding: Kirigami.Units.largeSpacing
    modal: true
    focus: true
    // A key right behind the one that closes it belongs elsewhere.
    enter: null
    exit: null
    closePolicy: QQC2.Popup.CloseOnEscape | QQC2.Popup.CloseOnPressOutside

    onAboutToShow: {
        field.clear();
        field.asked = false;
        root.jump.begin(root.writableOnly, root.people);
        root.jump.commands = root.commands.map(command => command.enabled ? command.text : "");
        list.positionViewAtBeginning();
    }
    onOpened: field.forceActiveFocus(Qt.PopupFocusReason)
    onClosed: root.jump.end()

    Connections {
        target: root.jump
        enabled: root.visible

        function onChosen(accountId: real, flowId: string) {
            root.close();
            root.chosen(accountId, flowId);
        }

        function onCommandChosen(place: int) {
            root.close();
            root.commands[place].trigger();
        }
    }

    contentItem: FocusScope {
        implicitHeight: parts.implicitHeight
        LayoutMirroring.enabled: root.mirrored
        LayoutMirroring.childrenInherit: true
        Accessible.role: Accessible.Pane
        Accessible.name: root.hint

        ColumnLayout {
            id: parts

            anchors.fill: parent
            spacing: Kirigami.Units.smallSpacing

            ChooserField {
                id: field

                Layout.fillWidth: true
                focus: true
                jump: root.jump
                careful: root.careful
                placeholderText: root.hint
                page: Math.max(1, Math.floor(list.height / root.rowHeight) - 1)
            }

            InlineStrip {
                Layout.fillWidth: true
                kind: InlineStrip.Problem
                text: root.jump.errorText
            }

            BusyLine {
                Layout.fillWidth: true
                busy: root.jump.busy
                text: qsTr("One moment")
            }

            ChooserList {
                id: list

                Layout.fillWidth: true
                Layout.fillHeight: true
                jump: root.jump
                accounts: root.accounts
                commands: root.commands
                rowHeight: root.rowHeight
                ready: field.asked || !root.careful
                reader: field
            }
        }
    }
}

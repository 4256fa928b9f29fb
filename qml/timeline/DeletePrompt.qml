// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import Morelia.Components
import Morelia.Controllers

//! Asks before messages disappear, here or for all, or saved ones for good.
Prompt {
    id: root

    required property FlowController flow
    property list<string> localIds
    // The two ways that are open.
    property bool here
    property bool everyone
    //! Why not for everyone, in words; empty where it says itself.
    property string problem
    //! What the one message says.
    property string words

    function ask(localIds: list<string>, words: string, here: bool, everyone: bool, problem: string) {
        root.localIds = localIds;
        root.words = words;
        root.here = here;
        root.everyone = everyone;
        root.problem = problem;
        root.open();
    }

    readonly property bool several: root.localIds.length > 1

    function remove(forEveryone: bool) {
        if (forEveryone) {
            root.flow.deleteForEveryone(root.localIds);
        } else {
            root.flow.deleteHere(root.localIds);
        }
        root.flow.selection.clear();
    }

    first: keep
    units: 22
    title: root.several ? qsTr("Delete %n messages?", "", root.localIds.length) : qsTr("Delete this message?")

    contentItem: ColumnLayout {
        spacing: Kirigami.Units.largeSpacing

        EmojiLine {
            Layout.fillWidth: true
            visible: text.length > 0
            //: What a message says, or its beginning.
            text: root.words.length > 0 ? qsTr("“%1”").arg(root.words) : ""
            font.italic: true
        }

        SafeText {
            Layout.fillWidth: true
            visible: root.everyone
            text: root.several ? qsTr("For everyone: others will see that messages were deleted, but no longer what they said.")
                : qsTr("For everyone: others will see that a message was deleted, but no longer what it said.")
            wrapMode: Text.Wrap
        }

        SafeText {
            Layout.fillWidth: true
            visible: root.here
            text: root.flow.saved ? qsTr("There is no other copy.") : root.everyone ? (root.several ? qsTr("Here: they are deleted from this computer. Everybody else keeps them.") : qsTr("Here: it is deleted from this computer. Everybody else keeps it."))
                : root.several ? qsTr("They are deleted from this computer. Everybody else keeps them.") : qsTr("It is deleted from this computer. Everybody else keeps it.")
            wrapMode: Text.Wrap
        }

        CaptionText {
            Layout.fillWidth: true
            visible: text.length > 0
            text: root.problem
            wrapMode: Text.Wrap
        }
    }

    // A box of buttons would leave the room of one that is not shown.
    footer: QQC2.Control {
        padding: Kirigami.Units.largeSpacing

        contentItem: RowLayout {
            spacing: Kirigami.Units.largeSpacing

            Item {
                Layout.fillWidth: true
            }

            PushButton {
                visible: root.everyone
                text: qsTr("Delete for everyone")
                onClicked: {
                    root.remove(true);
                    root.close();
                }
            }

            PushButton {
                visible: root.here
                text: root.flow.saved ? qsTr("Delete") : qsTr("Delete here")
                onClicked: root.accept()
            }

            PushButton {
                id: keep

                primary: true
                text: qsTr("Keep")
                onClicked: root.reject()
            }
        }
    }

    // Saved messages have no copy elsewhere that could come back.
    onAccepted: root.remove(root.flow.saved)
}

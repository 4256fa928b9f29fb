// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Templates as T
import org.kde.kirigami as Kirigami
import Morelia.Components
import Morelia.Controllers

//! How people reacted to a message, under its text: a click gives the same sign, or takes the own one back. The buttons are
//! made anew with each change; the keyboard stays at its sign, or in here.
FocusScope {
    id: root

    required property list<reactionValue> reactions
    required property real maximumWidth
    //! The person may react here.
    required property bool canReact
    //! They are reached by Tab.
    required property bool keyed

    //! The sign at which the keyboard is.
    property string focusedSign

    signal toggled(string sign, bool takeBack)
    //! The sign with the keyboard is gone.
    signal focusLost

    function returnFocus() {
        if (!root.activeFocus) {
            return;
        }
        const place = root.reactions.findIndex(reaction => reaction.value === root.focusedSign);
        const chip = place < 0 ? null : pills.itemAt(place);
        if (chip === null) {
            root.focusLost();
        } else if (!chip.activeFocus) {
            chip.forceActiveFocus(Qt.TabFocusReason);
        }
    }

    onReactionsChanged: Qt.callLater(root.returnFocus)

    //! Pixels of the line, -1 where there are several.
    readonly property real lastLineWidth: chips.height > chips.spacing + lineHeight ? -1 : chips.implicitWidth
    readonly property real lineHeight: pills.count > 0 ? pills.itemAt(0).height : 0

    implicitWidth: chips.implicitWidth
    implicitHeight: chips.height

    Flow {
        id: chips

        x: root.LayoutMirroring.enabled ? root.width - width : 0
        width: root.maximumWidth
        spacing: Kirigami.Units.smallSpacing

        Repeater {
            id: pills

            model: root.reactions

            T.AbstractButton {
                id: chip

                required property reactionValue modelData

                //! A finger rests here, to see who it was.
                property bool held: false

                implicitWidth: implicitContentWidth + leftPadding + rightPadding
                implicitHeight: implicitContentHeight + topPadding + bottomPadding
                leftPadding: Kirigami.Units.largeSpacing / 2
                rightPadding: leftPadding
                topPadding: Kirigami.Units.smallSpacing / 2
                bottomPadding: topPadding
                hoverEnabled: true
                focusPolicy: root.keyed ? Qt.TabFocus : Qt.NoFocus
                Accessible.role: root.canReact ? Accessible.Button : Accessible.StaticText
                Accessible.name: chip.modelData.value + " " + chip.modelData.countText
                Accessible.description: chip.modelData.people
                Accessible.checkable: root.canReact
                Accessible.checked: chip.modelData.mine
                Keys.onReturnPressed: chip.click()
                Keys.onEnterPressed: chip.click()
                onActiveFocusChanged: {
                    if (chip.activeFocus) {
                        root.focusedSign = chip.modelData.value;
                    }
                }
                onPressAndHold: chip.held = true
                onPressedChanged: chip.held = chip.held && chip.pressed
                onClicked: {
                    if (root.canReact) {
                        root.toggled(chip.modelData.value, chip.modelData.mine);
                    }
                }

                // Below: above it would cover the words.
                Loader {
                    active: (chip.hovered || chip.visualFocus || chip.held) && chip.modelData.people.length > 0
                    sourceComponent: QQC2.ToolTip {
                        parent: chip
                        y: chip.height + Kirigami.Units.smallSpacing
                        visible: true
                        delay: Kirigami.Units.toolTipDelay
                        contentItem: SafeText {
                            text: chip.modelData.people
                        }
                    }
                }

                background: Rectangle {
                    radius: height / 2
                    color: Kirigami.ColorUtils.tintWithAlpha(Kirigami.Theme.backgroundColor, chip.modelData.mine ? Kirigami.Theme.focusColor : Kirigami.Theme.textColor,
                        (chip.modelData.mine ? 0.35 : 0.12) + (root.canReact && (chip.hovered || chip.down) ? 0.08 : 0))

                    FocusRing {
                        anchors.fill: parent
                        radius: height / 2
                        shown: chip.visualFocus
                    }
                }

                contentItem: Row {
                    spacing: Kirigami.Units.smallSpacing

                    // As wide as the coloured sign, which the plain font would draw in parts.
                    TextEdit {
                        id: sign

                        anchors.verticalCenter: parent.verticalCenter
                        enabled: false
                        readOnly: true
                        textFormat: TextEdit.PlainText
                        text: chip.modelData.value
                        color: Kirigami.Theme.textColor
                        renderType: TextEdit.QtRendering
                        Accessible.ignored: true

                        MessageDocument {
                            document: sign.textDocument
                        }
                    }

                    SafeText {
                        anchors.verticalCenter: parent.verticalCenter
                        text: chip.modelData.countText
                        Accessible.ignored: true
                    }
                }
            }
        }
    }
}

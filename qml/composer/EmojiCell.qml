// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Templates as T
import org.kde.kirigami as Kirigami
import Morelia.Components

//! One emoji that can be chosen by a click, by Space or by Return.
T.AbstractButton {
    id: root

    required property string sign
    //! Its name, for tooltip and screen readers.
    required property string label
    required property string fontFamily
    //! It can be had in colours of skin: the menu key, the right button or a long press ask for them.
    property bool hasTones
    //! Key of a picture that stands for it; empty for an emoji.
    property string picture

    signal tonesRequested
    //! Return was pressed.
    signal entered

    hoverEnabled: true
    focusPolicy: Qt.TabFocus
    padding: 0
    Accessible.role: Accessible.Button
    Accessible.name: root.label
    Accessible.description: root.hasTones ? qsTr("The menu key shows its skin tones") : ""
    Keys.onReturnPressed: root.entered()
    Keys.onEnterPressed: root.entered()
    Keys.onMenuPressed: event => {
        event.accepted = root.hasTones;
        if (root.hasTones) {
            root.tonesRequested();
        }
    }
    onPressAndHold: {
        if (root.hasTones) {
            root.tonesRequested();
        }
    }

    TapHandler {
        acceptedButtons: Qt.RightButton
        enabled: root.hasTones
        onTapped: root.tonesRequested()
    }

    contentItem: SafeText {
        text: root.picture.length > 0 ? "" : root.sign
        font.family: root.fontFamily.length > 0 ? root.fontFamily : Kirigami.Theme.defaultFont.family
        font.pixelSize: Math.max(1, Math.round(Math.min(root.width, root.height) * 0.62))
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        Accessible.ignored: true

        Loader {
            anchors.centerIn: parent
            width: Math.round(Math.min(root.width, root.height) * 0.75)
            height: width
            active: root.picture.length > 0
            sourceComponent: MediaImage {
                fileKey: root.picture
                bounds: Qt.size(width, height)
            }
        }
    }

    background: Tint {
        hovered: root.hovered
        pressed: root.down
        chosen: root.checked

        FocusRing {
            anchors.fill: parent
            shown: root.activeFocus
        }
    }

    QQC2.ToolTip.visible: root.hovered && root.label.length > 0
    QQC2.ToolTip.delay: Kirigami.Units.toolTipDelay
    QQC2.ToolTip.text: root.label
}

// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import QtQuick.Templates as T
import org.kde.kirigami as Kirigami
import Morelia.Components
import Morelia.Controllers

//! One account: whose and where it is, its state, and the way to its page.
ColumnLayout {
    id: root

    required property ConnectionController connection
    required property int color
    //! New conversations are made on it.
    required property bool chosen
    //! There are others to choose from.
    required property bool several

    signal chooseRequested
    signal openRequested

    function takeFocus() {
        way.forceActiveFocus(Qt.TabFocusReason);
    }

    spacing: Kirigami.Units.smallSpacing
    Accessible.role: Accessible.Grouping
    Accessible.name: root.connection.userName

    T.AbstractButton {
        id: way

        Layout.fillWidth: true
        implicitWidth: implicitContentWidth + leftPadding + rightPadding
        implicitHeight: implicitContentHeight + topPadding + bottomPadding
        padding: Kirigami.Units.largeSpacing
        hoverEnabled: true
        focusPolicy: Qt.StrongFocus
        text: root.connection.onThisComputer ? qsTr("%1 · %2").arg(root.connection.serverName).arg(root.connection.text)
            : qsTr("%1 on %2 · %3").arg(root.connection.login).arg(root.connection.serverName).arg(root.connection.text)
        Accessible.role: Accessible.Button
        Accessible.name: way.text
        Accessible.description: root.connection.userName
        Keys.onReturnPressed: way.click()
        Keys.onEnterPressed: way.click()
        onClicked: root.openRequested()

        contentItem: RowLayout {
            spacing: Kirigami.Units.largeSpacing

            Rectangle {
                implicitWidth: Kirigami.Units.smallSpacing
                implicitHeight: Kirigami.Units.gridUnit * 2
                radius: width / 2
                visible: root.several
                color: NamePalette.fill(root.color)
                Accessible.ignored: true
            }

            Avatar {
                initials: root.connection.initials
                colorIndex: root.connection.colorIndex
                picture: root.connection.picture
                diameter: Kirigami.Units.gridUnit * 2
            }

            ColumnLayout {
                Layout.fillWidth: true
                spacing: 0

                SafeText {
                    Layout.fillWidth: true
                    text: root.connection.userName
                    font.weight: Font.Medium
                    elide: Text.ElideRight
                    maximumLineCount: 1
                    horizontalAlignment: Text.AlignLeft
                    Accessible.ignored: true
                }

                CaptionText {
                    Layout.fillWidth: true
                    text: way.text
                    wrapMode: Text.Wrap
                    horizontalAlignment: Text.AlignLeft
                    Accessible.ignored: true
                }
            }

            ConnectionDot {
                connectionState: root.connection.state
            }

            Kirigami.Icon {
                implicitWidth: Kirigami.Units.iconSizes.small
                implicitHeight: implicitWidth
                source: way.mirrored ? "go-previous" : "go-next"
                isMask: true
                Accessible.ignored: true
            }
        }

        background: Tint {
            hovered: way.hovered
            pressed: way.down

            FocusRing {
                anchors.fill: parent
                shown: way.visualFocus
            }
        }
    }

    QQC2.RadioButton {
        visible: root.several
        text: qsTr("New conversations begin here")
        checked: root.chosen
        Accessible.name: text
        Accessible.description: root.connection.userName
        onToggled: root.chooseRequested()
    }
}

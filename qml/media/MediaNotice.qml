// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import Morelia.Components
import Morelia.Controllers

//! Says for a while where a file was saved, or why something was not possible.
Rectangle {
    id: root

    required property MediaController media
    //! Another notice is in front of this one.
    property bool covered: false

    property string path
    property string words

    function show(path: string, words: string) {
        root.path = path;
        root.words = words;
        life.restart();
    }

    visible: root.words.length > 0
    implicitWidth: content.implicitWidth + Kirigami.Units.largeSpacing * 2
    implicitHeight: content.implicitHeight + Kirigami.Units.smallSpacing * 2
    radius: Kirigami.Units.cornerRadius
    color: Kirigami.Theme.backgroundColor
    border.width: 1
    border.color: Kirigami.ColorUtils.tintWithAlpha(Kirigami.Theme.backgroundColor, Kirigami.Theme.textColor, 0.5)
    Accessible.role: Accessible.AlertMessage
    Accessible.name: root.words

    Connections {
        target: root.media
        enabled: !root.covered

        function onSaved(path: string) {
            root.show(path, qsTr("Saved as %1").arg(path));
        }

        function onSeveralSaved(count: int, wanted: int, path: string) {
            root.show(path, count === wanted ? qsTr("%n file(s) saved", "", count)
                : qsTr("%1 of %n file(s) saved; the others are gone or cannot be written", "", wanted).arg(count));
        }

        function onCopied() {
            root.show("", qsTr("The picture is on the clipboard."));
        }

        function onFailed(words: string) {
            root.show("", words);
        }
    }

    Timer {
        id: life

        interval: 12000
        running: root.visible && !hover.hovered
        onTriggered: root.words = ""
    }

    HoverHandler {
        id: hover
    }

    RowLayout {
        id: content

        anchors.fill: parent
        anchors.leftMargin: Kirigami.Units.largeSpacing
        anchors.rightMargin: Kirigami.Units.smallSpacing
        spacing: Kirigami.Units.smallSpacing

        SafeText {
            Layout.fillWidth: true
            text: root.words
            wrapMode: Text.Wrap
            maximumLineCount: 4
            elide: Text.ElideRight
            Accessible.ignored: true
        }

        PushButton {
            visible: root.path.length > 0
            flat: true
            text: qsTr("Show in folder")
            onClicked: root.media.openFolder(root.path)
        }

        IconButton {
            text: qsTr("Close")
            icon.name: "dialog-close"
            onClicked: root.words = ""
        }
    }
}

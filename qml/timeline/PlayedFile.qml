// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Templates as T
import org.kde.kirigami as Kirigami
import Morelia.Components
import Morelia.Controllers
import Morelia.Media

//! Name of a sound or a video, a bar to go to a place in it, and how far it is; or why it cannot be played.
Column {
    id: root

    required property messageValue message
    required property MediaController media
    //! The bar is reached by Tab.
    required property bool keyed

    //! Wants to open or save the file.
    signal fileRequested

    readonly property PlaybackController playback: root.media.playback
    //! It is this one that plays or pauses.
    readonly property bool mine: root.playback.localId === root.message.localId
    readonly property bool playing: root.mine && root.playback.playing
    readonly property string stateText: root.mine ? root.playback.stateText : ""
    readonly property string problem: root.mine ? root.playback.problem : ""

    readonly property real step: 5000
    readonly property string noteText: [root.mine ? root.playback.timeText : "", root.message.file.sizeText].filter(part => part.length > 0).join(" · ")

    function toggle() {
        root.playback.toggle(root.message.localId);
    }

    function goBy(milliseconds: real) {
        if (root.mine) {
            root.playback.seek(Math.max(0, root.playback.position + (bar.mirrored ? -milliseconds : milliseconds)));
        }
    }

    //! Widths in pixels of what stands in it.
    readonly property real wanted: Math.max(Math.ceil(name.implicitWidth), Kirigami.Units.gridUnit * 11)
    readonly property real lastLineWidth: root.problem.length > 0 ? -1 : Math.ceil(note.implicitWidth)

    T.AbstractButton {
        id: title

        width: root.width
        implicitHeight: name.implicitHeight
        hoverEnabled: true
        focusPolicy: Qt.NoFocus
        Accessible.role: Accessible.Button
        Accessible.name: FileWords.describe(root.message.file.kind, root.message.file.name, root.message.file.sizeText, false)
        Accessible.description: qsTr("Open or save")
        onClicked: root.fileRequested()

        contentItem: SafeText {
            id: name

            text: root.message.file.name
            font.underline: title.hovered
            elide: Text.ElideMiddle
            maximumLineCount: 1
            horizontalAlignment: Text.AlignLeft
            Accessible.ignored: true
        }

        DragOut {
            media: root.media
            fileKey: root.message.file.key
            fileName: root.message.file.name
        }
    }

    T.Slider {
        id: bar

        width: root.width
        implicitHeight: Kirigami.Units.largeSpacing * 2
        visible: root.problem.length === 0
        enabled: root.mine && root.playback.seekable
        to: root.mine && root.playback.duration > 0 ? root.playback.duration : 1
        hoverEnabled: true
        focusPolicy: root.keyed ? Qt.TabFocus : Qt.NoFocus
        Accessible.role: Accessible.Slider
        //: the bar that tells how far a sound or a video has been played
        Accessible.name: qsTr("Position")
        Accessible.description: root.stateText
        onMoved: root.playback.seek(bar.value)
        Keys.onLeftPressed: root.goBy(-root.step)
        Keys.onRightPressed: root.goBy(root.step)
        Keys.onSpacePressed: root.toggle()

        Binding on value {
            when: !bar.pressed
            value: root.mine ? Math.min(root.playback.position, bar.to) : 0
            restoreMode: Binding.RestoreNone
        }

        background: Rectangle {
            y: (bar.height - height) / 2
            width: bar.width
            height: Kirigami.Units.smallSpacing
            radius: height / 2
            color: Qt.alpha(Kirigami.Theme.textColor, 0.25)

            Rectangle {
                x: bar.mirrored ? parent.width - width : 0
                width: bar.position * parent.width
                height: parent.height
                radius: height / 2
                color: Accents.readable(Kirigami.Theme.focusColor, Kirigami.Theme.textColor)
            }
        }

        handle: Rectangle {
            x: bar.visualPosition * (bar.width - width)
            y: (bar.height - height) / 2
            width: Kirigami.Units.largeSpacing * 1.25
            height: width
            radius: width / 2
            visible: bar.enabled
            color: Accents.readable(Kirigami.Theme.focusColor, Kirigami.Theme.textColor)

            FocusRing {
                anchors.fill: parent
                anchors.margins: -Kirigami.Units.smallSpacing
                radius: width / 2
                shown: bar.visualFocus
            }
        }
    }

    CaptionText {
        id: note

        width: root.width
        text: root.problem.length > 0 ? root.problem : root.noteText.length > 0 ? root.noteText : " "
        wrapMode: root.problem.length > 0 ? Text.Wrap : Text.NoWrap
        elide: root.problem.length > 0 ? Text.ElideNone : Text.ElideRight
        horizontalAlignment: Text.AlignLeft
        Accessible.ignored: root.problem.length === 0
    }
}

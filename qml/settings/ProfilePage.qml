// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import Morelia.Components
import Morelia.Controllers
import Morelia.Media

//! The own profile on an account: picture, name and words about oneself.
QQC2.Page {
    id: root

    required property OwnProfile profile
    required property ConnectionController connection
    required property MediaController media

    signal back

    readonly property bool edited: name.text !== root.profile.name || words.text !== root.profile.bio || root.profile.pictureChanged
    //! More than a name, which everybody sees anyhow.
    readonly property bool tellsMore: words.text.length > 0 || root.profile.picture.length > 0
    readonly property string whoGetsIt: qsTr("It goes to your latest conversations at once, and to others with your next message there.")

    function save() {
        root.profile.save(name.text, words.text);
    }

    function enlarge() {
        viewer.active = true;
        (viewer.item as PictureViewer).showAlone(root.profile.picture, qsTr("Your picture"));
    }

    title: qsTr("Name and picture")
    padding: Kirigami.Units.gridUnit
    Accessible.role: Accessible.Grouping
    Accessible.name: root.title

    Component.onCompleted: {
        root.profile.begin(root.connection.accountId);
        if (name.enabled) {
            name.forceActiveFocus(Qt.TabFocusReason);
        } else {
            heading.takeFocus();
        }
    }
    Keys.onEscapePressed: root.back()

    header: PageHeader {
        id: heading

        title: root.title
        onBack: root.back()
    }

    FilePicker {
        id: picker

        title: qsTr("Choose a picture of yourself")
        onPicked: files => root.profile.takePicture(files[0])
    }

    ReadByAllPrompt {
        id: question

        serverName: root.connection.serverName
        onAgreed: root.save()
    }

    Loader {
        id: viewer

        active: false
        sourceComponent: PictureViewer {
            media: root.media
            onClosed: face.forceActiveFocus(Qt.OtherFocusReason)
        }
    }

    Connections {
        target: root.profile

        function onSaved() {
            root.back();
        }
    }

    contentItem: FormColumn {
        enabled: root.profile.supported

        RowLayout {
            Layout.fillWidth: true
            spacing: Kirigami.Units.gridUnit

            FaceButton {
                id: face

                text: qsTr("Enlarge your picture")
                initials: root.profile.initials
                colorIndex: root.profile.colorIndex
                picture: root.profile.picture
                diameter: Kirigami.Units.gridUnit * 5
                onClicked: root.enlarge()
            }

            ColumnLayout {
                Layout.fillWidth: true
                spacing: Kirigami.Units.smallSpacing

                PushButton {
                    enabled: !root.profile.busy
                    text: root.profile.picture.length > 0 ? qsTr("Change the picture…") : qsTr("Choose a picture…")
                    onClicked: picker.open(root.Window.window)
                }

                PushButton {
                    visible: root.profile.picture.length > 0
                    enabled: !root.profile.busy
                    flat: true
                    text: qsTr("Remove the picture")
                    onClicked: root.profile.removePicture()
                }
            }
        }

        SettingRow {
            Layout.fillWidth: true
            label: qsTr("Name")
            note: qsTr("Others see you under this name.")

            HintField {
                id: name

                Layout.fillWidth: true
                text: root.profile.name
                maximumLength: root.profile.maxNameChars
                Accessible.name: qsTr("Name")
            }
        }

        SettingRow {
            Layout.fillWidth: true
            label: qsTr("About you")

            WordsField {
                id: words

                Layout.fillWidth: true
                text: root.profile.bio
                maxChars: root.profile.maxBioChars
                placeholderText: qsTr("A few words that others may read")
                Accessible.name: qsTr("About you")
            }
        }

        InlineStrip {
            Layout.fillWidth: true
            kind: InlineStrip.Problem
            text: root.profile.problem
        }

        PushButton {
            Layout.fillWidth: true
            primary: true
            enabled: root.edited && !root.profile.busy
            text: qsTr("Save")
            // What is told cannot be taken back from those who have read it.
            onClicked: if (root.profile.readByAll && root.tellsMore) {
                question.open();
            } else {
                root.save();
            }
        }

        CaptionText {
            Layout.fillWidth: true
            text: !root.profile.supported ? qsTr("This server cannot pass name and picture on to others.")
                //: %1: to whom the profile goes; %2: a server.
                : root.profile.readByAll ? qsTr("%1 Everybody on %2 may read it.").arg(root.whoGetsIt).arg(root.connection.serverName) : root.whoGetsIt
            wrapMode: Text.Wrap
            Accessible.name: text
        }
    }
}

// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import Morelia.Components

//! Asks before something about the person goes to a server that shows it to everybody.
Prompt {
    id: root

    required property string serverName

    signal agreed

    first: cancel
    title: qsTr("Show this to everybody on the server?")

    contentItem: ColumnLayout {
        spacing: Kirigami.Units.largeSpacing

        SafeText {
            Layout.fillWidth: true
            //: %1 is a server.
            text: qsTr("Name, picture and words go out as messages, and %1 lets everybody who has an account there read all messages.").arg(root.serverName)
            wrapMode: Text.WrapAtWordBoundaryOrAnywhere
        }

        PushButton {
            Layout.fillWidth: true
            text: qsTr("Save and tell")
            onClicked: {
                root.close();
                root.agreed();
            }
        }

        PushButton {
            id: cancel

            Layout.fillWidth: true
            primary: true
            text: qsTr("Cancel")
            onClicked: root.close()
        }
    }
}

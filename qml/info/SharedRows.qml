// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import Morelia.Components
import Morelia.Controllers

//! The files of a conversation, or its links, the newest first.
ListView {
    id: root

    required property SharedListModel shared
    required property string name

    signal fileRequested(string fileKey, string fileName)
    //! doubtfulForm is the real spelling of an address that may look like another one.
    signal linkRequested(string link, string doubtfulForm)
    signal copyRequested(string link)

    clip: true
    activeFocusOnTab: true
    keyNavigationEnabled: true
    boundsBehavior: Flickable.StopAtBounds
    model: root.shared
    Accessible.role: Accessible.List
    Accessible.name: root.name
    Component.onCompleted: root.shared.begin()
    onSharedChanged: root.shared.begin()

    QQC2.ScrollBar.vertical: QQC2.ScrollBar {
        id: bar

        Accessible.name: qsTr("Scroll the list")
    }

    MessageDocument {
        id: links
    }

    ActionMenu {
        id: menu

        property string link

        actions: [
            MenuAction {
                text: qsTr("Open")
                icon.name: "document-open"
                onTriggered: root.linkRequested(menu.link, links.doubtfulForm(menu.link))
            },
            MenuAction {
                text: qsTr("Copy link")
                icon.name: "edit-copy"
                onTriggered: root.copyRequested(menu.link)
            }
        ]
    }

    delegate: SharedRow {
        id: entry

        width: root.width - (bar.visible ? bar.width : 0)
        onMenuRequested: at => {
            root.currentIndex = entry.index;
            menu.link = entry.link;
            menu.showAt(root, root.mapFromItem(entry, at));
        }
        onClicked: {
            if (entry.isLink) {
                root.linkRequested(entry.link, links.doubtfulForm(entry.link));
            } else {
                root.fileRequested(entry.message.file.key, entry.message.file.name);
            }
        }
    }
}

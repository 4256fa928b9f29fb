// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQml
import QtQuick
import QtQuick.Controls as QQC2
import org.kde.kirigami as Kirigami

//! A menu of the actions that are possible now: disabled ones are left out, so that no key stops at them.
QQC2.Menu {
    id: root

    //! All that the menu may offer.
    required property list<MenuAction> actions

    property list<MenuAction> offered

    //! Shows the menu at a point of an item.
    function showAt(place: Item, at: point) {
        root.offered = root.actions.filter(action => action.enabled);
        root.popup(place, at.x, at.y);
    }

    Instantiator {
        model: root.offered
        onObjectAdded: (index, object) => root.insertItem(index, object as QQC2.MenuItem)
        onObjectRemoved: (index, object) => root.removeItem(object as QQC2.MenuItem)

        delegate: QQC2.MenuItem {
            id: entry

            required property MenuAction modelData

            readonly property real roomForKey: entry.modelData.keyText.length > 0 ? key.implicitWidth + Kirigami.Units.gridUnit * 2 : Kirigami.Units.smallSpacing

            action: modelData
            leftPadding: entry.mirrored ? entry.roomForKey : Kirigami.Units.smallSpacing
            rightPadding: entry.mirrored ? Kirigami.Units.smallSpacing : entry.roomForKey
            Accessible.name: text
            Accessible.description: entry.modelData.keyText

            SafeText {
                id: key

                anchors.verticalCenter: parent.verticalCenter
                x: entry.mirrored ? Kirigami.Units.largeSpacing : entry.width - width - Kirigami.Units.largeSpacing
                text: entry.modelData.keyText
                opacity: 0.75
                Accessible.ignored: true
            }
        }
    }
}

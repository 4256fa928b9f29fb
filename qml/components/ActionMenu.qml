// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQml
import QtQuick
import QtQuick.Controls as QQC2

//! A menu of the actions that are possible now: disabled ones are left out, so that no key stops at them.
QQC2.Menu {
    id: root

    //! All that the menu may offer.
    required property list<QQC2.Action> actions

    property list<QQC2.Action> offered

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
            required property QQC2.Action modelData

            action: modelData
            Accessible.name: text
        }
    }
}

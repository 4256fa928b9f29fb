// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQml
import Morelia.Controllers

//! The pictures among the loaded messages of a flow, for going from one to the next.
Instantiator {
    id: root

    //! The message whose picture is shown.
    required property string localId

    readonly property int row: root.find(root.count, root.localId)
    readonly property int newer: root.from(root.row, -1)
    readonly property int older: root.from(root.row, 1)
    //! Name of the shown picture, cleaned.
    readonly property string fileName: root.row < 0 ? "" : (root.objectAt(root.row) as Entry)?.fileName ?? ""

    function keyAt(row: int): string {
        return (root.objectAt(row) as Entry)?.fileKey ?? "";
    }

    function idAt(row: int): string {
        return (root.objectAt(row) as Entry)?.localId ?? "";
    }

    function find(count: int, localId: string): int {
        for (let row = 0; row < count; ++row) {
            if (root.idAt(row) === localId) {
                return row;
            }
        }
        return -1;
    }

    //! The next row with a picture in a direction, or -1.
    function from(start: int, step: int): int {
        for (let row = start + step; start >= 0 && row >= 0 && row < root.count; row += step) {
            if ((root.objectAt(row) as Entry)?.shown) {
                return row;
            }
        }
        return -1;
    }

    component Entry: QtObject {
        required property messageValue message
        readonly property string localId: message.localId
        readonly property string fileKey: message.file.key
        readonly property string fileName: message.file.name
        readonly property bool shown: message.kind === MessageKind.Picture
    }

    delegate: Entry {}
}

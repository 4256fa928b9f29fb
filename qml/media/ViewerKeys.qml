// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Morelia.Controllers

//! The keys of the picture viewer. Left, Right, Page Up, Page Down, Space, Home and End go to others; +, - and 0 change the
//! size; R turns, with Shift the other way; Ctrl+S saves, with Shift elsewhere; Ctrl+C copies.
QtObject {
    id: root

    required property PictureStage stage
    //! None where there are no others.
    required property PictureShelf shelf

    signal saveRequested
    //! At a place that the person names.
    signal saveAsRequested
    signal copyRequested

    //! False for keys that mean nothing here.
    function take(event: var): bool {
        return (event.modifiers & Qt.ControlModifier) ? root.act(event) : root.go(event.key) || root.change(event);
    }

    function act(event: var): bool {
        switch (event.key) {
        case Qt.Key_Plus:
        case Qt.Key_Equal:
        case Qt.Key_Minus:
        case Qt.Key_0:
            return root.change(event);
        case Qt.Key_S:
            if (event.modifiers & Qt.ShiftModifier) {
                root.saveAsRequested();
            } else {
                root.saveRequested();
            }
            return true;
        case Qt.Key_C:
            root.copyRequested();
            return true;
        default:
            return false;
        }
    }

    function change(event: var): bool {
        switch (event.key) {
        case Qt.Key_Plus:
        case Qt.Key_Equal:
            root.stage.zoomMiddle(1.5);
            return true;
        case Qt.Key_Minus:
            root.stage.zoomMiddle(1 / 1.5);
            return true;
        case Qt.Key_0:
            root.stage.zoom = 1;
            return true;
        case Qt.Key_R:
            root.stage.turn(event.modifiers & Qt.ShiftModifier ? -1 : 1);
            return true;
        default:
            return false;
        }
    }

    function go(key: int): bool {
        const mirrored = root.stage.LayoutMirroring.enabled;
        switch (key) {
        case Qt.Key_Left:
        case Qt.Key_Right:
            if ((key === Qt.Key_Left) !== mirrored) {
                root.shelf?.goOlder();
            } else {
                root.shelf?.goNewer();
            }
            return true;
        case Qt.Key_PageUp:
        case Qt.Key_Backspace:
            root.shelf?.goOlder();
            return true;
        case Qt.Key_PageDown:
        case Qt.Key_Space:
            root.shelf?.goNewer();
            return true;
        case Qt.Key_Home:
            root.shelf?.goOldest();
            return true;
        case Qt.Key_End:
            root.shelf?.goNewest();
            return true;
        default:
            return false;
        }
    }
}

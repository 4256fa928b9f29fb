// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtTest
import Morelia.Composer
import Morelia.Controllers

//! A test of the composer alone.
PageTest {
    id: root

    readonly property alias backSpy: backSpy

    Component {
        id: fakes

        ComposerController {}
    }

    Component {
        id: view

        Composer {
            width: 400
            height: implicitHeight
            canWrite: true
            readOnlyReason: ""
            maximumHeight: 200
        }
    }

    SignalSpy {
        id: backSpy

        signalName: "back"
    }

    function make(properties) {
        const controller = fakes.createObject(root);
        const item = createTemporaryObject(view, root, Object.assign({ composer: controller }, properties));
        backSpy.target = item;
        backSpy.clear();
        item.takeFocus();
        return item;
    }
}

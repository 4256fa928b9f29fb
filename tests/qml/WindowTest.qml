// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtTest
import Morelia.App
import Morelia.Controllers

//! A test of the whole window over doubles of everything behind it.
PageTest {
    id: root

    property Component fakeApp: Component {
        AppController {}
    }

    property Component fakeFlow: Component {
        FlowController {}
    }

    property Component window: Component {
        Main {
            width: 1000
            height: 720
        }
    }

    //! An application at a stage, with everything of it that a test changes.
    function makeApp(stage) {
        const app = fakeApp.createObject(root);
        app.stage = stage;
        return app;
    }

    function makeFlow(title) {
        const flow = fakeFlow.createObject(root);
        flow.title = title;
        return flow;
    }

    function open(app) {
        const main = createTemporaryObject(window, null, { app: app });
        verify(main);
        main.requestActivate();
        waitForRendering(main.contentItem);
        return main;
    }
}

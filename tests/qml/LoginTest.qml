// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtTest
import Morelia.Controllers

//! A test of the first pages, before there is an account.
WindowTest {
    id: root

    property AppController app
    property Item content

    function init() {
        failOnWarning(/.?/);
        app = makeApp(AppController.Welcome);
        content = open(app).contentItem;
    }

    function fill(name, keys) {
        clickOn(content, name);
        keySequence(keys);
    }
}

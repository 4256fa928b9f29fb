// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import Morelia.Controllers
import Morelia.Login

//! The way in where there is no account. In a file of its own, so that its forms are loaded only then.
WelcomePage {
    id: root

    required property AppController app

    login: root.app.login
}

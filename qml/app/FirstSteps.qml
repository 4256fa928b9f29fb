// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import Morelia.Controllers
import Morelia.Login

//! The way in where there is no account. In a file of its own: nobody else loads its forms.
WelcomePage {
    id: root

    required property AppController app

    login: root.app.login
}

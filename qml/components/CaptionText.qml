// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import org.kde.kirigami as Kirigami

//! Small and dimmed text beside what matters.
SafeText {
    font.pointSize: Kirigami.Theme.defaultFont.pointSize * 0.85
    opacity: 0.75
}

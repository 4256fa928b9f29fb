// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/platform/controlstyle.h"

#include <QApplication>
#include <QQuickStyle>
#include <QStyle>
#include <QStyleFactory>

namespace Morelia {

using namespace Qt::StringLiterals;

void chooseControlStyle()
{
    if (qEnvironmentVariableIsEmpty("QT_QUICK_CONTROLS_STYLE"))
        QQuickStyle::setStyle(u"org.kde.desktop"_s);
    // Qt asks for Breeze inside Plasma only.
    const bool chosen = !qEnvironmentVariableIsEmpty("QT_STYLE_OVERRIDE");
    if (!chosen && QApplication::style()->name() == "fusion"_L1
        && QStyleFactory::keys().contains("breeze"_L1, Qt::CaseInsensitive))
        QApplication::setStyle(u"breeze"_s);
}

} // namespace Morelia

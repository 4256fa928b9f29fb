// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QApplication>
#include <QIcon>
#include <QQmlApplicationEngine>
#include <QQuickStyle>

// As little as a window of Kirigami can be.
int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QQuickStyle::setStyle(QStringLiteral("org.kde.desktop"));
    if (qEnvironmentVariableIsEmpty("QT_STYLE_OVERRIDE"))
        QApplication::setStyle(QStringLiteral("breeze"));
    QIcon::setThemeName(QStringLiteral("breeze"));
    QQmlApplicationEngine engine;
    engine.loadFromModule("Floor", "Main");
    return QApplication::exec();
}

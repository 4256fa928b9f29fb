// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/qml/probe.h"

#include <KLocalizedQmlContext>

#include <QApplication>
#include <QIcon>
#include <QQmlContext>
#include <QQmlEngine>
#include <QQuickStyle>
#include <QtQuickTest/quicktest.h>

using namespace Qt::StringLiterals;

namespace {

//! Gives the tests' engine what the program gives to its own, and the probe.
class Setup : public QObject
{
    Q_OBJECT

public Q_SLOTS:
    void qmlEngineAvailable(QQmlEngine *engine)
    {
        KLocalization::setupLocalizedContext(engine);
        engine->rootContext()->setContextProperty(u"probe"_s, &m_probe);
    }

private:
    Morelia::Probe m_probe;
};

} // namespace

int main(int argc, char *argv[])
{
    // The desktop's style wants a QApplication; Qt Quick Test takes the one that it finds.
    const QApplication application(argc, argv);
    QIcon::setFallbackThemeName(u"morelia"_s);
    QQuickStyle::setStyle(u"org.kde.desktop"_s);
    Setup setup;
    return quick_test_main_with_setup(argc, argv, "tst_qml", nullptr, &setup);
}

#include "main.moc"

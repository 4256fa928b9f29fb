// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/platform/appearance.h"

#include <KColorSchemeManager>

#include <QGuiApplication>
#include <QIcon>
#include <QModelIndex>
#include <QPalette>
#include <QString>
#include <QStyleHints>

namespace Morelia {

using namespace Qt::StringLiterals;

namespace {

QString schemeId(Appearance::Scheme scheme)
{
    switch (scheme) {
    case Appearance::Scheme::System:
        return {};
    case Appearance::Scheme::Light:
        return u"BreezeLight"_s;
    case Appearance::Scheme::Dark:
        return u"BreezeDark"_s;
    }
    return {};
}

// Icons of widgets are not coloured by the scheme, as those of Kirigami are: Breeze has a second set.
void chooseIcons()
{
    if (!QIcon::themeName().startsWith("breeze"_L1))
        return;
    const QPalette palette = QGuiApplication::palette();
    const bool dark = palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
    QIcon::setThemeName(dark ? u"breeze-dark"_s : u"breeze"_s);
}

} // namespace

Appearance::Appearance()
{
    // The manager would write one file for all profiles.
    KColorSchemeManager::instance()->setAutosaveChanges(false);
    QObject::connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, qApp, &chooseIcons);
}

void Appearance::apply(Scheme scheme)
{
    m_scheme = scheme;
    KColorSchemeManager *manager = KColorSchemeManager::instance();
    manager->activateScheme(manager->indexForSchemeId(schemeId(scheme)));
    chooseIcons();
}

} // namespace Morelia

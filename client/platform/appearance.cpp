// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/platform/appearance.h"

#include <KColorSchemeManager>

#include <QModelIndex>
#include <QString>

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

} // namespace

Appearance::Appearance()
{
    // The manager would write one file for all profiles.
    KColorSchemeManager::instance()->setAutosaveChanges(false);
}

void Appearance::apply(Scheme scheme)
{
    m_scheme = scheme;
    KColorSchemeManager *manager = KColorSchemeManager::instance();
    manager->activateScheme(manager->indexForSchemeId(schemeId(scheme)));
}

} // namespace Morelia

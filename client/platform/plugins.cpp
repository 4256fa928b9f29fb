// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/platform/plugins.h"

#include <QCoreApplication>
#include <QLoggingCategory>
#include <QPluginLoader>

namespace Morelia {

using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(logPlugins, "morelia.client.plugins")

} // namespace

QObject *loadedPlugin(const QString &name)
{
    // From this folder alone: what lies in Qt's could be of another version, or of somebody else.
    QPluginLoader loader(QCoreApplication::applicationDirPath() + u"/" MORELIA_PLUGIN_FOLDER "/"_s + name);
    QObject *plugin = loader.instance();
    if (!plugin)
        qCWarning(logPlugins).noquote() << "the plugin" << name << "is not loaded:" << loader.errorString();
    return plugin;
}

} // namespace Morelia

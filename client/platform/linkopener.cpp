// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/platform/linkopener.h"

#include "models/text/filename.h"
#include "models/text/linkscanner.h"

#include <QDesktopServices>
#include <QFileInfo>

namespace Morelia {

LinkOpener::LinkOpener(Launcher launcher)
    : m_launcher(std::move(launcher))
{}

LinkOpener LinkOpener::system()
{
    return LinkOpener(&QDesktopServices::openUrl);
}

QString LinkOpener::open(const QString &link) const
{
    const QUrl url = openableUrl(link);
    if (url.isEmpty())
        return tr("Morelia opens web and mail addresses only. This link is something else; you can copy it instead.");
    if (!m_launcher(url))
        return tr("No program on this computer took the link. Copy it and open it in a browser.");
    return {};
}

QString LinkOpener::openFile(const QString &path) const
{
    const QFileInfo info(path);
    if (!info.exists())
        return tr("The file is gone.");
    if (!info.isDir() && (info.isExecutable() || isProgramName(info.fileName())))
        return tr("Morelia does not start programs. Save the file, and open it yourself if you trust it.");
    if (!m_launcher(QUrl::fromLocalFile(info.absoluteFilePath())))
        return tr("No program on this computer opens such a file. You can save it instead.");
    return {};
}

} // namespace Morelia

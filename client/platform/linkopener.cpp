// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/platform/linkopener.h"

#include "models/text/filename.h"

#include <QDesktopServices>
#include <QFileInfo>

#include <algorithm>

namespace Morelia {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype maxLinkChars = 4'096;

bool hasUnsafeCharacter(const QString &link)
{
    return std::ranges::any_of(link, [](QChar c) {
        const QChar::Category category = c.category();
        return c.isSpace() || category == QChar::Other_Control || category == QChar::Other_Format || c == u'\\';
    });
}

} // namespace

LinkOpener::LinkOpener(Launcher launcher)
    : m_launcher(std::move(launcher))
{}

LinkOpener LinkOpener::system()
{
    return LinkOpener(&QDesktopServices::openUrl);
}

QUrl LinkOpener::accepted(const QString &link)
{
    if (link.isEmpty() || link.size() > maxLinkChars || hasUnsafeCharacter(link))
        return {};
    // Judged and opened is the parsed form, so that both mean the same.
    const QUrl url(link, QUrl::StrictMode);
    if (!url.isValid() || url.isRelative())
        return {};
    const QString scheme = url.scheme();
    if (scheme == "mailto"_L1)
        return url.path().isEmpty() ? QUrl() : url;
    if (scheme != "http"_L1 && scheme != "https"_L1)
        return {};
    return url.host().isEmpty() ? QUrl() : url;
}

QString LinkOpener::open(const QString &link) const
{
    const QUrl url = accepted(link);
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

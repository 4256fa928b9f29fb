// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/platform/filedragger.h"

#include <QDrag>
#include <QGuiApplication>
#include <QIcon>
#include <QMimeDatabase>
#include <QPixmap>
#include <QUrl>

#include <utility>

namespace Morelia {

namespace {

constexpr QSize typeIconSize{48, 48};

// Told by the name alone, without reading the file.
QPixmap typeIcon(const QString &path)
{
    const QMimeType type = QMimeDatabase().mimeTypeForFile(path, QMimeDatabase::MatchExtension);
    return QIcon::fromTheme(type.iconName(), QIcon::fromTheme(type.genericIconName())).pixmap(typeIconSize);
}

bool carryWithSystem(std::unique_ptr<QMimeData> data, const QPixmap &picture)
{
    // Without a pressed button the drag would never end; the release may have gone to a row that no longer exists.
    if (!QGuiApplication::mouseButtons().testFlag(Qt::LeftButton))
        return false;
    // A child of the application, because the row where the drag began may go before its end. Qt deletes it afterwards.
    auto *drag = new QDrag(qGuiApp);
    drag->setMimeData(data.release());
    if (!picture.isNull())
        drag->setPixmap(picture);
    return drag->exec(Qt::CopyAction, Qt::CopyAction) != Qt::IgnoreAction;
}

} // namespace

FileDragger::FileDragger(Carrier carrier)
    : m_carrier(std::move(carrier))
{}

FileDragger FileDragger::system()
{
    return FileDragger(&carryWithSystem);
}

bool FileDragger::drag(const QString &path, const QImage &picture) const
{
    auto data = std::make_unique<QMimeData>();
    data->setUrls({QUrl::fromLocalFile(path)});
    return m_carrier(std::move(data), picture.isNull() ? typeIcon(path) : QPixmap::fromImage(picture));
}

} // namespace Morelia

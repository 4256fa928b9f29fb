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

// By the name alone: the file is not read for it.
QPixmap typeIcon(const QString &path)
{
    const QMimeType type = QMimeDatabase().mimeTypeForFile(path, QMimeDatabase::MatchExtension);
    return QIcon::fromTheme(type.iconName(), QIcon::fromTheme(type.genericIconName())).pixmap(typeIconSize);
}

bool carryWithSystem(std::unique_ptr<QMimeData> data, const QPixmap &picture)
{
    // A drag that begins without a button would hang at the mouse; the row that hears of the button may be gone by now.
    if (!QGuiApplication::mouseButtons().testFlag(Qt::LeftButton))
        return false;
    // Of the application, for the row that the drag began in may go before it ends. Qt deletes it after the drag.
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

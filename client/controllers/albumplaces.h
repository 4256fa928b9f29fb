// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/lists/albumvalue.h"

#include <QList>
#include <QObject>
#include <QRectF>
#include <QtQmlIntegration/qqmlintegration.h>

namespace Morelia {

//! Where the pictures of an album stand in their block. It needs no bytes: sizes are those that the messages name.
class AlbumPlaces : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON

public:
    explicit AlbumPlaces(QObject *parent = nullptr);

    //! A place for each part, in pixels of a block of that width: rows of up to three. gap: between two of them. What does
    //! not fit its place is cut at its edges.
    Q_INVOKABLE static QList<QRectF> places(
        const Morelia::AlbumValue &album, qreal width, qreal gap, qreal lowest, qreal highest);
};

} // namespace Morelia

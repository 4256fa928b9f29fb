// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/lists/messageitem.h"
#include "models/lists/messagevalue.h"
#include "models/text/mentions.h"

#include <QImage>
#include <QtQmlIntegration/qqmlintegration.h>

// The values of rows know nothing of QML; this makes their types known there.
namespace Morelia {

//! MessageValue for QML.
struct MessageValueForeign
{
    Q_GADGET
    QML_FOREIGN(Morelia::MessageValue)
    QML_VALUE_TYPE(messageValue)
};

//! MessageDecoration for QML.
struct MessageDecorationForeign
{
    Q_GADGET
    QML_FOREIGN(Morelia::MessageDecoration)
    QML_VALUE_TYPE(messageDecoration)
};

//! AlbumValue for QML.
struct AlbumValueForeign
{
    Q_GADGET
    QML_FOREIGN(Morelia::AlbumValue)
    QML_VALUE_TYPE(albumValue)
};

//! Body for QML.
struct BodyForeign
{
    Q_GADGET
    QML_FOREIGN(Morelia::Body)
    QML_VALUE_TYPE(messageBody)
};

//! ReactionValue for QML.
struct ReactionValueForeign
{
    Q_GADGET
    QML_FOREIGN(Morelia::ReactionValue)
    QML_VALUE_TYPE(reactionValue)
};

//! Nameable for QML.
struct NameableForeign
{
    Q_GADGET
    QML_FOREIGN(Morelia::Nameable)
    QML_VALUE_TYPE(nameable)
};

//! QuoteValue for QML.
struct QuoteValueForeign
{
    Q_GADGET
    QML_FOREIGN(Morelia::QuoteValue)
    QML_VALUE_TYPE(quoteValue)
};

//! FileValue for QML.
struct FileValueForeign
{
    Q_GADGET
    QML_FOREIGN(Morelia::FileValue)
    QML_VALUE_TYPE(fileValue)
};

//! QImage for QML: a frame of a video.
struct ImageForeign
{
    Q_GADGET
    QML_FOREIGN(QImage)
    QML_VALUE_TYPE(videoFrame)
};

} // namespace Morelia

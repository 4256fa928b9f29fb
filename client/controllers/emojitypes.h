// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/emoji/emojilistmodel.h"

#include <QtQmlIntegration/qqmlintegration.h>

// The list of emoji knows nothing of QML; this makes its type known there.
namespace Morelia {

//! EmojiListModel for QML.
struct EmojiListModelForeign
{
    Q_GADGET
    QML_FOREIGN(Morelia::EmojiListModel)
    QML_NAMED_ELEMENT(EmojiListModel)
    QML_UNCREATABLE("made by the application")
};

} // namespace Morelia

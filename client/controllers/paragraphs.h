// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/entities/body.h"

#include <QObject>
#include <QtQmlIntegration/qqmlintegration.h>

class QTextBlock;
class QTextDocument;

namespace Morelia {

//! Where the ground of neighbouring paragraphs lies in a text, in pixels.
class TextGround
{
    Q_GADGET
    QML_VALUE_TYPE(textGround)
    Q_PROPERTY(qreal top MEMBER top CONSTANT FINAL)
    Q_PROPERTY(qreal height MEMBER height CONSTANT FINAL)
    //! Of a quotation; else of code.
    Q_PROPERTY(bool quoted MEMBER quoted CONSTANT FINAL)

    //! Its words begin at the right.
    Q_PROPERTY(bool fromRight MEMBER fromRight CONSTANT FINAL)

public:
    qreal top = 0;
    qreal height = 0;
    bool quoted = false;
    bool fromRight = false;

    friend bool operator==(const TextGround &, const TextGround &) = default;
};

//! Gives each paragraph the direction of its own words, and room to those of blocks of code, quotations and lists. Can be
//! undone like typing.
void shapeParagraphs(QTextDocument &document, const QList<Span> &spans);

//! The grounds of a text that was shaped; lays it out.
QList<TextGround> groundsIn(const QTextDocument &document, const QList<Span> &spans);

//! The paragraph, of a text that was shaped, lies on a ground.
bool hasGround(const QTextBlock &block);

} // namespace Morelia

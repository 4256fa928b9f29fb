// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "models/entities/body.h"

#include <QString>

namespace Morelia {

//! A change of a text that is being written: this replaces the part, and then this part is selected.
struct MarkupChange
{
    qsizetype start = 0;
    qsizetype length = 0;
    QString text;
    qsizetype selectionStart = 0;
    qsizetype selectionLength = 0;

    friend bool operator==(const MarkupChange &, const MarkupChange &) = default;
};

//! Gives the selected part a look, or takes it away where it has it; several lines each have it. Without a selection it is
//! about the word at the place, and the cursor goes on behind what has the look; where there is no word, the marks come
//! with the cursor between them. kind: Bold, Italic, Strikethrough, Monospace.
MarkupChange toggledMarkup(const QString &written, qsizetype selectionStart, qsizetype selectionLength, SpanKind kind);

} // namespace Morelia

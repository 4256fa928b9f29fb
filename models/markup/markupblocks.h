// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "models/markup/markup.h"

#include <optional>

namespace Morelia {

//! A part of a line, in UTF-16 units.
struct LinePart
{
    qsizetype start = 0;
    qsizetype end = 0;
};

//! Neighbouring lines of a text with marks that belong together.
struct MarkupBlock
{
    std::optional<Span> look = {};  //!< of all of them
    QList<Markup::Mark> marks = {}; //!< of this look
    QList<LinePart> lines = {};     //!< where marks inside of lines count; none in a block of code
};

//! The blocks of a text, in order. An opened block of code without an end is text.
QList<MarkupBlock> markupBlocks(const QString &written);

} // namespace Morelia

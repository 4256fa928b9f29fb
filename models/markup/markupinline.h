// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "models/markup/markupblocks.h"

namespace Morelia {

//! A part of a text between two marks; places are those in the text with its marks.
struct MarkedPart
{
    SpanKind kind = SpanKind::Bold;
    Markup::Mark opening;
    Markup::Mark closing;
};

//! A backslash that makes text of a sign.
struct Escape
{
    Markup::Mark mark;
    QChar sign;
};

//! Bold, italic, struck through and code in the lines of a block: by the rules of CommonMark, where both marks stand at
//! the edge of words. escapes: gets those of the lines.
QList<MarkedPart> markedParts(const QString &written, const QList<LinePart> &lines, QList<Escape> &escapes);

//! The signs that are marks, or parts of them.
inline constexpr QStringView markupSigns = u"*_~`>";

} // namespace Morelia

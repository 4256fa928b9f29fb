// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "models/entities/body.h"

#include <QList>
#include <QString>

// Looks that are written with marks, as in Markdown: **bold**, *italic* and _italic_, ~~struck through~~, `code`, lines
// between ```, lines behind "> ", and entries of lists. Everything else is text: no HTML, links, headings and pictures.
namespace Morelia {

//! Longer texts have no looks, in UTF-16 units.
inline constexpr qsizetype maxMarkupChars = 65'536;

//! The marks of a text and the looks that they give; places are those in the text with its marks.
struct Markup
{
    struct Mark
    {
        qsizetype start = 0;
        qsizetype length = 0;

        friend bool operator==(const Mark &, const Mark &) = default;
    };

    QList<Span> spans; //!< in order of start, then longer ones first
    QList<Mark> marks; //!< in order, without overlaps; quotations and entries of lists keep theirs

    friend bool operator==(const Markup &, const Markup &) = default;
};

//! A mark counts where it has another one to end it, stands at the edge of a word and in no address. A backslash before a
//! mark makes text of it; where it changes nothing, it is text itself.
Markup parseMarkup(const QString &written);

//! The text without its marks, with the looks that they gave.
Body fromMarkup(const QString &written);

//! How a text with these looks is written: fromMarkup() makes the same of it. Looks that cannot be written are left out;
//! mentions and smileys are text.
QString toMarkup(const Body &body);

} // namespace Morelia

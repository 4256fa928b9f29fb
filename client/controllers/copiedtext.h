// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/controllers/wholemessages.h"

// Messages as text for other programs, in the language and the time zone of this moment.
namespace Morelia {

//! One message as its words alone, several each below a line with its author and its time; files as "[plan.pdf, 80 kB]".
QString copiedText(const QList<WholeMessage> &messages);

//! The text with "> " before each line, below the author's name.
QString quotedText(const QString &author, const QString &text);

//! The author of a message, by the name that others use.
QString authorOf(const MessageRow &row);

} // namespace Morelia

// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/entities/body.h"

#include <QColor>

class QTextDocument;

namespace Morelia {

//! Gives each paragraph the direction of its own words, blocks of code and quotations their ground, entries of lists a
//! margin. Can be undone like typing. ground: invalid where there is none.
void shapeParagraphs(QTextDocument &document, const QList<Span> &spans, const QColor &ground);

} // namespace Morelia

// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include <QString>

namespace Morelia {

//! The name of a file in at most so many bytes of UTF-8. Whole characters go from the end of what stands before the ending
//! (the last full stop, unless the name begins with it, and what follows, 16 UTF-16 units at most): the ending says what
//! the file is. Empty where no character fits before it.
QString shortFileName(const QString &name, qsizetype maxBytes);

//! The longest beginning of whole characters, as a person counts them, of at most so many bytes of UTF-8.
QString shortBeginning(QStringView text, qsizetype maxBytes);

} // namespace Morelia

// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include <QStringView>

namespace Morelia {

//! Bytes of a text as JSON in UTF-8, without its quotation marks.
qint64 jsonBytes(QStringView text);

//! Characters as a person counts them, from the end of a text on, that have to go so that the rest has at most so many
//! bytes as JSON; 0 when it fits.
qint64 charactersBeyondBytes(QStringView text, qint64 maxJsonBytes);

} // namespace Morelia

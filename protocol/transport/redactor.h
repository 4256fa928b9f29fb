// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

namespace Morelia {

//! The frame as one line for a log: secrets replaced by "…", control characters escaped, cut after maxBytes bytes.
QString redacted(const QByteArray &frame, qsizetype maxBytes = 2000);

} // namespace Morelia

// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

namespace Morelia {

//! "Bob is typing…" for the names of those who write, in the language of the interface; empty for nobody.
QString typingText(const QStringList &names);

} // namespace Morelia

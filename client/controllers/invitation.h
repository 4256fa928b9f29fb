// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

class QUrl;

namespace Morelia {

//! The server of a link like morelia://join?server=chat.example.org: cleaned, short; empty for every other link.
QString invitedServer(const QUrl &link);

//! The server of the first such link in a text that anybody may have written, such as a message that was pasted whole;
//! empty where there is none.
QString invitedServer(const QString &text);

} // namespace Morelia

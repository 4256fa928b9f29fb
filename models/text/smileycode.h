// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "models/entities/body.h"

#include <QHash>
#include <QString>
#include <QStringView>

// Codes of smileys, such as ":party_cat:".
namespace Morelia {

struct SmileyPicture;

//! Most characters between the colons.
inline constexpr qsizetype maxSmileyCodeChars = 30;

//! A colon, 1 to 30 characters of "a-z 0-9 _ + -", and a colon.
bool isSmileyCode(QStringView text);

//! The code of a picture by the name of its file, without colons: "Party Cat.png" gives "party_cat". Accents go, Cyrillic
//! letters become Latin ones that sound alike; other letters are left out. Empty when nothing is left.
QString smileyCodeOf(const QString &fileName);

//! Where a text has codes of these smileys, by code without colons. They stand apart from letters and numbers, and not in
//! what is shown as code.
QList<Span> smileysIn(const Body &body, const QHash<QString, SmileyPicture> &smileys);

} // namespace Morelia

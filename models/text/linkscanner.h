// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>

namespace Morelia {

//! A web or mail address inside a text.
struct LinkSpan
{
    qsizetype start = 0; //!< UTF-16 units
    qsizetype length = 0;
    QString target; //!< with a scheme, without invisible characters

    friend bool operator==(const LinkSpan &, const LinkSpan &) = default;
};

//! Longest part of a text that is searched, in UTF-16 units.
inline constexpr qsizetype maxScannedChars = 65'536;

//! The addresses in a cleaned text, in order; in time that grows with its length alone. Whether one may be opened is
//! for the link opener to say.
QList<LinkSpan> scanLinks(QStringView text);

//! The text without what cleaning put between its characters: for the clipboard.
QString withoutInvisible(const QString &text);

} // namespace Morelia

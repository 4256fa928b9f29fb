// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>
#include <QUrl>

namespace Morelia {

//! A web or mail address inside a text.
struct LinkSpan
{
    qsizetype start = 0; //!< UTF-16 units
    qsizetype length = 0;
    QString target; //!< with a scheme, without invisible characters; openableUrl() takes it

    friend bool operator==(const LinkSpan &, const LinkSpan &) = default;
};

//! Longest part of a text that is searched, in UTF-16 units.
inline constexpr qsizetype maxScannedChars = 65'536;

//! The addresses in a cleaned text that can be opened, in order; in time that grows with its length alone.
QList<LinkSpan> scanLinks(QStringView text);

//! The address as another program may get it, or an empty one: http, https and mailto only, with a place to go to and
//! without spaces, control characters and direction marks.
QUrl openableUrl(const QString &link);

//! The text without what cleaning put between its characters: for the clipboard.
QString withoutInvisible(const QString &text);

} // namespace Morelia

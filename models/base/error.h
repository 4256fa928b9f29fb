// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include <QMetaType>
#include <QString>

class QDebug;

namespace Morelia {

//! The reason of a failure, for the caller to act on.
enum class ErrorKind : quint8 {
    Internal, //!< a mistake of the program
    NotOpen,  //!< it was never opened, or could not be
    Busy,     //!< another program holds the files; it may work later
    DiskFull,
    ReadOnly, //!< the disk or the file cannot be written
    Broken,   //!< the disk does not answer as a disk should
    Damaged,  //!< the bytes read are not those that were written
    WrongKey, //!< sealed with another key
    TooNew,   //!< written by a newer Morelia
    NotFound, //!< there is no such thing
    Refused,  //!< it cannot be done in this state, or not at all
};

//! A kind, and for the log the message of the layer below; detail is never shown and has no texts of people in it.
struct Error
{
    ErrorKind kind = ErrorKind::Internal;
    QString detail = {};

    friend bool operator==(const Error &, const Error &) = default;
};

QDebug operator<<(QDebug debug, const Error &error);

} // namespace Morelia

Q_DECLARE_METATYPE(Morelia::Error)

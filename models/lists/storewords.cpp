// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "models/lists/storewords.h"

#include <QCoreApplication>

namespace Morelia {

QString storeErrorText(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::Busy:
        return QCoreApplication::translate(
            "Morelia", "Another program holds Morelia's data. Wait until it is done, or close it, and try again.");
    case ErrorKind::DiskFull:
        return QCoreApplication::translate("Morelia", "The disk is full. Make room and try again.");
    case ErrorKind::ReadOnly:
        return QCoreApplication::translate(
            "Morelia", "Morelia's data cannot be written. Look at the permissions of its folder, and try again.");
    case ErrorKind::Broken:
    case ErrorKind::Damaged:
        return QCoreApplication::translate(
            "Morelia", "Morelia's data is damaged, or the disk is. Bring back a copy of it, or look at the disk.");
    case ErrorKind::WrongKey:
        return QCoreApplication::translate("Morelia", "Morelia's data belongs to another key.");
    case ErrorKind::TooNew:
        return QCoreApplication::translate("Morelia", "Morelia's data was written by a newer Morelia.");
    case ErrorKind::NotFound:
        return QCoreApplication::translate("Morelia", "It is not there any more.");
    case ErrorKind::Refused:
        return QCoreApplication::translate("Morelia", "That cannot be done at the moment. Try again in a while.");
    case ErrorKind::Internal:
    case ErrorKind::NotOpen:
        break;
    }
    return QCoreApplication::translate("Morelia", "Morelia could not use its data. Start it again, then try again.");
}

} // namespace Morelia

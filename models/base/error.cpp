// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "models/base/error.h"

#include <QDebug>

namespace Morelia {

namespace {

const char *nameOf(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Internal:
        return "internal";
    case ErrorKind::NotOpen:
        return "not open";
    case ErrorKind::Busy:
        return "busy";
    case ErrorKind::DiskFull:
        return "disk full";
    case ErrorKind::ReadOnly:
        return "read-only";
    case ErrorKind::Broken:
        return "broken";
    case ErrorKind::Damaged:
        return "damaged";
    case ErrorKind::WrongKey:
        return "wrong key";
    case ErrorKind::TooNew:
        return "too new";
    case ErrorKind::NotFound:
        return "not found";
    case ErrorKind::Refused:
        return "refused";
    }
    return "unknown";
}

} // namespace

QDebug operator<<(QDebug debug, const Error &error)
{
    const QDebugStateSaver saver(debug);
    debug.nospace() << nameOf(error.kind);
    if (!error.detail.isEmpty())
        debug << ": " << error.detail;
    return debug;
}

} // namespace Morelia

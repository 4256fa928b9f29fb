// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "protocol/transport/closereason.h"

namespace Morelia {

bool isAboutContent(CloseKind kind)
{
    return kind == CloseKind::BadFrame || kind == CloseKind::TooBig || kind == CloseKind::Unusable;
}

CloseKind closeKindOf(int code)
{
    switch (code) {
    case 1002:
    case 1003:
    case 1007:
    case 1008:
        return CloseKind::BadFrame;
    case 1009:
        return CloseKind::TooBig;
    case 1006:
        return CloseKind::Dropped;
    default:
        return CloseKind::GoingAway;
    }
}

} // namespace Morelia

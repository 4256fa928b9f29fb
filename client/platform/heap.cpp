// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/platform/heap.h"

#include <cstdlib>

#ifdef __GLIBC__
    #include <malloc.h>
#endif

namespace Morelia {

void shareHeap()
{
#ifdef __GLIBC__
    // Each heap keeps what its thread needed once, at the start of all: 3 MB that the others can use.
    mallopt(M_ARENA_MAX, 2);
#endif
}

} // namespace Morelia

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
    // A heap for each thread would keep the memory that the thread needed once, at the start: sharing saves 3 MB.
    // Called before there is a second thread.
    mallopt(M_ARENA_MAX, 2); // NOLINT(concurrency-mt-unsafe)
#endif
}

} // namespace Morelia

// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

namespace Morelia {

//! Frees the certificates of the system's authorities, which Qt reads for its first socket and keeps: 3 MB in 70,000 pieces.
//! From then on each transport over TLS reads them for itself. Takes some 20 ms: call it on the thread of the sockets.
void releaseSystemTrust();

} // namespace Morelia

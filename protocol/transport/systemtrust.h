// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

namespace Morelia {

//! Frees the certificates of the system's authorities, which Qt reads for its first socket and keeps, some 2 MB. From then
//! on each transport over TLS reads them for itself. Takes nothing when it was done before.
void releaseSystemTrust();

} // namespace Morelia

// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "models/base/error.h"

#include <QString>

namespace Morelia {

//! Why the store could not read or write, and what helps, in the language of the interface. Has words for every kind of
//! error; its detail is never shown.
QString storeErrorText(const Error &error);

} // namespace Morelia

// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/core/profile.h"
#include "client/settings/settings.h"
#include "models/base/secretkey.h"

#include <QString>

#include <tl/expected.hpp>

namespace Morelia {

//! The key of a profile in a file, made where the profile is new, so that no key store has to be asked; or in words why
//! there is none. Lets events run.
tl::expected<SecretKey, QString> fileKey(const Profile &profile, Settings &settings);

} // namespace Morelia

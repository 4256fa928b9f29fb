// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/secretkey.h"

namespace Morelia {

//! The key that seals a profile, and where it lies.
struct ProfileKey
{
    enum class Place : quint8 {
        Vault, //!< the system's store of secrets
        File,  //!< a file that only the user can read
    };
    SecretKey key;
    Place place = Place::Vault;
};

} // namespace Morelia

// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include <QString>

namespace Morelia::Mtp {

//! Our identity and credentials on the server. Changes with each sign-in.
struct Self
{
    QString login;
    QString credential;
    QString userId;
    QString authId;
};

} // namespace Morelia::Mtp

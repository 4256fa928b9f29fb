// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include <QtTypes>

//! Codes of replies that decide what happens next.
namespace Morelia::Mtp::StatusCode {

inline constexpr qint64 ok = 200;
inline constexpr qint64 unauthorized = 401;
inline constexpr qint64 notFound = 404;
inline constexpr qint64 conflict = 409;
inline constexpr qint64 serverError = 500;

} // namespace Morelia::Mtp::StatusCode

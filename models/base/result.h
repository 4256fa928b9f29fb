// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "models/base/error.h"

#include <tl/expected.hpp>

#include <utility>

namespace Morelia {

//! A value, or why there is none.
template <typename T = void>
using Result = tl::expected<T, Error>;

//! Makes a Result without a value: `return failed(ErrorKind::NotFound);`
[[nodiscard]] inline tl::unexpected<Error> failed(Error error)
{
    return tl::unexpected<Error>(std::move(error));
}
[[nodiscard]] inline tl::unexpected<Error> failed(ErrorKind kind, QString detail = {})
{
    return failed(Error{kind, std::move(detail)});
}

} // namespace Morelia

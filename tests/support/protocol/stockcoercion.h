// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/protocol/stockjson.h"

namespace Morelia::Test {

//! How a stock server bends the types of a request. With `coerces` as the older stack does (44): numbers become
//! strings, fractions integers, lists of pairs objects. Each returns none for what cannot be bent.
class StockCoercion
{
public:
    explicit StockCoercion(bool coerces)
        : m_coerces(coerces)
    {}

    std::optional<QString> text(const StockJson &json) const;
    //! The digits of an integer of any length.
    std::optional<QString> integer(const StockJson &json) const;
    static std::optional<bool> boolean(const StockJson &json);
    std::optional<StockJson> object(const StockJson &json) const;

private:
    bool m_coerces;
};

//! The place of the first half of a surrogate pair, -1 without one.
qsizetype loneSurrogateIn(const QString &text);

//! True for an address as a person would accept it: something, an at sign, a name with a point in it.
bool looksLikeEmail(const QString &text);

} // namespace Morelia::Test

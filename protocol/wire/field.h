// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include <optional>
#include <utility>

namespace Morelia::Wire {

//! A JSON member that tells absent, null and a value apart, because MTP servers do.
template <typename T>
class Field
{
public:
    using Value = T;

    Field() = default;
    Field(T value)
        : m_value(std::move(value))
        , m_present(true)
    {}

    static Field null()
    {
        Field f;
        f.m_present = true;
        return f;
    }

    bool isAbsent() const { return !m_present; }
    bool isNull() const { return m_present && !m_value; }
    bool hasValue() const { return m_value.has_value(); }
    explicit operator bool() const { return hasValue(); }

    //! Only when hasValue().
    const T &operator*() const { return *m_value; }
    T &operator*() { return *m_value; }
    const T *operator->() const { return &*m_value; }
    T *operator->() { return &*m_value; }

    T valueOr(T fallback) const { return m_value.value_or(std::move(fallback)); }

    friend bool operator==(const Field &, const Field &) = default;

private:
    std::optional<T> m_value;
    bool m_present = false;
};

} // namespace Morelia::Wire

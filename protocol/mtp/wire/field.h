// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include <utility>

namespace Morelia::Wire {

//! A JSON member that tells absent, null and a value apart, because MTP servers do.
template <typename T>
class Field
{
public:
    using Value = T;

    Field() = default;
    explicit(false) Field(T value)
        : m_value(std::move(value))
        , m_state(State::Value)
    {}

    static Field null()
    {
        Field f;
        f.m_state = State::Null;
        return f;
    }

    bool isAbsent() const { return m_state == State::Absent; }
    bool isNull() const { return m_state == State::Null; }
    bool hasValue() const { return m_state == State::Value; }
    explicit operator bool() const { return hasValue(); }

    //! Only when hasValue().
    const T &operator*() const { return m_value; }
    T &operator*() { return m_value; }
    const T *operator->() const { return &m_value; }
    T *operator->() { return &m_value; }

    T valueOr(const T &fallback) const { return hasValue() ? m_value : fallback; }

    friend bool operator==(const Field &, const Field &) = default;

private:
    enum class State : unsigned char { Absent, Null, Value };

    T m_value{}; // as made by its default constructor unless there is a value
    State m_state = State::Absent;
};

} // namespace Morelia::Wire

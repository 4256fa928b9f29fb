// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include <utility>

namespace Morelia {

//! One reading at a time of something that may change meanwhile, so that no older answer comes after a newer one.
class ReadTurn
{
public:
    //! False while a reading is under way: it is repeated afterwards.
    [[nodiscard]] bool begin()
    {
        m_stale = m_reading;
        return !std::exchange(m_reading, true);
    }
    //! The answer has come. True when it has to be read again.
    [[nodiscard]] bool end()
    {
        m_reading = false;
        return std::exchange(m_stale, false);
    }

private:
    bool m_reading = false;
    bool m_stale = false;
};

} // namespace Morelia

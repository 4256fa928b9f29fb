// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>

#include <algorithm>

namespace Morelia::Server {

//! Room in one reply, in bytes. The first row always fits: else a client could never go on past a large one.
class ReplyBudget
{
public:
    explicit ReplyBudget(qint64 bytes)
        : m_left(bytes)
    {}

    //! Takes the room of one row; false when there is not so much, and from then on.
    bool take(qint64 bytes)
    {
        if (!m_empty && bytes > m_left) {
            m_left = 0;
            return false;
        }
        m_empty = false;
        m_left = std::max<qint64>(0, m_left - bytes);
        return true;
    }

private:
    qint64 m_left;
    bool m_empty = true;
};

//! Rows of a reply. Not complete when the budget ended them.
template <typename Row>
struct Part
{
    QList<Row> rows;
    bool complete = true;
};

} // namespace Morelia::Server

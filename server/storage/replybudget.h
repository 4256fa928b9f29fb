// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QStringView>

#include <algorithm>

namespace Morelia::Server {

//! Bytes of a text as JSON in UTF-8, without its quotation marks.
inline qint64 jsonBytes(QStringView text)
{
    qint64 bytes = 0;
    for (const QChar c : text) {
        const char16_t unit = c.unicode();
        if (unit < 0x20)
            bytes += 6;
        else if (unit < 0x80)
            bytes += unit == u'"' || unit == u'\\' ? 2 : 1;
        else // a half of a pair is two of four bytes
            bytes += unit < 0x800 || c.isSurrogate() ? 2 : 3;
    }
    return bytes;
}

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

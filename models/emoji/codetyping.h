// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include <QString>

namespace Morelia {

//! Follows a text that is being written, and knows the code of an emoji that is being typed into it (":smi"). Only what
//! comes letter by letter counts: nothing that was pasted, no colon in a word, an address or a time.
class CodeTyping
{
public:
    //! The text and the place of its cursor, in UTF-16 units, after each change of one of them.
    void follow(const QString &text, qsizetype cursor);
    //! The code stays as it is written; the next colon begins another one.
    void leave();

    //! A colon was typed that may begin a code, and the cursor stands behind what followed.
    bool isActive() const { return m_start >= 0; }
    //! Enough was typed to offer something.
    bool isOfferable() const;
    //! The colon behind the code was typed too.
    bool isClosed() const { return m_isClosed; }
    //! What stands behind the first colon, without the last one.
    QString code() const;
    //! Where it stands, with its colons.
    qsizetype start() const { return m_start; }
    qsizetype length() const { return m_end - m_start; }

private:
    void takeTyped(qsizetype place);
    bool mayBegin(qsizetype place) const;

    QString m_text;
    qsizetype m_start = -1;
    qsizetype m_end = -1;
    bool m_isClosed = false;
};

} // namespace Morelia

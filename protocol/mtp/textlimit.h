// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "models/entities/capability.h"

#include <QString>

namespace Morelia::Mtp {

//! How long a message may be on a server.
class TextLimit
{
public:
    explicit TextLimit(const Limits &limits)
        : m_limits(limits)
    {}

    //! Characters by which the text is too long; 0 when it fits or nothing is known.
    qint64 excess(const QString &text) const
    {
        const qint64 chars = text.size();
        if (m_limits.textChars > 0 && chars > m_limits.textChars)
            return chars - m_limits.textChars;
        // A character takes at most three bytes in UTF-8, and twice as much where JSON escapes it.
        const qint64 room = m_limits.frameBytes - envelopeBytes;
        if (m_limits.frameBytes <= 0 || chars * 6 <= room)
            return 0;
        const qint64 bytes = text.toUtf8().size();
        return bytes > room ? bytes - room : 0;
    }

private:
    static constexpr qint64 envelopeBytes = 16'384; // the rest of a frame besides the text

    Limits m_limits;
};

} // namespace Morelia::Mtp

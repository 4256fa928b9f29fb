// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "models/base/textsize.h"
#include "models/entities/capability.h"

#include <QString>

#include <algorithm>

namespace Morelia::Mtp {

//! How long a request and the text in it may be on a server: the one place that says so.
class TextLimit
{
public:
    //! Of a request besides its text and file.
    static constexpr qint64 envelopeBytes = 16'384;

    explicit TextLimit(const Limits &limits)
        : m_limits(limits)
    {}

    //! Bytes of the largest request, well below what a server takes in one frame; 0 where that is not known.
    static constexpr qint64 requestBytes(qint64 frameBytes)
    {
        return frameBytes - std::min<qint64>(frameBytes / 16, qint64{64} * 1024);
    }

    //! Characters as a person counts them that have to go from the end of the text; 0 when it fits or nothing is known.
    //! A text that fits can be sent, and a message can be edited to it.
    qint64 excess(const QString &text) const
    {
        constexpr qint64 mostBytesOfAUnit = 6; // escaped
        const qint64 room = std::max<qint64>(0, requestBytes(m_limits.frameBytes) - envelopeBytes);
        const bool mayBeTooLarge = m_limits.frameBytes > 0 && text.size() * mostBytesOfAUnit > room;
        return mayBeTooLarge ? charactersBeyondBytes(text, room) : 0;
    }

private:
    Limits m_limits;
};

} // namespace Morelia::Mtp

// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace Morelia::Mtp {

//! What MTP has no field for and travels in a message's `emoji` string; ENVELOPE.md describes the form.
struct MessageEnvelope
{
    QString localId;   //!< 32 hexadecimal digits; empty: none
    QString replyToId; //!< remote id of the message that this one answers; empty: none

    friend bool operator==(const MessageEnvelope &, const MessageEnvelope &) = default;
};

//! The longest form that every stock server keeps, in characters.
inline constexpr int maxEnvelopeChars = 240;

//! The string for `emoji`; empty when there is nothing to say. What does not fit is left out, the id last.
QString encodeEnvelope(const MessageEnvelope &envelope);

//! Nothing for any string that is no envelope, whatever it is instead.
std::optional<MessageEnvelope> decodeEnvelope(const QString &emoji);

} // namespace Morelia::Mtp

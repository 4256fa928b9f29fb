// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace Morelia::Mtp {

//! The content of a message's attachment string. Name and type are the sender's words, empty where it gave none.
struct AttachmentContent
{
    QByteArray bytes;
    QString name;
    QString mime;

    friend bool operator==(const AttachmentContent &, const AttachmentContent &) = default;
};

//! Takes strict base64 (RFC 4648: padded, without line breaks), alone or as "data:<type>;name=<name>;base64,<base64>".
//! Nothing for any other string.
std::optional<AttachmentContent> decodeAttachment(const QString &field);

//! The bytes as base64.
QString encodeAttachment(const QByteArray &bytes);

//! The type that the first bytes of a file tell; empty for what is not known.
QString mimeOf(const QByteArray &bytes);

//! The text that stands for a file where it cannot be shown, by ENVELOPE.md. An empty name is left out.
QString fileNotice(const QString &name, qint64 bytes);

} // namespace Morelia::Mtp

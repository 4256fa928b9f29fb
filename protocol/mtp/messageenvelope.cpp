// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "protocol/mtp/messageenvelope.h"

#include <QCborStreamReader>
#include <QCborStreamWriter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Morelia::Mtp {
namespace {

constexpr auto prefix = "mx1:"_L1;
constexpr qint64 idKey = 1;
constexpr qint64 replyKey = 2;
constexpr qsizetype idBytes = 16;
constexpr qsizetype maxReplyChars = 64;
constexpr int maxNesting = 8;

QByteArray idFromHex(const QString &hex)
{
    const QByteArray bytes = QByteArray::fromHex(hex.toLatin1());
    return bytes.size() == idBytes && QString::fromLatin1(bytes.toHex()) == hex ? bytes : QByteArray();
}

bool isPlainId(const QString &id)
{
    return !id.isEmpty() && id.size() <= maxReplyChars
        && std::ranges::all_of(id, [](QChar c) { return c.unicode() > 0x20 && c.unicode() < 0x7f; });
}

QString encodeMap(const QByteArray &id, const QString &reply)
{
    QByteArray cbor;
    QCborStreamWriter writer(&cbor);
    writer.startMap(quint64(!id.isEmpty()) + quint64(!reply.isEmpty()));
    if (!id.isEmpty()) {
        writer.append(idKey);
        writer.append(id);
    }
    if (!reply.isEmpty()) {
        writer.append(replyKey);
        writer.append(reply);
    }
    writer.endMap();
    return prefix + QString::fromLatin1(cbor.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

std::optional<QByteArray> readBytes(QCborStreamReader &reader)
{
    QByteArray out;
    auto chunk = reader.readByteArray();
    for (; chunk.status == QCborStreamReader::Ok; chunk = reader.readByteArray())
        out += chunk.data;
    return chunk.status == QCborStreamReader::EndOfString ? std::optional(out) : std::nullopt;
}

std::optional<QString> readText(QCborStreamReader &reader)
{
    QString out;
    auto chunk = reader.readString();
    for (; chunk.status == QCborStreamReader::Ok; chunk = reader.readString())
        out += chunk.data;
    return chunk.status == QCborStreamReader::EndOfString ? std::optional(out) : std::nullopt;
}

bool readValue(QCborStreamReader &reader, qint64 key, MessageEnvelope &out)
{
    if (key == idKey && reader.isByteArray()) {
        const auto bytes = readBytes(reader);
        if (bytes && bytes->size() == idBytes)
            out.localId = QString::fromLatin1(bytes->toHex());
        return bytes.has_value();
    }
    if (key == replyKey && reader.isString()) {
        const auto text = readText(reader);
        if (text && isPlainId(*text))
            out.replyToId = *text;
        return text.has_value();
    }
    // Of a later version, or of a type that we do not use.
    return reader.next(maxNesting);
}

bool readEntry(QCborStreamReader &reader, MessageEnvelope &out)
{
    if (!reader.isInteger())
        return reader.next(maxNesting) && reader.next(maxNesting);
    // Keys of ours are small: what does not fit is unknown.
    const qint64 key = reader.isUnsignedInteger() && reader.toUnsignedInteger() < 1000 ? reader.toInteger() : 0;
    return reader.next() && readValue(reader, key, out);
}

std::optional<MessageEnvelope> decodeMap(const QByteArray &cbor)
{
    QCborStreamReader reader(cbor);
    if (!reader.isMap() || !reader.enterContainer())
        return std::nullopt;
    MessageEnvelope out;
    while (reader.lastError() == QCborError::NoError && reader.hasNext()) {
        if (!readEntry(reader, out))
            return std::nullopt;
    }
    if (reader.lastError() != QCborError::NoError || !reader.leaveContainer() || reader.currentOffset() != cbor.size())
        return std::nullopt;
    return out;
}

} // namespace

QString encodeEnvelope(const MessageEnvelope &envelope)
{
    const QByteArray id = idFromHex(envelope.localId);
    const QString reply = isPlainId(envelope.replyToId) ? envelope.replyToId : QString();
    if (id.isEmpty() && reply.isEmpty())
        return {};
    return encodeMap(id, reply);
}

std::optional<MessageEnvelope> decodeEnvelope(const QString &emoji)
{
    if (emoji.size() > maxEnvelopeChars || !emoji.startsWith(prefix))
        return std::nullopt;
    const auto cbor = QByteArray::fromBase64Encoding(QStringView(emoji).sliced(prefix.size()).toLatin1(),
        QByteArray::Base64UrlEncoding | QByteArray::AbortOnBase64DecodingErrors);
    if (!cbor)
        return std::nullopt;
    std::optional<MessageEnvelope> out = decodeMap(*cbor);
    if (!out || *out == MessageEnvelope())
        return std::nullopt;
    return out;
}

} // namespace Morelia::Mtp

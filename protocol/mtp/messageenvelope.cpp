// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "protocol/mtp/messageenvelope.h"

#include "models/base/shortname.h"

#include <QCborStreamReader>
#include <QCborStreamWriter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Morelia::Mtp {
namespace {

constexpr auto prefix = "mx1:"_L1;
enum Key : qint64 { IdKey = 1, ReplyKey, NameKey, MimeKey, SizeKey, WidthKey, HeightKey, NoticeKey };
constexpr qsizetype idBytes = 16;
constexpr qsizetype maxReplyChars = 64;
constexpr qsizetype maxNameChars = 255;
constexpr qsizetype maxMimeChars = 100;
constexpr qsizetype enoughNameBytes = 40; // of a long name, as long as the type fits beside it
constexpr quint64 maxSize = quint64{1} << 53;
constexpr quint64 maxPixels = 65535;
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

QString withoutControls(QString name)
{
    return name.removeIf([](QChar c) { return c.category() == QChar::Other_Control; });
}

// Only values of a valid form, so that readers and writers agree.
MessageEnvelope valid(const MessageEnvelope &envelope)
{
    MessageEnvelope out;
    out.localId = idFromHex(envelope.localId).isEmpty() ? QString() : envelope.localId;
    out.replyToId = isPlainId(envelope.replyToId) ? envelope.replyToId : QString();
    out.fileName = shortFileName(plainFileName(withoutControls(envelope.fileName)), maxNameChars);
    out.mime = plainMime(envelope.mime);
    out.size = envelope.size > 0 && quint64(envelope.size) <= maxSize ? envelope.size : 0;
    const bool isPicture = envelope.width > 0 && envelope.height > 0 && quint64(envelope.width) <= maxPixels
        && quint64(envelope.height) <= maxPixels;
    out.width = isPicture ? envelope.width : 0;
    out.height = isPicture ? envelope.height : 0;
    out.noticeOnly = envelope.noticeOnly;
    return out;
}

template <typename Value>
int countOf(const Value &value)
{
    return value == Value() ? 0 : 1;
}

template <typename Value>
void writeEntry(QCborStreamWriter &writer, Key key, const Value &value)
{
    if (value == Value())
        return;
    writer.append(qint64(key));
    writer.append(value);
}

QString encodeMap(const MessageEnvelope &e)
{
    QByteArray cbor;
    QCborStreamWriter writer(&cbor);
    const int count = countOf(e.localId) + countOf(e.replyToId) + countOf(e.fileName) + countOf(e.mime)
        + countOf(e.size) + countOf(e.width) + countOf(e.height) + countOf(e.noticeOnly);
    if (count == 0)
        return {};
    writer.startMap(quint64(count));
    writeEntry(writer, IdKey, idFromHex(e.localId));
    writeEntry(writer, ReplyKey, e.replyToId);
    writeEntry(writer, NameKey, e.fileName);
    writeEntry(writer, MimeKey, e.mime);
    writeEntry(writer, SizeKey, e.size);
    writeEntry(writer, WidthKey, qint64(e.width));
    writeEntry(writer, HeightKey, qint64(e.height));
    writeEntry(writer, NoticeKey, e.noticeOnly);
    writer.endMap();
    return prefix + QString::fromLatin1(cbor.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

// Shortens the name until everything fits; empty when that needs a name of less than minBytes.
QString encodeShortened(MessageEnvelope envelope, qsizetype minBytes)
{
    const QString name = envelope.fileName;
    for (qsizetype bytes = name.toUtf8().size(); bytes >= std::max<qsizetype>(1, minBytes); --bytes) {
        envelope.fileName = shortFileName(name, bytes);
        if (envelope.fileName.isEmpty())
            break;
        if (const QString text = encodeMap(envelope); text.size() <= maxEnvelopeChars)
            return text;
    }
    return {};
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

bool readTextEntry(QCborStreamReader &reader, qint64 key, MessageEnvelope &out)
{
    const auto text = readText(reader);
    if (!text)
        return false;
    if (key == ReplyKey && isPlainId(*text))
        out.replyToId = *text;
    else if (key == NameKey && text->size() <= maxNameChars)
        out.fileName = plainFileName(*text);
    else if (key == MimeKey)
        out.mime = plainMime(*text);
    return true;
}

bool readNumberEntry(QCborStreamReader &reader, qint64 key, MessageEnvelope &out)
{
    const quint64 number = reader.toUnsignedInteger();
    if (key == SizeKey && number <= maxSize)
        out.size = qint64(number);
    else if (key == WidthKey && number <= maxPixels)
        out.width = int(number);
    else if (key == HeightKey && number <= maxPixels)
        out.height = int(number);
    return reader.next();
}

bool readValue(QCborStreamReader &reader, qint64 key, MessageEnvelope &out)
{
    if (key == IdKey && reader.isByteArray()) {
        const auto bytes = readBytes(reader);
        if (bytes && bytes->size() == idBytes)
            out.localId = QString::fromLatin1(bytes->toHex());
        return bytes.has_value();
    }
    if (key >= ReplyKey && key <= MimeKey && reader.isString())
        return readTextEntry(reader, key, out);
    if (key >= SizeKey && key <= HeightKey && reader.isUnsignedInteger())
        return readNumberEntry(reader, key, out);
    if (key == NoticeKey && reader.isBool())
        out.noticeOnly = reader.toBool();
    // Any other string is of a later version, or of a type that we do not use.
    return reader.next(maxNesting);
}

bool readEntry(QCborStreamReader &reader, MessageEnvelope &out)
{
    if (!reader.isInteger())
        return reader.next(maxNesting) && reader.next(maxNesting);
    // Keys of ours are small: larger ones are unknown.
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
    if (out.width == 0 || out.height == 0)
        out.width = out.height = 0;
    return out;
}

} // namespace

QString encodeEnvelope(const MessageEnvelope &envelope)
{
    MessageEnvelope e = valid(envelope);
    if (const QString text = encodeMap(e); text.size() <= maxEnvelopeChars)
        return text;
    if (const QString text = encodeShortened(e, e.mime.isEmpty() ? 1 : enoughNameBytes); !text.isEmpty())
        return text;
    e.mime.clear();
    if (const QString text = encodeShortened(e, 1); !text.isEmpty())
        return text;
    e.fileName.clear();
    return encodeMap(e);
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

QString plainFileName(const QString &name)
{
    const qsizetype slash = std::max(name.lastIndexOf(u'/'), name.lastIndexOf(u'\\'));
    const QString last = name.sliced(slash + 1);
    return last == "."_L1 || last == ".."_L1 ? QString() : last;
}

QString plainMime(const QString &mime)
{
    const auto isTokenChar = [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || u"!#$&-^_.+"_s.contains(c);
    };
    const QString lower = mime.toLower();
    const QList<QStringView> parts = QStringView(lower).split(u'/');
    const bool isMime = lower.size() <= maxMimeChars && parts.size() == 2
        && std::ranges::all_of(
            parts, [&](QStringView part) { return !part.isEmpty() && std::ranges::all_of(part, isTokenChar); });
    return isMime ? lower : QString();
}

} // namespace Morelia::Mtp

// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "protocol/mtp/envelopereader.h"

#include "protocol/mtp/envelopeid.h"
#include "protocol/mtp/wire/envelopekeys.h"

#include <limits>

namespace Morelia::Mtp {

using namespace EnvelopeForm;

namespace {

constexpr int maxNesting = 8;
constexpr qsizetype maxParts = 8; // those of later versions among them

// Numbers beyond this are wrong everywhere in a list.
qint64 placeNumber(const std::optional<quint64> &number)
{
    constexpr quint64 limit = std::numeric_limits<qint32>::max();
    return number && *number <= limit ? qint64(*number) : -1;
}

// Other values than a language are skipped like later parts.
template <typename Parts>
QString languageOf(Look::Kind kind, const Parts &parts)
{
    const QString name = kind == Look::Kind::CodeBlock && parts.size() > 3 ? parts.at(3).text : QString();
    return isLanguage(name) ? name : QString();
}

} // namespace

EnvelopeReader::EnvelopeReader(const QByteArray &cbor)
    : m_size(cbor.size())
    , m_cbor(cbor)
{}

std::optional<MessageEnvelope> EnvelopeReader::read()
{
    if (!m_cbor.isMap() || !m_cbor.enterContainer())
        return std::nullopt;
    while (m_cbor.lastError() == QCborError::NoError && m_cbor.hasNext()) {
        if (!readEntry())
            return std::nullopt;
    }
    if (m_cbor.lastError() != QCborError::NoError || !m_cbor.leaveContainer() || m_cbor.currentOffset() != m_size)
        return std::nullopt;
    settle();
    return m_out;
}

bool EnvelopeReader::readEntry()
{
    if (!m_cbor.isInteger())
        return m_cbor.next(maxNesting) && m_cbor.next(maxNesting);
    // Keys of ours are small: larger ones are unknown.
    const qint64 key = m_cbor.isUnsignedInteger() && m_cbor.toUnsignedInteger() < 1000 ? m_cbor.toInteger() : 0;
    return m_cbor.next() && readValue(key);
}

bool EnvelopeReader::readValue(qint64 key)
{
    const bool isList =
        key == MentionsKey || key == AlbumKey || key == SmileysKey || key == LooksKey || key == CardPartsKey;
    const bool isText = (key >= ReplyKey && key <= MimeKey) || key == ReactionKey || key == ForwardKey;
    if (((key == IdKey || key == SmileyFileKey) && m_cbor.isByteArray()) || key == AuthorKey)
        return readIdEntry(key);
    if (isText && m_cbor.isString())
        return readTextEntry(key);
    if (((key >= SizeKey && key <= HeightKey) || key == CardKey) && m_cbor.isUnsignedInteger())
        return readNumberEntry(key);
    if (m_cbor.isBool())
        return readFlag(key);
    if (isList && m_cbor.isArray())
        return readListEntry(key);
    // Any other string is of a later version, or of a type that we do not use.
    return m_cbor.next(maxNesting);
}

bool EnvelopeReader::readTextEntry(qint64 key)
{
    QString text;
    if (!readText(text))
        return false;
    if (key == ReplyKey && isPlainId(text))
        m_out.replyToId = text;
    else if (key == NameKey && text.size() <= maxFileNameChars)
        m_out.fileName = plainFileName(text);
    else if (key == MimeKey)
        m_out.mime = plainMime(text);
    else if (key == ReactionKey && isReactionSign(text))
        m_out.reaction = text;
    else if (key == ForwardKey && !text.isEmpty() && text.toUtf8().size() <= maxAuthorBytes) {
        m_out.forwarded = true;
        m_out.authorName = text;
    }
    return true;
}

bool EnvelopeReader::readNumberEntry(qint64 key)
{
    const quint64 number = m_cbor.toUnsignedInteger();
    if (key == SizeKey && number <= maxSize)
        m_out.size = qint64(number);
    else if (key == WidthKey && number <= maxPixels)
        m_out.width = int(number);
    else if (key == HeightKey && number <= maxPixels)
        m_out.height = int(number);
    else if (key == CardKey && number <= maxRevision)
        m_out.cardRevision = qint64(number);
    return m_cbor.next();
}

bool EnvelopeReader::readFlag(qint64 key)
{
    const bool isSet = m_cbor.toBool();
    if (key == NoticeKey)
        m_out.noticeOnly = isSet;
    else if (key == ReactionGoneKey)
        m_out.reactionGone = isSet;
    else if (key == ForwardKey)
        m_out.forwarded = isSet;
    return m_cbor.next();
}

bool EnvelopeReader::readIdEntry(qint64 key)
{
    Part part;
    if (!readPart(part))
        return false;
    if (key == IdKey && part.bytes.size() == idBytes)
        m_out.localId = QString::fromLatin1(part.bytes.toHex());
    else if (key == AuthorKey)
        m_out.authorId = idOf(part);
    else if (key == SmileyFileKey && part.bytes.size() == smileyFileBytes)
        m_out.smileyFile = part.bytes;
    return true;
}

bool EnvelopeReader::readListEntry(qint64 key)
{
    if (key == AlbumKey) {
        Parts parts;
        if (!readParts(parts))
            return false;
        takeAlbum(parts);
        return true;
    }
    forget(key);
    if (!m_cbor.enterContainer())
        return false;
    for (qsizetype i = 0; m_cbor.lastError() == QCborError::NoError && m_cbor.hasNext(); ++i) {
        Parts parts;
        if (!m_cbor.isArray() || i >= maxListEntries) {
            if (!m_cbor.next(maxNesting))
                return false;
        } else if (!readParts(parts)) {
            return false;
        } else {
            takeEntry(key, parts);
        }
    }
    return m_cbor.lastError() == QCborError::NoError && m_cbor.leaveContainer();
}

bool EnvelopeReader::readParts(Parts &parts)
{
    if (!m_cbor.enterContainer())
        return false;
    while (m_cbor.lastError() == QCborError::NoError && m_cbor.hasNext()) {
        Part part;
        if (!readPart(part))
            return false;
        if (parts.size() < maxParts)
            parts.append(part);
    }
    return m_cbor.lastError() == QCborError::NoError && m_cbor.leaveContainer();
}

bool EnvelopeReader::readPart(Part &part)
{
    if (m_cbor.isByteArray())
        return readBytes(part.bytes);
    if (m_cbor.isString())
        return readText(part.text);
    if (m_cbor.isUnsignedInteger())
        part.number = m_cbor.toUnsignedInteger();
    return m_cbor.next(maxNesting);
}

bool EnvelopeReader::readBytes(QByteArray &bytes)
{
    auto chunk = m_cbor.readByteArray();
    for (; chunk.status == QCborStreamReader::Ok; chunk = m_cbor.readByteArray())
        bytes += chunk.data;
    return chunk.status == QCborStreamReader::EndOfString;
}

bool EnvelopeReader::readText(QString &text)
{
    auto chunk = m_cbor.readString();
    for (; chunk.status == QCborStreamReader::Ok; chunk = m_cbor.readString())
        text += chunk.data;
    return chunk.status == QCborStreamReader::EndOfString;
}

void EnvelopeReader::takeAlbum(const Parts &parts)
{
    if (parts.size() < 3 || parts.at(0).bytes.size() != idBytes)
        return;
    const qint64 place = placeNumber(parts.at(1).number);
    const qint64 count = placeNumber(parts.at(2).number);
    if (count < minAlbumCount || count > maxAlbumCount || place < 1 || place > count)
        return;
    m_out.albumId = QString::fromLatin1(parts.at(0).bytes.toHex());
    m_out.albumPlace = int(place);
    m_out.albumCount = int(count);
}

void EnvelopeReader::takeEntry(qint64 key, const Parts &parts)
{
    const std::optional<TextPlace> place = placeOf(parts, key == LooksKey || key == CardPartsKey ? 1 : 0);
    if (!place)
        return;
    if (key == MentionsKey && parts.size() > 2) {
        m_out.mentions.append({*place, idOf(parts.at(2))});
    } else if (key == SmileysKey) {
        m_out.smileys.append({*place, parts.size() > 2 ? parts.at(2).bytes : QByteArray()});
    } else if (key == LooksKey) {
        const qint64 kind = placeNumber(parts.at(0).number);
        if (kind >= 0 && kind <= qint64(Look::Kind::ListEntry))
            m_out.looks.append({Look::Kind(kind), *place, languageOf(Look::Kind(kind), parts)});
    } else if (key == CardPartsKey) {
        const qint64 kind = placeNumber(parts.at(0).number);
        if (kind >= 0 && kind <= qint64(CardPart::Kind::Bio))
            m_out.cardParts.append({CardPart::Kind(kind), *place});
    }
}

// A map that has a key twice says the last.
void EnvelopeReader::forget(qint64 key)
{
    if (key == MentionsKey)
        m_out.mentions.clear();
    else if (key == SmileysKey)
        m_out.smileys.clear();
    else if (key == CardPartsKey)
        m_out.cardParts.clear();
    else
        m_out.looks.clear();
}

void EnvelopeReader::forgetFile()
{
    m_out.fileName.clear();
    m_out.mime.clear();
    m_out.size = 0;
    m_out.width = m_out.height = 0;
    m_out.noticeOnly = false;
}

void EnvelopeReader::settle()
{
    if (m_out.width == 0 || m_out.height == 0)
        m_out.width = m_out.height = 0;
    if (!m_out.smileyFile.isEmpty())
        forgetFile();
    if (!m_out.forwarded)
        m_out.authorName.clear();
    if (m_out.authorName.isEmpty())
        m_out.authorId.clear();
    if (m_out.replyToId.isEmpty())
        m_out.reaction.clear();
    m_out.reactionGone = m_out.reactionGone && !m_out.reaction.isEmpty();
    m_out.mentions = validMentions(m_out.mentions);
    m_out.smileys = validSmileys(m_out.smileys);
    m_out.looks = validLooks(m_out.looks);
    m_out.cardParts = m_out.cardRevision > 0 ? validParts(m_out.cardParts) : QList<CardPart>();
    m_out = withoutWords(m_out);
}

QString EnvelopeReader::idOf(const Part &part)
{
    if (isPlainId(part.text))
        return part.text;
    return idOfNumber(part.bytes);
}

std::optional<TextPlace> EnvelopeReader::placeOf(const Parts &parts, qsizetype first)
{
    if (parts.size() < first + 2)
        return std::nullopt;
    const qint64 start = placeNumber(parts.at(first).number);
    const qint64 length = placeNumber(parts.at(first + 1).number);
    return start < 0 || length < 1 ? std::nullopt : std::optional(TextPlace{start, length});
}

} // namespace Morelia::Mtp

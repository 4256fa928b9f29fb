// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "protocol/mtp/messageenvelope.h"

#include "models/base/shortname.h"
#include "protocol/mtp/envelopeid.h"
#include "protocol/mtp/envelopereader.h"
#include "protocol/mtp/wire/envelopekeys.h"

#include <QCborStreamWriter>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace Morelia::Mtp {

using namespace EnvelopeForm;

namespace {

constexpr qsizetype maxMimeChars = 100;
constexpr qsizetype enoughNameBytes = 40;   // of a long name, as long as more gives way beside it
constexpr qsizetype enoughAuthorBytes = 20; // the same

QByteArray idFromHex(const QString &hex)
{
    const QByteArray bytes = QByteArray::fromHex(hex.toLatin1());
    return bytes.size() == idBytes && QString::fromLatin1(bytes.toHex()) == hex ? bytes : QByteArray();
}

QString withoutControls(QString name)
{
    return name.removeIf([](QChar c) { return c.category() == QChar::Other_Control; });
}

bool hasAlbumPlace(const MessageEnvelope &e)
{
    return !idFromHex(e.albumId).isEmpty() && e.albumCount >= minAlbumCount && e.albumCount <= maxAlbumCount
        && e.albumPlace >= 1 && e.albumPlace <= e.albumCount;
}

void takeForward(const MessageEnvelope &from, MessageEnvelope &out)
{
    out.forwarded = from.forwarded;
    if (!from.forwarded)
        return;
    out.authorName = shortBeginning(withoutControls(from.authorName), maxAuthorBytes);
    if (!out.authorName.isEmpty() && isPlainId(from.authorId))
        out.authorId = from.authorId;
}

void takeFile(const MessageEnvelope &envelope, MessageEnvelope &out)
{
    out.fileName = shortFileName(plainFileName(withoutControls(envelope.fileName)), maxFileNameChars);
    out.mime = plainMime(envelope.mime);
    out.size = envelope.size > 0 && quint64(envelope.size) <= maxSize ? envelope.size : 0;
    const bool isPicture = envelope.width > 0 && envelope.height > 0 && quint64(envelope.width) <= maxPixels
        && quint64(envelope.height) <= maxPixels;
    out.width = isPicture ? envelope.width : 0;
    out.height = isPicture ? envelope.height : 0;
    out.noticeOnly = envelope.noticeOnly;
}

// Only values of a valid form, so that readers and writers agree.
MessageEnvelope valid(const MessageEnvelope &envelope)
{
    MessageEnvelope out;
    out.localId = idFromHex(envelope.localId).isEmpty() ? QString() : envelope.localId;
    out.replyToId = isPlainId(envelope.replyToId) ? envelope.replyToId : QString();
    if (isReactionSign(envelope.reaction) && !out.replyToId.isEmpty()) {
        out.reaction = envelope.reaction;
        out.reactionGone = envelope.reactionGone;
        return out;
    }
    if (envelope.cardRevision > 0 && quint64(envelope.cardRevision) <= maxRevision) {
        out.cardRevision = envelope.cardRevision;
        out.cardParts = validParts(envelope.cardParts);
        return withoutWords(out);
    }
    out.smileyFile = envelope.smileyFile.size() == smileyFileBytes ? envelope.smileyFile : QByteArray();
    if (out.smileyFile.isEmpty())
        takeFile(envelope, out);
    takeForward(envelope, out);
    if (hasAlbumPlace(envelope)) {
        out.albumId = envelope.albumId;
        out.albumPlace = envelope.albumPlace;
        out.albumCount = envelope.albumCount;
    }
    out.mentions = validMentions(envelope.mentions);
    out.smileys = validSmileys(envelope.smileys);
    out.looks = validLooks(envelope.looks);
    return out;
}

// Writes the entries of a map and counts them.
class MapWriter
{
public:
    template <typename Value>
    void write(Key key, const Value &value)
    {
        if (value == Value())
            return;
        open(key);
        m_writer.append(value);
    }

    void writeId(Key key, const QString &id)
    {
        if (id.isEmpty())
            return;
        open(key);
        appendId(id);
    }

    void writeForward(const MessageEnvelope &e)
    {
        if (!e.authorName.isEmpty())
            write(ForwardKey, e.authorName);
        else
            write(ForwardKey, e.forwarded);
    }

    void writeAlbum(const MessageEnvelope &e)
    {
        if (e.albumId.isEmpty())
            return;
        open(AlbumKey);
        m_writer.startArray(3);
        m_writer.append(idFromHex(e.albumId));
        m_writer.append(e.albumPlace);
        m_writer.append(e.albumCount);
        m_writer.endArray();
    }

    template <typename Entry>
    void writeList(Key key, const QList<Entry> &entries)
    {
        if (entries.isEmpty())
            return;
        open(key);
        m_writer.startArray(quint64(entries.size()));
        for (const Entry &entry : entries)
            append(entry);
        m_writer.endArray();
    }

    //! The whole map; empty without entries.
    QByteArray map() const { return m_count == 0 ? QByteArray() : char(0xa0 + m_count) + m_cbor; }

private:
    void open(Key key)
    {
        ++m_count;
        m_writer.append(qint64(key));
    }

    void appendId(const QString &id)
    {
        if (const QByteArray number = numberOfId(id); !number.isEmpty())
            m_writer.append(number);
        else
            m_writer.append(id);
    }

    void appendPlace(const TextPlace &place)
    {
        m_writer.append(place.start);
        m_writer.append(place.length);
    }

    void append(const Mention &mention)
    {
        m_writer.startArray(3);
        appendPlace(mention.place);
        appendId(mention.userId);
        m_writer.endArray();
    }

    void append(const Smiley &smiley)
    {
        m_writer.startArray(smiley.picture.isEmpty() ? 2 : 3);
        appendPlace(smiley.place);
        if (!smiley.picture.isEmpty())
            m_writer.append(smiley.picture);
        m_writer.endArray();
    }

    void append(const Look &look)
    {
        m_writer.startArray(look.language.isEmpty() ? 3 : 4);
        m_writer.append(qint64(look.kind));
        appendPlace(look.place);
        if (!look.language.isEmpty())
            m_writer.append(look.language);
        m_writer.endArray();
    }

    void append(const CardPart &part)
    {
        m_writer.startArray(3);
        m_writer.append(qint64(part.kind));
        appendPlace(part.place);
        m_writer.endArray();
    }

    QByteArray m_cbor;
    QCborStreamWriter m_writer{&m_cbor};
    int m_count = 0;
};

QString encodeMap(const MessageEnvelope &e)
{
    MapWriter map;
    map.write(IdKey, idFromHex(e.localId));
    map.write(ReplyKey, e.replyToId);
    map.write(NameKey, e.fileName);
    map.write(MimeKey, e.mime);
    map.write(SizeKey, e.size);
    map.write(WidthKey, qint64(e.width));
    map.write(HeightKey, qint64(e.height));
    map.write(NoticeKey, e.noticeOnly);
    map.write(ReactionKey, e.reaction);
    map.write(ReactionGoneKey, e.reactionGone);
    map.writeList(MentionsKey, e.mentions);
    map.writeForward(e);
    map.writeId(AuthorKey, e.authorId);
    map.writeAlbum(e);
    map.writeList(SmileysKey, e.smileys);
    map.writeList(LooksKey, e.looks);
    map.write(SmileyFileKey, e.smileyFile);
    map.write(CardKey, e.cardRevision);
    map.writeList(CardPartsKey, e.cardParts);
    const QByteArray cbor = map.map();
    if (cbor.isEmpty())
        return {};
    return envelopePrefix
        + QString::fromLatin1(cbor.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

bool isShort(const QString &text)
{
    return text.size() <= maxEnvelopeChars;
}

// The file's name only as long as it may be beside the rest, but not below so many bytes; empty when that is too long.
QString encodeShortened(MessageEnvelope envelope, qsizetype minBytes)
{
    if (const QString text = encodeMap(envelope); isShort(text) || envelope.fileName.isEmpty())
        return isShort(text) ? text : QString();
    const QString name = envelope.fileName;
    for (qsizetype bytes = name.toUtf8().size() - 1; bytes >= minBytes; --bytes) {
        envelope.fileName = shortFileName(name, bytes);
        if (envelope.fileName.isEmpty())
            break;
        if (const QString text = encodeMap(envelope); isShort(text))
            return text;
    }
    return {};
}

bool dropMime(MessageEnvelope &e)
{
    return !std::exchange(e.mime, {}).isEmpty();
}

template <typename Entry>
bool dropLast(QList<Entry> &entries)
{
    if (entries.isEmpty())
        return false;
    entries.removeLast();
    return true;
}

bool dropLook(MessageEnvelope &e)
{
    return dropLast(e.looks);
}

bool dropSmiley(MessageEnvelope &e)
{
    return dropLast(e.smileys);
}

bool dropAuthorId(MessageEnvelope &e)
{
    return !std::exchange(e.authorId, {}).isEmpty();
}

bool shortenAuthor(MessageEnvelope &e)
{
    const QString shorter = shortBeginning(e.authorName, e.authorName.toUtf8().size() - 1);
    if (shorter.toUtf8().size() < enoughAuthorBytes)
        return false;
    e.authorName = shorter;
    return true;
}

bool dropAuthor(MessageEnvelope &e)
{
    return !std::exchange(e.authorName, {}).isEmpty();
}

bool dropMention(MessageEnvelope &e)
{
    return dropLast(e.mentions);
}

// Each takes a little away; false: there is nothing left to take.
using Step = bool (*)(MessageEnvelope &);
constexpr std::array<Step, 7> steps{
    dropMime, dropLook, dropSmiley, dropAuthorId, shortenAuthor, dropAuthor, dropMention};

} // namespace

QString encodeEnvelope(const MessageEnvelope &envelope)
{
    MessageEnvelope e = valid(envelope);
    if (const QString text = encodeMap(e); isShort(text))
        return text;
    if (const QString text = encodeShortened(e, enoughNameBytes); !text.isEmpty())
        return text;
    for (const Step step : steps) {
        while (step(e)) {
            if (const QString text = encodeShortened(e, enoughNameBytes); !text.isEmpty())
                return text;
        }
    }
    if (const QString text = encodeShortened(e, 1); !text.isEmpty())
        return text;
    e.fileName.clear();
    return encodeMap(e);
}

std::optional<MessageEnvelope> decodeEnvelope(const QString &emoji)
{
    if (emoji.size() > maxEnvelopeChars || !emoji.startsWith(envelopePrefix))
        return std::nullopt;
    const auto cbor = QByteArray::fromBase64Encoding(QStringView(emoji).sliced(envelopePrefix.size()).toLatin1(),
        QByteArray::Base64UrlEncoding | QByteArray::AbortOnBase64DecodingErrors);
    if (!cbor)
        return std::nullopt;
    std::optional<MessageEnvelope> out = EnvelopeReader(*cbor).read();
    if (!out || *out == MessageEnvelope())
        return std::nullopt;
    return out;
}

bool isReactionSign(const QString &sign)
{
    if (sign.isEmpty() || !sign.isValidUtf16() || sign.toUtf8().size() > maxReactionBytes)
        return false;
    static const QRegularExpression code(QRegularExpression::anchoredPattern(u":[a-z0-9_+-]{1,30}:"_s));
    if (code.match(sign).hasMatch())
        return true;
    constexpr char32_t information = 0x2139; // the one emoji that is a letter
    const QList<uint> points = sign.toUcs4();
    return std::ranges::none_of(points, [](char32_t c) {
        return (QChar::isLetter(c) && c != information) || QChar::isSpace(c)
            || QChar::category(c) == QChar::Other_Control;
    });
}

MessageEnvelope withoutWords(const MessageEnvelope &envelope)
{
    MessageEnvelope out;
    out.localId = envelope.localId;
    if (!envelope.reaction.isEmpty()) {
        out.replyToId = envelope.replyToId;
        out.reaction = envelope.reaction;
        out.reactionGone = envelope.reactionGone;
    } else if (envelope.cardRevision > 0) {
        out.cardRevision = envelope.cardRevision;
        out.cardParts = envelope.cardParts;
    } else {
        return envelope;
    }
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

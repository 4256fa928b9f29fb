// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/media/recordingheader.h"

#include <QtEndian>

#include <array>
#include <optional>

namespace Morelia {

namespace {

// More parts than any recording has beside each other before what is looked for.
constexpr int mostParts = 4'096;
constexpr qint64 longestEdge = 100'000;

// Unsigned number of so many bytes at a place, the highest byte first; 0 beyond the end.
quint64 numberAt(QByteArrayView bytes, qsizetype at, int length)
{
    if (at < 0 || at > bytes.size() - length)
        return 0;
    quint64 number = 0;
    for (const char byte : bytes.sliced(at, length))
        number = number << 8 | quint8(byte);
    return number;
}

bool hasAt(QByteArrayView bytes, qsizetype at, QByteArrayView mark)
{
    return at >= 0 && at <= bytes.size() - mark.size() && bytes.sliced(at, mark.size()) == mark;
}

QSize sizeOf(quint64 width, quint64 height)
{
    return width <= longestEdge && height <= longestEdge ? QSize(int(width), int(height)) : QSize();
}

// What the tracks of a container are.
struct Tracks
{
    bool hasSound = false;
    bool hasVideo = false;
    QSize size; // of the first video
};

RecordingHeader headerOf(RecordingFormat format, const Tracks &tracks)
{
    if (!tracks.hasSound && !tracks.hasVideo)
        return {};
    return {format, tracks.hasVideo, tracks.hasVideo ? tracks.size : QSize()};
}

// Goes through the boxes of ISO BMFF that lie beside each other.
class Boxes
{
public:
    explicit Boxes(QByteArrayView bytes)
        : m_rest(bytes)
    {}

    // The next one; false at the end, and where it is not whole.
    bool next()
    {
        if (m_rest.size() < 8 || ++m_count > mostParts)
            return false;
        quint64 size = numberAt(m_rest, 0, 4);
        const qsizetype head = size == 1 ? 16 : 8;
        if (size == 1)
            size = numberAt(m_rest, 8, 8);
        else if (size == 0)
            size = quint64(m_rest.size());
        if (size < quint64(head) || size > quint64(m_rest.size()))
            return false;
        m_type = m_rest.sliced(4, 4);
        m_body = m_rest.sliced(head, qsizetype(size) - head);
        m_rest = m_rest.sliced(qsizetype(size));
        return true;
    }

    QByteArrayView type() const { return m_type; }
    QByteArrayView body() const { return m_body; }

private:
    QByteArrayView m_rest;
    QByteArrayView m_type;
    QByteArrayView m_body;
    int m_count = 0;
};

QByteArrayView boxIn(QByteArrayView bytes, QByteArrayView type)
{
    Boxes boxes(bytes);
    while (boxes.next()) {
        if (boxes.type() == type)
            return boxes.body();
    }
    return {};
}

// The size stands at the end, after a matrix that turns a film of a phone that was held upright.
QSize trackSize(QByteArrayView head)
{
    constexpr qsizetype sizeBytes = 8;
    constexpr qsizetype matrixBytes = 36;
    if (head.size() < sizeBytes + matrixBytes)
        return {};
    const qsizetype at = head.size() - sizeBytes;
    const QSize size = sizeOf(numberAt(head, at, 2), numberAt(head, at + 4, 2)); // 16.16 fixed point
    const bool turned = numberAt(head, at - matrixBytes, 4) == 0 && numberAt(head, at - matrixBytes + 4, 4) != 0;
    return turned ? size.transposed() : size;
}

RecordingHeader mp4Header(QByteArrayView bytes)
{
    Tracks tracks;
    const QByteArrayView movie = boxIn(bytes, "moov");
    Boxes boxes(movie);
    while (boxes.next()) {
        if (boxes.type() != "trak")
            continue;
        const QByteArrayView handler = boxIn(boxIn(boxes.body(), "mdia"), "hdlr");
        if (hasAt(handler, 8, "soun"))
            tracks.hasSound = true;
        if (!hasAt(handler, 8, "vide") || tracks.hasVideo)
            continue;
        tracks.hasVideo = true;
        tracks.size = trackSize(boxIn(boxes.body(), "tkhd"));
    }
    return headerOf(RecordingFormat::Mp4, tracks);
}

// Goes through the elements of EBML that lie beside each other.
class Elements
{
public:
    explicit Elements(QByteArrayView bytes)
        : m_rest(bytes)
    {}

    // The next one; false at the end. What is longer than the bytes, or of unknown length, ends with them.
    bool next()
    {
        const auto id = take(4, false);
        const auto size = take(8, true);
        if (!id || !size || ++m_count > mostParts)
            return false;
        m_id = *id;
        m_body = m_rest.first(qsizetype(qMin(*size, quint64(m_rest.size()))));
        m_rest = m_rest.sliced(m_body.size());
        return true;
    }

    quint64 id() const { return m_id; }
    QByteArrayView body() const { return m_body; }

private:
    // A number that tells its own length by its first bits, with or without them.
    std::optional<quint64> take(int mostBytes, bool bare)
    {
        if (m_rest.isEmpty())
            return {};
        const auto first = quint8(m_rest.front());
        const int length = int(qCountLeadingZeroBits(first)) + 1;
        if (length > mostBytes || length > m_rest.size())
            return {};
        const quint64 number = numberAt(m_rest, 0, length);
        m_rest = m_rest.sliced(length);
        return bare ? number & ((quint64{1} << (7 * length)) - 1) : number;
    }

    QByteArrayView m_rest;
    QByteArrayView m_body;
    quint64 m_id = 0;
    int m_count = 0;
};

namespace Ebml {
constexpr quint64 head = 0x1A45DFA3;
constexpr quint64 docType = 0x4282;
constexpr quint64 segment = 0x18538067;
constexpr quint64 cluster = 0x1F43B675;
constexpr quint64 tracks = 0x1654AE6B;
constexpr quint64 track = 0xAE;
constexpr quint64 trackType = 0x83;
constexpr quint64 video = 0xE0;
constexpr quint64 pixelWidth = 0xB0;
constexpr quint64 pixelHeight = 0xBA;
} // namespace Ebml

std::optional<QByteArrayView> elementIn(QByteArrayView bytes, quint64 id)
{
    Elements elements(bytes);
    while (elements.next()) {
        if (elements.id() == id)
            return elements.body();
        if (elements.id() == Ebml::cluster)
            break;
    }
    return {};
}

quint64 numberIn(QByteArrayView bytes, quint64 id)
{
    const QByteArrayView body = elementIn(bytes, id).value_or(QByteArrayView());
    return body.size() <= 8 ? numberAt(body, 0, int(body.size())) : 0;
}

RecordingHeader matroskaHeader(QByteArrayView bytes)
{
    constexpr quint64 videoTrack = 1;
    constexpr quint64 soundTrack = 2;
    const QByteArrayView type =
        elementIn(elementIn(bytes, Ebml::head).value_or(QByteArrayView()), Ebml::docType).value_or(QByteArrayView());
    if (!type.startsWith("webm") && !type.startsWith("matroska"))
        return {};
    Tracks tracks;
    const QByteArrayView segment = elementIn(bytes, Ebml::segment).value_or(QByteArrayView());
    Elements entries(elementIn(segment, Ebml::tracks).value_or(QByteArrayView()));
    while (entries.next()) {
        if (entries.id() != Ebml::track)
            continue;
        const quint64 kind = numberIn(entries.body(), Ebml::trackType);
        tracks.hasSound = tracks.hasSound || kind == soundTrack;
        if (kind != videoTrack || tracks.hasVideo)
            continue;
        tracks.hasVideo = true;
        const QByteArrayView video = elementIn(entries.body(), Ebml::video).value_or(QByteArrayView());
        tracks.size = sizeOf(numberIn(video, Ebml::pixelWidth), numberIn(video, Ebml::pixelHeight));
    }
    return headerOf(RecordingFormat::Matroska, tracks);
}

// The first pages of Ogg are the beginnings of its streams, one each.
RecordingHeader oggHeader(QByteArrayView bytes)
{
    constexpr qsizetype headBytes = 27;
    constexpr int mostStreams = 16;
    constexpr quint64 beginsStream = 2;
    Tracks tracks;
    for (int i = 0; i < mostStreams && hasAt(bytes, 0, "OggS"); ++i) {
        const auto segments = qsizetype(numberAt(bytes, 26, 1));
        if (!(numberAt(bytes, 5, 1) & beginsStream) || bytes.size() < headBytes + segments)
            break;
        qsizetype length = 0;
        for (const char lacing : bytes.sliced(headBytes, segments))
            length += quint8(lacing);
        bytes = bytes.sliced(headBytes + segments);
        if (hasAt(bytes, 0, "OpusHead") || hasAt(bytes, 0, "\x01vorbis")
            || hasAt(bytes, 0,
                "\x7f"
                "FLAC")
            || hasAt(bytes, 0, "Speex   "))
            tracks.hasSound = true;
        if (hasAt(bytes, 0, "\x80theora")) {
            tracks.hasVideo = true;
            tracks.size = sizeOf(numberAt(bytes, 14, 3), numberAt(bytes, 17, 3));
        }
        bytes = bytes.sliced(qMin(length, bytes.size()));
    }
    return headerOf(RecordingFormat::Ogg, tracks);
}

// Bytes of the frame of MPEG audio, layer 3, that begins here; 0 where none does.
qsizetype mp3FrameSize(QByteArrayView bytes)
{
    static constexpr std::array<int, 15> oneRates{0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320};
    static constexpr std::array<int, 15> twoRates{0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160};
    static constexpr std::array<int, 3> samples{44'100, 48'000, 32'000};
    const quint64 head = numberAt(bytes, 0, 4);
    const auto version = head >> 19 & 3; // 3: MPEG 1, 2: MPEG 2, 0: MPEG 2.5
    const auto rate = head >> 12 & 15;
    const auto frequency = head >> 10 & 3;
    const bool isLayer3 = (head >> 17 & 3) == 1;
    if (head >> 21 != 0x7FF || !isLayer3 || version == 1 || rate == 0 || rate == 15 || frequency == 3)
        return 0;
    const bool first = version == 3;
    const int perSecond = samples[frequency] / (first ? 1 : version == 2 ? 2 : 4);
    const int bits = (first ? oneRates : twoRates)[rate] * 1'000;
    return (first ? 144 : 72) * bits / perSecond + qsizetype(head >> 9 & 1);
}

// Two frames, as two bytes are soon found anywhere. What follows words about the sound has to be sound: players look there
// for other formats too.
RecordingHeader mp3Header(QByteArrayView bytes)
{
    const qsizetype size = mp3FrameSize(bytes);
    const bool whole = size > 0 && size < bytes.size() && mp3FrameSize(bytes.sliced(size)) > 0;
    return whole ? RecordingHeader{RecordingFormat::Mp3} : RecordingHeader{};
}

RecordingHeader wavHeader(QByteArrayView bytes)
{
    qsizetype at = 12;
    for (int i = 0; i < mostParts && at <= bytes.size() - 8; ++i) {
        if (hasAt(bytes, at, "fmt "))
            return {RecordingFormat::Wav};
        const auto size = qFromLittleEndian<quint32>(bytes.data() + at + 4);
        at += 8 + qsizetype(size) + (size & 1);
    }
    return {};
}

// Bytes of ID3's words about a sound in front of it.
qsizetype id3Size(QByteArrayView bytes)
{
    if (bytes.size() < 10 || !bytes.startsWith("ID3"))
        return 0;
    qsizetype size = 0;
    for (const char byte : bytes.sliced(6, 4)) {
        if (byte & 0x80)
            return 0;
        size = size << 7 | byte;
    }
    const bool hasFoot = bytes[5] & 0x10;
    return qMin(bytes.size(), 10 + size + (hasFoot ? 10 : 0));
}

} // namespace

RecordingHeader readRecordingHeader(QByteArrayView bytes)
{
    if (hasAt(bytes, 4, "ftyp"))
        return mp4Header(bytes);
    if (numberAt(bytes, 0, 4) == Ebml::head)
        return matroskaHeader(bytes);
    if (bytes.startsWith("OggS"))
        return oggHeader(bytes);
    if (bytes.startsWith("RIFF") && hasAt(bytes, 8, "WAVE"))
        return wavHeader(bytes);
    const QByteArrayView sound = bytes.sliced(id3Size(bytes));
    if (hasAt(sound, 0, QByteArrayView("fLaC\0\0\0\x22", 8)) || hasAt(sound, 0, QByteArrayView("fLaC\x80\0\0\x22", 8)))
        return {RecordingFormat::Flac};
    return mp3Header(sound);
}

} // namespace Morelia

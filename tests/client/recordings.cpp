// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/client/recordings.h"

#include <QFile>
#include <QStringList>
#include <QtEndian>

#include <array>

namespace Morelia::Test {

using namespace Qt::StringLiterals;

namespace {

template <typename Number>
QByteArray lowFirst(Number value)
{
    QByteArray bytes(sizeof(Number), '\0');
    qToLittleEndian(value, bytes.data());
    return bytes;
}

// Puts bytes behind a box that lies in others, which grow with it. path: from the outermost one.
void insertAt(QByteArray &bytes, qsizetype place, const QByteArray &more, const QList<qsizetype> &boxes)
{
    for (const qsizetype start : boxes) {
        const auto size = qFromBigEndian<quint32>(bytes.constData() + start);
        bytes.replace(start, 4, number(size + quint32(more.size())));
    }
    bytes.insert(place, more);
}

} // namespace

QByteArray recording(const QString &name)
{
    QFile file(QStringLiteral(MORELIA_TEST_DATA "/media/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray wav(int samples)
{
    constexpr quint32 rate = 8'000;
    QByteArray sound;
    for (int i = 0; i < samples; ++i)
        sound += char(128 + (i / 10 % 2 == 0 ? 8 : -8));
    const QByteArray form = lowFirst<quint16>(1) + lowFirst<quint16>(1) + lowFirst(rate) + lowFirst(rate)
        + lowFirst<quint16>(1) + lowFirst<quint16>(8);
    const QByteArray body =
        "WAVEfmt " + lowFirst(quint32(form.size())) + form + "data" + lowFirst(quint32(sound.size())) + sound;
    return "RIFF" + lowFirst(quint32(body.size())) + body;
}

QByteArray playList(const QByteArray &address)
{
    return "#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\n" + address + "a.ts\n#EXT-X-ENDLIST\n";
}

QByteArray manifest(const QByteArray &address)
{
    return R"(<?xml version="1.0"?>
<MPD xmlns="urn:mpeg:dash:schema:mpd:2011" profiles="urn:mpeg:dash:profile:isoff-on-demand:2011" type="static"
 mediaPresentationDuration="PT1S" minBufferTime="PT1S"><Period><AdaptationSet contentType="audio" mimeType="audio/mp4">
<Representation id="1" bandwidth="1000" codecs="mp4a.40.2"><BaseURL>)"
        + address + R"(a.mp4</BaseURL></Representation></AdaptationSet></Period></MPD>)";
}

QByteArray number(quint32 value)
{
    QByteArray bytes(4, '\0');
    qToBigEndian(value, bytes.data());
    return bytes;
}

QByteArray movieOfElsewhere(const QByteArray &address)
{
    QByteArray bytes = recording(u"video.mp4"_s);
    const QByteArray words = address + '\0';
    qsizetype from = 0;
    // In each track.
    while ((from = bytes.indexOf("dref", from)) >= 0) {
        QList<qsizetype> boxes{bytes.indexOf("moov") - 4};
        for (const char *outer : {"trak", "mdia", "minf", "dinf"})
            boxes.append(bytes.lastIndexOf(outer, from) - 4);
        const qsizetype entry = bytes.indexOf("url ", from) - 4;
        boxes.append({from - 4, entry});
        bytes.replace(entry + 8, 4, number(0)); // not in this file
        insertAt(bytes, entry + 12, words, boxes);
        from = entry + 12 + words.size();
    }
    return bytes;
}

} // namespace Morelia::Test

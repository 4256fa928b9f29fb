// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "protocol/mtp/attachmentform.h"

#include "protocol/mtp/messageenvelope.h"

#include <QUrl>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Morelia::Mtp {
namespace {

constexpr auto dataPrefix = "data:"_L1;
constexpr qsizetype maxHeadChars = 1024;
constexpr qsizetype quantum = 4;

struct Signature
{
    qsizetype offset = 0;
    QByteArrayView bytes{};
    QLatin1StringView mime{};
};

constexpr std::array signatures{
    Signature{0, QByteArrayView("\x89PNG\r\n\x1a\n", 8), "image/png"_L1},
    Signature{0, QByteArrayView("\xff\xd8\xff", 3), "image/jpeg"_L1},
    Signature{0, QByteArrayView("GIF8", 4), "image/gif"_L1},
    Signature{8, QByteArrayView("WEBP", 4), "image/webp"_L1},
    Signature{8, QByteArrayView("WAVE", 4), "audio/wav"_L1},
    Signature{0, QByteArrayView("%PDF-", 5), "application/pdf"_L1},
    Signature{0, QByteArrayView("PK\x03\x04", 4), "application/zip"_L1},
    Signature{0, QByteArrayView("OggS", 4), "audio/ogg"_L1},
    Signature{0, QByteArrayView("fLaC", 4), "audio/flac"_L1},
    Signature{0, QByteArrayView("ID3", 3), "audio/mpeg"_L1},
    Signature{4, QByteArrayView("ftyp", 4), "video/mp4"_L1},
    Signature{0, QByteArrayView("\x1a\x45\xdf\xa3", 4), "video/webm"_L1},
};

std::optional<QByteArray> strictBase64(QStringView text)
{
    if (text.isEmpty() || text.size() % quantum != 0)
        return std::nullopt;
    const QByteArray latin = text.toLatin1();
    const auto result = QByteArray::fromBase64Encoding(latin, QByteArray::AbortOnBase64DecodingErrors);
    if (!result)
        return std::nullopt;
    const QByteArray &decoded = *result;
    // The last bits before the padding say nothing and must be zero: one content has one form.
    const qsizetype tail = (decoded.size() - 1) % 3 + 1;
    const bool isCanonical = decoded.last(tail).toBase64() == latin.last(quantum);
    return isCanonical ? std::optional(decoded) : std::nullopt;
}

std::optional<AttachmentContent> decodeDataUrl(const QString &field)
{
    const qsizetype comma = QStringView(field).first(std::min(field.size(), maxHeadChars)).indexOf(u',');
    if (comma < 0)
        return std::nullopt;
    const QList<QStringView> parts =
        QStringView(field).sliced(dataPrefix.size(), comma - dataPrefix.size()).split(u';');
    if (parts.size() < 2 || parts.last() != "base64"_L1)
        return std::nullopt;
    auto bytes = strictBase64(QStringView(field).sliced(comma + 1));
    if (!bytes)
        return std::nullopt;
    AttachmentContent content{*std::move(bytes), {}, plainMime(parts.first().toString())};
    const QList<QStringView> options = parts.sliced(1);
    for (const QStringView part : options) {
        if (part.startsWith("name="_L1))
            content.name = plainFileName(QUrl::fromPercentEncoding(part.sliced(5).toUtf8()));
    }
    return content;
}

QString sizeText(qint64 bytes)
{
    constexpr std::array units{"kB"_L1, "MB"_L1, "GB"_L1};
    if (bytes < 1000)
        return QString::number(bytes) + " B"_L1;
    double value = double(bytes) / 1000;
    size_t unit = 0;
    for (; value >= 999.95 && unit + 1 < units.size(); ++unit)
        value /= 1000;
    return QString::number(value, 'f', 1) + u' ' + units.at(unit);
}

} // namespace

std::optional<AttachmentContent> decodeAttachment(const QString &field)
{
    if (field.startsWith(dataPrefix))
        return decodeDataUrl(field);
    auto bytes = strictBase64(field);
    return bytes ? std::optional(AttachmentContent{*std::move(bytes), {}, {}}) : std::nullopt;
}

QString encodeAttachment(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}

QString mimeOf(const QByteArray &bytes)
{
    const auto it = std::ranges::find_if(
        signatures, [&](const Signature &s) { return QByteArrayView(bytes).mid(s.offset, s.bytes.size()) == s.bytes; });
    return it == signatures.end() ? QString() : QString(it->mime);
}

QString fileNotice(const QString &name, qint64 bytes)
{
    // Quotation marks and backslashes break older clients, surrogates some databases.
    QString plain = plainFileName(name);
    plain.removeIf([](QChar c) {
        return c == u'"' || c == u'\'' || c == u'\\' || c.isSurrogate() || c.category() == QChar::Other_Control;
    });
    return u'[' + (plain.isEmpty() ? QString() : plain + ", "_L1) + sizeText(bytes) + u']';
}

} // namespace Morelia::Mtp

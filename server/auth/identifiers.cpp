// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/auth/identifiers.h"

#include <sodium.h>

#include <algorithm>
#include <array>

namespace Morelia::Server {

QString newUuid()
{
    std::array<quint32, 4> words{};
    randombytes_buf(words.data(), sizeof(words));
    QString digits;
    // Long division of the 128-bit number, nine decimal digits a turn.
    while (std::ranges::any_of(words, [](quint32 word) { return word != 0; })) {
        quint64 rest = 0;
        for (quint32 &word : words) {
            const quint64 part = (rest << 32) | word;
            word = static_cast<quint32>(part / 1'000'000'000);
            rest = part % 1'000'000'000;
        }
        digits.prepend(QString::number(rest).rightJustified(9, u'0'));
    }
    const qsizetype leading = std::ranges::find_if(digits, [](QChar c) { return c != u'0'; }) - digits.begin();
    return leading == digits.size() ? QStringLiteral("0") : digits.sliced(leading);
}

QString newToken()
{
    QByteArray bytes(32, Qt::Uninitialized);
    randombytes_buf(bytes.data(), static_cast<size_t>(bytes.size()));
    return QString::fromLatin1(bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

QByteArray tokenHash(const QString &token)
{
    const QByteArray bytes = token.toUtf8();
    QByteArray hash(crypto_generichash_BYTES, Qt::Uninitialized);
    crypto_generichash(reinterpret_cast<unsigned char *>(hash.data()), static_cast<size_t>(hash.size()),
        reinterpret_cast<const unsigned char *>(bytes.constData()), static_cast<size_t>(bytes.size()), nullptr, 0);
    return hash;
}

} // namespace Morelia::Server

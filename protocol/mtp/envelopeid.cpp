// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "protocol/mtp/envelopeid.h"

#include <algorithm>

namespace Morelia::Mtp {
namespace {

constexpr qsizetype maxNumberBytes = 16;

QByteArray timesTenPlus(const QByteArray &number, int digit)
{
    QByteArray out;
    int carry = digit;
    for (auto it = number.crbegin(); it != number.crend(); ++it) {
        carry += int(quint8(*it)) * 10;
        out.prepend(char(carry & 0xff));
        carry >>= 8;
    }
    if (carry > 0)
        out.prepend(char(carry));
    return out;
}

} // namespace

bool isPlainId(const QString &id)
{
    return !id.isEmpty() && id.size() <= maxPlainIdChars
        && std::ranges::all_of(id, [](QChar c) { return c.unicode() > 0x20 && c.unicode() < 0x7f; });
}

QByteArray numberOfId(const QString &id)
{
    constexpr qsizetype maxDigits = 39;
    const bool isNumber = !id.isEmpty() && id.size() <= maxDigits && (id.size() == 1 || id.at(0) != u'0')
        && std::ranges::all_of(id, [](QChar c) { return c >= u'0' && c <= u'9'; });
    if (!isNumber)
        return {};
    QByteArray number(1, '\0');
    for (const QChar c : id) {
        number = timesTenPlus(number, c.unicode() - u'0');
        if (number.size() > 1 && number.front() == '\0')
            number.remove(0, 1);
    }
    return number.size() <= maxNumberBytes ? number : QByteArray();
}

QString idOfNumber(const QByteArray &bytes)
{
    if (bytes.isEmpty() || bytes.size() > maxNumberBytes)
        return {};
    QString id;
    QByteArray rest = bytes;
    do {
        int remainder = 0;
        for (char &byte : rest) {
            remainder = remainder * 256 + int(quint8(byte));
            byte = char(remainder / 10);
            remainder %= 10;
        }
        id.prepend(QChar(u'0' + remainder));
    } while (std::ranges::any_of(rest, [](char byte) { return byte != '\0'; }));
    return id;
}

} // namespace Morelia::Mtp

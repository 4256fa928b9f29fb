// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "models/text/smileycode.h"

#include "models/entities/smiley.h"

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace Morelia {

namespace {

constexpr QChar smileyColon = u':';

bool isCodeChar(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'_' || c == u'+' || c == u'-';
}

bool isWordChar(QStringView text, qsizetype place)
{
    return place >= 0 && place < text.size() && (text[place].isLetterOrNumber() || text[place].isSurrogate());
}

// The letters from U+0430 on, as they are written in passports, and some others.
QString latinOf(QChar c)
{
    constexpr std::array<QStringView, 32> cyrillic{u"a", u"b", u"v", u"g", u"d", u"e", u"zh", u"z", u"i", u"y", u"k",
        u"l", u"m", u"n", u"o", u"p", u"r", u"s", u"t", u"u", u"f", u"kh", u"ts", u"ch", u"sh", u"shch", u"", u"y", u"",
        u"e", u"yu", u"ya"};
    constexpr std::array<std::pair<char16_t, QStringView>, 11> others{
        {{u'ё', u"e"}, {u'і', u"i"}, {u'ї', u"yi"}, {u'є', u"ye"}, {u'ґ', u"g"}, {u'ў', u"u"}, {u'ß', u"ss"},
            {u'æ', u"ae"}, {u'ø', u"o"}, {u'œ', u"oe"}, {u'ł', u"l"}}};
    if (c >= u'а' && c <= u'я')
        return cyrillic.at(size_t(c.unicode() - u'а')).toString();
    const auto other = std::ranges::find(others, c.unicode(), [](const auto &entry) { return entry.first; });
    return other == others.end() ? QString() : other->second.toString();
}

bool isInCode(const Body &body, qsizetype place)
{
    return std::ranges::any_of(body.spans, [place](const Span &span) {
        const bool isCode = span.kind == SpanKind::Monospace || span.kind == SpanKind::CodeBlock;
        return isCode && place >= span.start && place < span.start + span.length;
    });
}

} // namespace

bool isSmileyCode(QStringView text)
{
    return text.size() >= 3 && text.size() <= maxSmileyCodeChars + 2 && text.front() == smileyColon
        && text.back() == smileyColon && std::ranges::all_of(text.sliced(1, text.size() - 2), isCodeChar);
}

QString smileyCodeOf(const QString &fileName)
{
    const qsizetype dot = fileName.lastIndexOf(u'.');
    const QString name = (dot > 0 ? fileName.first(dot) : fileName).toLower().normalized(QString::NormalizationForm_C);
    QString code;
    for (const QChar c : name) {
        const QString latin = latinOf(c);
        const QString plain = latin.isEmpty() ? QString(c).normalized(QString::NormalizationForm_KD) : latin;
        for (const QChar part : plain) {
            if (isCodeChar(part) && part != u'_')
                code += part;
            else if (!part.isLetterOrNumber() && !part.isMark() && !code.isEmpty() && code.back() != u'_')
                code += u'_';
        }
    }
    code.truncate(maxSmileyCodeChars);
    while (code.endsWith(u'_'))
        code.chop(1);
    return code;
}

QList<Span> smileysIn(const Body &body, const QHash<QString, SmileyPicture> &smileys)
{
    const QString &text = body.text;
    QList<Span> spans;
    qsizetype start = smileys.isEmpty() ? -1 : text.indexOf(smileyColon);
    while (start >= 0) {
        qsizetype end = start + 1;
        while (end < text.size() && isCodeChar(text[end]))
            ++end;
        const bool isClosed = end < text.size() && text[end] == smileyColon;
        const auto known = isClosed ? smileys.constFind(text.sliced(start + 1, end - start - 1)) : smileys.cend();
        const bool isApart = !isWordChar(text, start - 1) && !isWordChar(text, end + 1);
        if (known != smileys.cend() && isApart && !isInCode(body, start)) {
            spans.append({SpanKind::Smiley, start, end + 1 - start, known->hash, known->cacheKey});
            ++end;
        }
        start = text.indexOf(smileyColon, end);
    }
    return spans;
}

} // namespace Morelia

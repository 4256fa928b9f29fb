// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "models/text/linkscanner.h"

#include <algorithm>
#include <array>

namespace Morelia {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array linkStarts{"https://"_L1, "http://"_L1, "mailto:"_L1, "www."_L1};

bool isInvisible(QChar c)
{
    return c == u'\u200B' || (c >= u'\u2066' && c <= u'\u2069') || (c >= u'\u202A' && c <= u'\u202E');
}

bool endsLink(QChar c)
{
    return c.isSpace() || c.category() == QChar::Other_Control || u"<>\"`{}|^\\«»“”„"_s.contains(c)
        || (c >= u'\u2066' && c <= u'\u2069') || (c >= u'\u202A' && c <= u'\u202E');
}

// What more probably belongs to the sentence around an address than to it.
bool belongsToSentence(QChar c)
{
    return u".,;:!?'*_…"_s.contains(c) || c == u'\u200B';
}

QLatin1StringView startAt(QStringView text, qsizetype position)
{
    if (position > 0 && text[position - 1].isLetterOrNumber())
        return {};
    const QStringView rest = text.sliced(position);
    const auto found = std::ranges::find_if(
        linkStarts, [rest](QLatin1StringView start) { return rest.startsWith(start, Qt::CaseInsensitive); });
    return found == linkStarts.end() ? QLatin1StringView() : *found;
}

qsizetype endOf(QStringView text, qsizetype start)
{
    qsizetype end = start;
    qsizetype open = 0; // brackets that were opened and not closed
    for (; end < text.size() && !endsLink(text[end]); ++end) {
        const QChar c = text[end];
        if (c == u'(' || c == u'[')
            ++open;
        else if ((c == u')' || c == u']') && --open < 0)
            break;
    }
    while (end > start && belongsToSentence(text[end - 1]))
        --end;
    return end;
}

} // namespace

QList<LinkSpan> scanLinks(QStringView text)
{
    const QStringView part = text.left(maxScannedChars);
    QList<LinkSpan> links;
    qsizetype position = 0;
    while (position < part.size()) {
        const QChar c = part[position].toLower();
        const QLatin1StringView start =
            c == u'h' || c == u'm' || c == u'w' ? startAt(part, position) : QLatin1StringView();
        const qsizetype end = start.isEmpty() ? position : endOf(part, position);
        if (end <= position + start.size()) {
            ++position;
            continue;
        }
        const QString target = withoutInvisible(part.sliced(position, end - position).toString());
        links.append({position, end - position, start == "www."_L1 ? "https://"_L1 + target : target});
        position = end;
    }
    return links;
}

QString withoutInvisible(const QString &text)
{
    QString visible = text;
    visible.removeIf(isInvisible);
    return visible;
}

} // namespace Morelia

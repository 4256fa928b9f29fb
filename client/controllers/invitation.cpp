// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/controllers/invitation.h"

#include "models/text/cleaning.h"

#include <QUrl>
#include <QUrlQuery>

#include <algorithm>

namespace Morelia {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype maxLinkChars = 2'000;
constexpr qsizetype maxSearched = 20'000; // of a text
constexpr auto beginning = "morelia://join"_L1;

bool endsLink(QChar c)
{
    // These surround links in texts; inside a link they are percent-encoded.
    return c.isSpace() || !c.isPrint() || u"<>\"'()[]{}“”„«»‘’|\\^`"_s.contains(c);
}

} // namespace

QString invitedServer(const QUrl &link)
{
    if (link.scheme() != "morelia"_L1 || link.host() != "join"_L1)
        return {};
    return cleanName(QUrlQuery(link).queryItemValue(u"server"_s, QUrl::FullyDecoded));
}

QString invitedServer(const QString &text)
{
    const QStringView searched = QStringView(text).first(std::min(maxSearched, text.size()));
    for (qsizetype at = searched.indexOf(beginning, 0, Qt::CaseInsensitive); at >= 0;
        at = searched.indexOf(beginning, at + 1, Qt::CaseInsensitive)) {
        const QStringView rest = searched.sliced(at).first(std::min(maxLinkChars, searched.size() - at));
        QStringView link = rest.first(std::ranges::find_if(rest, endsLink) - rest.begin());
        while (!link.isEmpty() && u".,;:!?…"_s.contains(link.back()))
            link.chop(1);
        if (const QString server = invitedServer(QUrl(link.toString())); !server.isEmpty())
            return server;
    }
    return {};
}

} // namespace Morelia

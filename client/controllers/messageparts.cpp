// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/controllers/messageparts.h"

#include "models/text/bodyparts.h"
#include "models/text/cleaning.h"
#include "models/text/emoji.h"
#include "models/text/linkscanner.h"

#include <ranges>

using namespace Qt::StringLiterals;

namespace Morelia {

namespace {

// Small enough to be laid out within a frame, even without a place to break.
constexpr qsizetype firstChars = 4'096;
constexpr int firstLines = 100;
constexpr qsizetype pageChars = 16'384;
constexpr int pageLines = 1'000;

} // namespace

MessageParts::MessageParts(QObject *parent)
    : QObject(parent)
{}

QString MessageParts::beginning(const QString &body, int page)
{
    const int pages = qMax(page, 0);
    return body.first(beginningOf(body, firstChars + pages * pageChars, firstLines + pages * pageLines));
}

bool MessageParts::hasLinks(const QString &body)
{
    return !scanLinks(body).isEmpty();
}

bool MessageParts::isFewEmoji(const Body &body)
{
    QString signs = body.text;
    // From the last one on, so that places stay.
    for (const Span &span : body.spans | std::views::reverse) {
        if (!span.picture.isEmpty())
            signs.replace(span.start, span.length, u"\U0001F600"_s);
    }
    return fewEmoji(signs) > 0;
}

bool MessageParts::needsDocument(const QString &body)
{
    return (body.contains(u'\n') && hasRightToLeft(body)) || hasEmojiSpans(body);
}

QString MessageParts::written(const QString &body, int start, int end)
{
    return writtenPart(body, start, qMin(qsizetype{end}, body.size()) - start);
}

} // namespace Morelia

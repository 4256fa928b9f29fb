// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "models/store/draft.h"

namespace Morelia {

using namespace Qt::StringLiterals;

Body joined(const Body &first, const Body &second)
{
    const bool apart = !first.isEmpty() && !second.isEmpty();
    Body body(first.text + (apart ? u"\n"_s : QString()), first.spans);
    for (const Span &span : second.spans)
        body.spans.append({span.kind, body.text.size() + span.start, span.length});
    body.text += second.text;
    return body;
}

Draft joined(const Draft &first, const Draft &second)
{
    return {.body = joined(first.body, second.body),
        .replyToId = first.replyToId.isEmpty() ? second.replyToId : first.replyToId,
        .files = first.files + second.files,
        .cursor = first.isEmpty() ? second.cursor : -1};
}

} // namespace Morelia

// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "models/store/draft.h"

namespace Morelia {

using namespace Qt::StringLiterals;

Draft joined(const Draft &first, const Draft &second)
{
    const bool apart = !first.body.isEmpty() && !second.body.isEmpty();
    Body body(first.body.text + (apart ? u"\n"_s : QString()), first.body.spans);
    for (const Span &span : second.body.spans)
        body.spans.append({span.kind, body.text.size() + span.start, span.length});
    body.text += second.body.text;
    return {.body = body,
        .replyToId = first.replyToId.isEmpty() ? second.replyToId : first.replyToId,
        .files = first.files + second.files,
        .cursor = first.isEmpty() ? second.cursor : -1};
}

} // namespace Morelia

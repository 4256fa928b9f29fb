// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "models/store/messagequote.h"

#include "models/text/cleaning.h"

namespace Morelia {

namespace {

constexpr int quoteChars = 160;

} // namespace

void setQuote(MessageRow &reply, const MessageRow &original)
{
    reply.replyAuthor = original.senderName;
    reply.replyText = oneLine(original.body.text, quoteChars);
    const bool onlyFile = reply.replyText.isEmpty() && !original.attachments.isEmpty();
    reply.replyFile = onlyFile ? std::optional(original.attachments.constFirst()) : std::nullopt;
    reply.replyOrder = original.order;
    reply.replyDeleted = original.deleted;
}

void clearQuote(MessageRow &reply)
{
    reply.replyAuthor.clear();
    reply.replyText.clear();
    reply.replyFile.reset();
    reply.replyOrder = 0;
    reply.replyDeleted = false;
}

} // namespace Morelia

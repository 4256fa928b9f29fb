// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "models/store/messagequote.h"

#include "models/text/cleaning.h"
#include "models/text/filename.h"

namespace Morelia {

namespace {

constexpr int quoteChars = 160;

} // namespace

void setQuote(MessageRow &reply, const MessageRow &original)
{
    reply.replyAuthor = original.senderName;
    reply.replyText = oneLine(original.text, quoteChars);
    if (reply.replyText.isEmpty() && !original.attachments.isEmpty())
        reply.replyText = fileLabel(original.attachments.constFirst());
    reply.replyOrder = original.order;
    reply.replyDeleted = original.deleted;
}

void clearQuote(MessageRow &reply)
{
    reply.replyAuthor.clear();
    reply.replyText.clear();
    reply.replyOrder = 0;
    reply.replyDeleted = false;
}

} // namespace Morelia

// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "protocol/mtp/pageresult.h"

#include "protocol/mtp/statuscodes.h"

#include <algorithm>

namespace Morelia::Mtp {

void PageResult::append(const PageResult &next)
{
    page.messages += next.page.messages;
    page.total = next.page.total;
    offsets.insert(next.offsets);
    bytes += next.bytes;
}

PageResult pageResultOf(const QString &flowId, qint64 start, const Reply &reply)
{
    PageResult result;
    result.failure = reply.failure;
    result.page.flowId = flowId;
    result.bytes = reply.replyBytes;
    if (result.failure)
        return result;
    const Wire::Data data = reply.data();
    const QList<Wire::FlowData> flows = data.flow.valueOr({});
    result.page.messages = data.message.valueOr({});
    result.offsets = offsetsOf(reply.envelope.meta);
    // With 200 everything that there is has come and the offsets of the request did not count.
    result.page.start = reply.code == StatusCode::ok ? 0 : start;
    const qint64 end = result.page.start + result.page.messages.size();
    // Nothing from behind the end says nothing about where the end is.
    const qint64 seen = result.page.messages.isEmpty() ? 0 : end;
    const qint64 told = flows.isEmpty() ? seen : flows.first().message_end.valueOr(seen);
    result.page.total = reply.code == StatusCode::ok ? end : std::max(told, seen);
    result.page.start = std::min(result.page.start, result.page.total);
    return result;
}

} // namespace Morelia::Mtp

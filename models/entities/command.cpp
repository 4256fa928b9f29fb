// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "models/entities/command.h"

namespace Morelia {

bool isDurable(const Command &command)
{
    return std::holds_alternative<SendMessage>(command) || std::holds_alternative<EditMessage>(command)
        || std::holds_alternative<DeleteMessage>(command) || isQuiet(command);
}

bool isQuiet(const Command &command)
{
    return std::holds_alternative<ReactToMessage>(command) || std::holds_alternative<TellProfile>(command);
}

bool isHint(const Command &command)
{
    return std::holds_alternative<OpenFlow>(command) || std::holds_alternative<CloseFlow>(command)
        || std::holds_alternative<SetAttention>(command) || std::holds_alternative<SetTyping>(command);
}

QString flowOf(const Command &command)
{
    return std::visit(
        [](const auto &c) -> QString {
            if constexpr (requires { c.flowId; })
                return c.flowId;
            else
                return {};
        },
        command);
}

OpResult OpResult::rejected(FailureKind kind, bool retryable, const QString &detail)
{
    OpResult result;
    result.status = Status::Rejected;
    result.failure = {kind, retryable, detail};
    return result;
}

} // namespace Morelia

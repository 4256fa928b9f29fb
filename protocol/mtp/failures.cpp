// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "protocol/mtp/failures.h"

#include <algorithm>
#include <array>

namespace Morelia::Mtp {
namespace {

constexpr qsizetype maxDetailChars = 500;

struct Meaning
{
    qint64 code;
    FailureKind kind;
    bool retryable;
};

constexpr std::array meanings{
    Meaning{400, FailureKind::Invalid, false},
    Meaning{401, FailureKind::Credentials, false},
    Meaning{403, FailureKind::Forbidden, false},
    Meaning{404, FailureKind::NotFound, false},
    Meaning{405, FailureKind::Unsupported, false},
    Meaning{409, FailureKind::LoginTaken, false},
    Meaning{413, FailureKind::TooLarge, false},
    Meaning{415, FailureKind::Invalid, false},
    Meaning{429, FailureKind::Server, true},
    Meaning{505, FailureKind::Unsupported, false},
};

} // namespace

Failure failureOf(qint64 code, const QString &detail)
{
    if (code >= 200 && code < 300)
        return {};
    const auto it = std::ranges::find(meanings, code, &Meaning::code);
    if (it != meanings.end())
        return {it->kind, it->retryable, detail.left(maxDetailChars)};
    const bool server = code >= 500 && code < 600;
    return {server ? FailureKind::Server : FailureKind::Protocol, server, detail.left(maxDetailChars)};
}

Failure failureOf(const CloseReason &reason)
{
    const QString detail = reason.detail.left(maxDetailChars);
    switch (reason.kind) {
    case CloseKind::Requested:
        return {};
    case CloseKind::Tls:
    case CloseKind::Plaintext:
        return {FailureKind::Tls, false, detail};
    case CloseKind::BadFrame:
    case CloseKind::Unusable:
        return {FailureKind::Protocol, true, detail};
    case CloseKind::TooBig:
        return {FailureKind::TooLarge, true, detail};
    default:
        return {FailureKind::Network, true, detail};
    }
}

} // namespace Morelia::Mtp

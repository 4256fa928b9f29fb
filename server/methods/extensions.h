// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/methods/reply.h"

#include <QJsonValue>

#include <optional>

namespace Morelia::Server {

//! What a socket has switched on; see protocol/mtp/EXTENSIONS.md.
struct Features
{
    bool push = false;
    bool offsets = false;

    friend bool operator==(const Features &, const Features &) = default;
};

//! The offer in a request's meta, none for a plain client.
std::optional<Features> offerIn(const QJsonValue &meta);

//! The meta that accepts an offer.
QJsonValue acceptance(Features features);

//! The meta that carries offsets, in a reply or in a push.
QJsonValue offsetsMeta(const Offsets &offsets, bool push);

} // namespace Morelia::Server

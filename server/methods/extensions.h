// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/methods/features.h"
#include "server/methods/reply.h"
#include "server/methods/request.h"

#include <QJsonValue>

#include <optional>

namespace Morelia::Server {

//! The offer in a request's meta, none for a plain client.
std::optional<Features> offerIn(const QJsonValue &meta);

//! The place at which a request of a client that takes parts goes on; none when it names one that does not exist.
std::optional<Place> startOf(const Request &request);
Reply noSuchPlace();

//! The meta that accepts an offer.
QJsonValue acceptance(Features features);

//! The meta that makes a push of a frame, with the offsets of its messages.
QJsonValue pushMeta(const Offsets &offsets);

//! The meta of a reply; null where no switched-on feature adds to it.
QJsonValue replyMeta(const Reply &reply, Features features);

} // namespace Morelia::Server

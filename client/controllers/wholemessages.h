// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/result.h"
#include "models/store/records.h"

#include <QFuture>

namespace Morelia {

class Store;

//! A message with its text as it was written.
struct WholeMessage
{
    MessageRow row;
    Body body; //!< not cleaned; empty where it cannot be read
};

//! The given messages in the order of the conversation, each once; unknown ids are left out. store and context must
//! outlive the future; it finishes on the thread of context.
[[nodiscard]] QFuture<Result<QList<WholeMessage>>> wholeMessages(
    Store &store, QObject &context, const FlowRef &flow, const QSet<LocalId> &ids);

} // namespace Morelia

// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "models/entities/ids.h"
#include "models/entities/message.h"

#include <QList>
#include <QString>

namespace Morelia {

//! The unsent text and files of a flow.
struct Draft
{
    Body body;
    QString replyToId;
    QList<Attachment> files = {}; //!< their bytes lie in the AttachmentStore
    int cursor = -1;              //!< UTF-16 units of the text before the cursor; -1: at the end

    bool isEmpty() const { return body.isEmpty() && replyToId.isEmpty() && files.isEmpty(); }
    friend bool operator==(const Draft &, const Draft &) = default;
};

//! Both texts as one: the second on a line of its own, where neither is empty.
Body joined(const Body &first, const Body &second);

//! Both as one: the texts one below the other, the files in order. Of two replies the first one counts.
Draft joined(const Draft &first, const Draft &second);

//! A message given to Store::enqueue() that has no answer yet, as a draft.
struct LeavingDraft
{
    LocalId opId; //!< of its first command
    Draft draft;
};

} // namespace Morelia

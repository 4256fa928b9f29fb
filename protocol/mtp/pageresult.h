// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "protocol/mtp/link.h"
#include "protocol/mtp/newstranslator.h"

namespace Morelia::Mtp {

//! Outcome of reading a page: the page, or why there is none. An empty flow is a page without messages.
struct PageResult
{
    Page page;
    Offsets offsets;
    Failure failure;
    qsizetype bytes = 0; //!< of the answers

    //! Takes the messages that follow, and the newer length of the log.
    void append(const PageResult &next);
};

//! The answer to a question for the messages of a flow from an offset on.
PageResult pageResultOf(const QString &flowId, qint64 start, const Reply &reply);

} // namespace Morelia::Mtp

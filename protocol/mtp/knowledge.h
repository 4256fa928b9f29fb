// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "protocol/mtp/flowbook.h"
#include "protocol/mtp/newstranslator.h"

namespace Morelia::Mtp {

//! The known flows of a server, and the reader that makes facts of its answers with them.
struct Knowledge
{
    Knowledge(const Self &self, AttachmentStore &files)
        : news(self, flows, files)
    {}

    FlowBook flows;
    NewsTranslator news;
};

} // namespace Morelia::Mtp

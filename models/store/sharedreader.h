// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "models/store/messagereader.h"
#include "models/store/sharedpage.h"

namespace Morelia {

//! Finds the messages of a flow in which people share something.
class SharedReader
{
public:
    SharedReader(SealedDatabase &database, const FlowRef &flow, PersonBook &names);

    //! See Store::shared().
    SharedPage page(const SharedQuery &query);
    //! See Store::countPictures().
    PictureCount countPictures(const PictureRange &range);

private:
    SharedPage files(const SharedQuery &query);
    SharedPage links(const SharedQuery &query);
    int leavingPictures(const PictureRange &range);

    SealedDatabase &m_database;
    MessageReader m_messages;
    FlowRowId m_flow = 0;
};

} // namespace Morelia

// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "models/store/drafttable.h"

#include "models/store/contentcodec.h"
#include "models/store/rowplaces.h"

using namespace Qt::StringLiterals;

namespace Morelia {

DraftTable::DraftTable(SealedDatabase &database)
    : m_database(database)
{}

void DraftTable::put(qint64 flow, const Draft &draft)
{
    if (draft.isEmpty()) {
        m_database.prepare("DELETE FROM draft WHERE flow_id = ?"_L1).bind(flow).run();
        return;
    }
    m_database
        .prepare("INSERT INTO draft(flow_id, sealed) VALUES(?, ?)"
                 " ON CONFLICT(flow_id) DO UPDATE SET sealed = excluded.sealed"_L1)
        .bind(flow, m_database.seal(ContentCodec::encode(draft), draftPlace(flow)))
        .run();
}

Result<Draft> DraftTable::find(const FlowRef &ref)
{
    Statement statement = m_database.prepare("SELECT draft.flow_id, draft.sealed FROM draft"
                                             " JOIN flow ON flow.id = draft.flow_id"
                                             " WHERE flow.account_id = ? AND flow.remote_id = ?"_L1);
    if (!statement.bind(ref.account, ref.flowId).next())
        return Draft();
    const auto content = m_database.unseal(statement.blob(1), draftPlace(statement.integer(0)));
    if (!content)
        return failed(ErrorKind::Damaged);
    return ContentCodec::decodeDraft(*content);
}

int DraftTable::count(AccountId account)
{
    Statement statement = m_database.prepare("SELECT COUNT(*) FROM draft JOIN flow ON flow.id = draft.flow_id"
                                             " WHERE flow.account_id = ?"_L1);
    return statement.bind(account).next() ? int(statement.integer(0)) : 0;
}

} // namespace Morelia

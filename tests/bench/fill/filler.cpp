// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/fill/filler.h"

#include "models/store/store.h"
#include "models/text/cleaning.h"
#include "protocol/mtp/mtpaccount.h"

#include <QFuture>

#include <chrono>
#include <cmath>
#include <deque>

namespace Morelia {

using namespace Qt::StringLiterals;

namespace {

constexpr int batchSize = 5'000;
constexpr std::size_t batchesUnderWay = 3;
constexpr qint64 pastMs = std::chrono::milliseconds(std::chrono::days(3 * 365)).count();
constexpr int toldFlows = 12;
constexpr qint64 toldMessages = 3;
constexpr qint64 betweenFlowsMs = qint64{7} * 60'000; // the newest messages of two neighbours in the list

const QString ownId = u"own"_s;

QString personId(int person)
{
    return u"u%1"_s.arg(person);
}

Delta seen(const QString &id, const QString &name)
{
    User user;
    user.remoteId = id;
    user.name = name;
    return UserSeen{user};
}

} // namespace

Filler::Filler(Store &store, const FillPlan &plan, Progress progress)
    : m_store(store)
    , m_plan(plan)
    , m_progress(std::move(progress))
    , m_wording(plan.seed)
{}

QList<qint64> Filler::sizes(const FillPlan &plan)
{
    QList<qint64> sizes{std::min(plan.largest, plan.messages)};
    qint64 rest = plan.messages - sizes.constFirst();
    double weights = 0;
    for (int flow = 1; flow < plan.flows; ++flow)
        weights += 1.0 / (flow + 20);
    for (int flow = 1; flow < plan.flows; ++flow) {
        const double weight = 1.0 / (flow + 20);
        const auto share = flow == plan.flows - 1 ? rest : std::llround(static_cast<double>(rest) * weight / weights);
        sizes.append(share);
        rest -= share;
        weights -= weight;
    }
    return sizes;
}

Result<> Filler::run()
{
    StoredAccount account;
    // No server listens there, so the profile is used as without a network.
    account.config = {.protocol = u"mtp"_s,
        .server = u"127.0.0.1:9"_s,
        .login = u"filled"_s,
        .userId = ownId,
        .settings = Mtp::AccountSettings{.server = QUrl(u"ws://127.0.0.1:9/ws"_s), .realm = u"localhost"_s}.encoded()};
    account.secrets = Mtp::Credentials{.credential = u"none"_s, .authId = u"none"_s}.encoded();
    account.identity.userId = ownId;
    const Result<AccountId> id = m_store.addAccount(account).result();
    if (!id)
        return failed(id.error());
    return addPeople(*id).and_then([&] { return addFlows(*id); }).and_then([&] { return addMessages(*id); });
}

Result<> Filler::addPeople(AccountId account)
{
    DeltaBatch batch;
    batch.deltas.append(seen(ownId, u"Filled"_s));
    for (int person = 0; person < m_plan.people; ++person) {
        m_names.append(m_wording.name());
        batch.deltas.append(seen(personId(person), m_names.constLast()));
    }
    return m_store.apply(account, batch).result();
}

// Of ten flows six are chats, three groups, one a channel.
Result<> Filler::addFlows(AccountId account)
{
    DeltaBatch batch;
    for (int flow = 0; flow < m_plan.flows; ++flow) {
        const int kind = flow % 10;
        Flow made;
        made.remoteId = u"f%1"_s.arg(flow);
        made.ownerId = ownId;
        made.memberIds.append(ownId);
        made.createdMs = m_plan.nowMs - pastMs;
        made.capabilities = CapabilitySet(Capability::SendText) | Capability::Reply | Capability::Edit
            | Capability::DeleteForAll | Capability::HistoryPaging;
        if (kind < 6) {
            made.memberIds.append(personId(flow % m_plan.people));
        } else {
            made.kind = kind < 9 ? FlowKind::Group : FlowKind::Channel;
            made.title = m_wording.title();
            for (int member = 0; member < 3 + flow % 20; ++member)
                made.memberIds.append(personId((flow + member * 7) % m_plan.people));
        }
        m_flows.append(made);
        if (flow < toldFlows)
            m_first.append({.title = kind < 6 ? m_names.at(flow % m_plan.people) : made.title, .newest = {}});
        batch.deltas.append(FlowSeen{made});
    }
    return m_store.apply(account, batch).result();
}

Result<> Filler::addMessages(AccountId account)
{
    const QList<qint64> sizes = Filler::sizes(m_plan);
    std::deque<QFuture<Result<>>> underWay;
    Result<> result;
    qint64 done = 0;
    DeltaBatch batch;
    const auto store = [&] {
        batch.firstSync = true;
        underWay.push_back(m_store.apply(account, batch));
        done += batch.deltas.size();
        batch = {};
        if (underWay.size() > batchesUnderWay) {
            result = underWay.front().result();
            underWay.pop_front();
        }
        if (m_progress)
            m_progress(done);
        return result.has_value();
    };
    for (int flow = 0; flow < m_plan.flows; ++flow) {
        for (qint64 number = 0; number < sizes.at(flow); ++number) {
            const Message made = message(flow, number, sizes.at(flow));
            if (flow < toldFlows && number >= sizes.at(flow) - toldMessages)
                m_first[flow].newest.append(cleanBody(made.body).text);
            batch.deltas.append(MessageSeen{made});
            if (batch.deltas.size() >= batchSize && !store())
                return result;
        }
        batch.deltas.append(RangeKnown{m_flows.at(flow).remoteId, firstOrder, sizes.at(flow)});
    }
    store();
    for (QFuture<Result<>> &future : underWay) {
        if (result)
            result = future.result();
    }
    return result;
}

Message Filler::message(int flow, qint64 number, qint64 count)
{
    const QString &flowId = m_flows.at(flow).remoteId;
    Message made;
    made.remoteId = flowId + u'-' + QString::number(number);
    made.flowId = flowId;
    made.senderId = personOf(flow, number);
    made.order = number + firstOrder;
    const qint64 newest = m_plan.nowMs - flow * betweenFlowsMs;
    made.createdMs = newest - (pastMs / 2) * (count - 1 - number) / count;
    made.body.text = m_wording.message();
    if (number > 10 && m_wording.below(100) < 8)
        made.replyToId = flowId + u'-' + QString::number(number - 1 - m_wording.below(10));
    if (m_wording.below(100) < 2) {
        Attachment file;
        file.name = m_wording.fileName();
        file.mime = u"application/octet-stream"_s;
        file.size = 1'000 + m_wording.below(5'000'000);
        made.attachments.append(file);
    }
    return made;
}

QString Filler::personOf(int flow, qint64 number) const
{
    const Flow &where = m_flows.at(flow);
    if (where.kind == FlowKind::Channel)
        return ownId;
    // Some lines in a row by each.
    return where.memberIds.at((number / 3) % where.memberIds.size());
}

} // namespace Morelia

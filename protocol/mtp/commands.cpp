// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "protocol/mtp/commands.h"

#include <utility>

namespace Morelia::Mtp {

Commands::Commands(Links &links, HistoryFetcher &history, BackFill &backFill, Knowledge &known, const Self &self,
    AttachmentStore &files, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_outgoing(links.main, self, files, m_carriers)
    , m_requests(self)
    , m_submitter(links.main, known.news, known.flows, self, m_requests, links.clock, m_drops, m_outgoing)
    , m_loader(history, backFill, known.news, known.flows)
    , m_reconciler(links.main, history, known.flows, self, m_drops, m_outgoing, clock)
{
    connect(&m_loader, &HistoryLoader::batchReady, this, &Commands::batchReady);
    connect(&m_loader, &HistoryLoader::finished, this, &Commands::finish);
    connect(&m_submitter, &Submitter::sent, this, &Commands::sent);
    connect(&m_submitter, &Submitter::progressed, this, &Commands::progressed);
    connect(&m_submitter, &Submitter::finished, this, &Commands::finish);
    connect(&m_submitter, &Submitter::batchReady, this, &Commands::batchReady);
    connect(&m_submitter, &Submitter::newsExpected, this, &Commands::newsExpected);
    connect(&m_submitter, &Submitter::changed, this, &Commands::changed);
    connect(&m_submitter, &Submitter::flowsFound, this, &Commands::flowsFound);
    connect(&m_submitter, &Submitter::accountDeleted, this, &Commands::accountDeleted);
    connect(&m_reconciler, &Reconciler::finished, this, &Commands::finish);
    connect(&m_outgoing, &OutgoingContent::carriersChanged, this, &Commands::carriersChanged);
}

void Commands::submit(const LocalId &opId, const Command &command)
{
    if (const auto *send = std::get_if<SendMessage>(&command))
        m_submitter.send(opId, *send);
    else if (const auto *edit = std::get_if<EditMessage>(&command))
        m_submitter.edit(opId, *edit);
    else if (const auto *remove = std::get_if<DeleteMessage>(&command))
        m_submitter.remove(opId, *remove);
    else if (const auto *react = std::get_if<ReactToMessage>(&command))
        m_submitter.react(opId, *react);
    else if (const auto *profile = std::get_if<TellProfile>(&command))
        m_submitter.tellProfile(opId, *profile);
    else
        submitOnline(opId, command);
}

// The person waits for these at the screen, so without a link they fail at once and may be tried again.
void Commands::submitOnline(const LocalId &opId, const Command &command)
{
    m_promised.insert(opId);
    if (!m_online)
        finish(opId, OpResult::rejected(FailureKind::Network, true));
    else if (const auto *create = std::get_if<CreateFlow>(&command))
        m_submitter.createFlow(opId, *create);
    else if (const auto *history = std::get_if<LoadHistory>(&command))
        m_loader.load(opId, *history);
    else if (std::holds_alternative<DeleteAccount>(command))
        m_submitter.deleteAccount(opId);
    else
        finish(opId, OpResult::rejected(FailureKind::Unsupported, false));
}

void Commands::giveUp()
{
    const QSet<LocalId> unanswered = std::exchange(m_promised, {});
    for (const LocalId &opId : unanswered)
        Q_EMIT finished(opId, OpResult::rejected(FailureKind::Network, true));
}

void Commands::finish(const LocalId &opId, const OpResult &result)
{
    m_promised.remove(opId);
    Q_EMIT finished(opId, result);
}

} // namespace Morelia::Mtp

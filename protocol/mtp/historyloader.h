// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "models/entities/command.h"
#include "models/entities/delta.h"
#include "protocol/mtp/backfill.h"
#include "protocol/mtp/historyfetcher.h"
#include "protocol/mtp/newstranslator.h"

namespace Morelia::Mtp {

//! Carries out LoadHistory: older messages by their offsets.
class HistoryLoader : public QObject
{
    Q_OBJECT

public:
    HistoryLoader(HistoryFetcher &history, BackFill &backFill, NewsTranslator &news, const FlowBook &flows,
        QObject *parent = nullptr);

    void load(const LocalId &opId, const LoadHistory &command);

Q_SIGNALS:
    void batchReady(const Morelia::DeltaBatch &batch);
    void finished(const Morelia::LocalId &opId, const Morelia::OpResult &result);

private:
    void finish(const LocalId &opId, const Failure &failure);

    HistoryFetcher &m_history;
    BackFill &m_backFill;
    NewsTranslator &m_news;
    const FlowBook &m_flows;
    QuestionScope m_questions;
};

} // namespace Morelia::Mtp

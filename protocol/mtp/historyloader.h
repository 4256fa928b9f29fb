// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "models/entities/command.h"
#include "models/entities/delta.h"
#include "protocol/mtp/backfill.h"
#include "protocol/mtp/historyreader.h"
#include "protocol/mtp/newsreader.h"

namespace Morelia::Mtp {

//! Carries out LoadHistory: older messages by their offsets.
class HistoryLoader : public QObject
{
    Q_OBJECT

public:
    HistoryLoader(
        HistoryReader &history, BackFill &backFill, NewsReader &news, const FlowBook &flows, QObject *parent = nullptr);

    void load(const LocalId &opId, const LoadHistory &command);

Q_SIGNALS:
    void batchReady(const Morelia::DeltaBatch &batch);
    void finished(const Morelia::LocalId &opId, const Morelia::OpResult &result);

private:
    void finish(const LocalId &opId, const Failure &failure);

    HistoryReader &m_history;
    BackFill &m_backFill;
    NewsReader &m_news;
    const FlowBook &m_flows;
    QuestionScope m_questions;
};

} // namespace Morelia::Mtp

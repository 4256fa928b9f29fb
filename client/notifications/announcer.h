// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/notifications/notifier.h"
#include "client/settings/quiethours.h"
#include "models/base/result.h"
#include "models/store/records.h"

#include <QHash>
#include <QSet>

#include <memory>
#include <optional>

namespace Morelia {

class Clock;
class Store;
struct StoreChanges;
class Timer;

//! Tells of messages that arrive while nobody looks at them: one notification a conversation, one for all where they are
//! many, withdrawn when they are read, here or elsewhere. Of a muted conversation nothing is told, and of a stranger's request.
class Announcer : public QObject
{
    Q_OBJECT

public:
    //! All must outlive this.
    Announcer(Store &store, Notifier &notifier, Clock &clock, QObject *parent = nullptr);
    ~Announcer() override;

    //! What the person wants to be told.
    struct Rules
    {
        bool told = true;  //!< of anything
        bool texts = true; //!< else names alone
        bool sound = true;
        std::optional<QuietHours> quiet = {}; //!< nothing is told then; what came meanwhile is not told later

        friend bool operator==(const Rules &, const Rules &) = default;
    };
    //! Withdraws all that is shown.
    void setRules(const Rules &rules);
    //! The conversation that an active window shows; nothing while none does.
    void setShown(const std::optional<FlowRef> &flow);

private:
    void onChanged(const StoreChanges &changes);
    bool isQuiet() const;
    void gather();
    void leaveOutBlocked(const FlowRef &flow, const Result<FlowRow> &row, const Result<MessagePage> &page);
    void take(const FlowRef &flow, const Result<FlowRow> &row, const Result<MessagePage> &page);
    void tell();
    void tellAll();
    void forget(const FlowRef &flow);
    void readAgain(const FlowRef &flow);
    bool tellsOf(const FlowRow &row) const;
    bool tellsTexts(const FlowRow &row) const;

    Store &m_store;
    Notifier &m_notifier;
    const Clock &m_clock;
    const std::unique_ptr<Timer> m_pause;
    Rules m_rules;
    std::optional<FlowRef> m_shown;
    QSet<FlowRef> m_arrived;             // not told yet
    QSet<FlowRef> m_gathering;           // their rows are being read
    QHash<FlowRef, Notification> m_told; // and not read yet
    QList<FlowRef> m_news;               // those of them that changed since they were shown
    bool m_summary = false;              // one for all is shown
};

} // namespace Morelia

// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/entities/command.h"

#include <QHash>

namespace Morelia {

class AdapterHandle;

//! Tells a server how far the person has read: of each flow the newest place, once, without waiting for the
//! outbox. A place that could not be told is told after the next connection.
class ReadMarkNotes
{
public:
    explicit ReadMarkNotes(AdapterHandle &adapter);

    void mark(const QString &flowId, OrderKey upTo);
    void setOnline(bool online);
    //! The adapter's result for a command. False when it is none of these.
    [[nodiscard]] bool finish(const LocalId &opId, const OpResult &result);
    //! The adapter was stopped: marks that it had not answered are told again.
    void forgetInFlight();

private:
    struct Mark
    {
        OrderKey wanted = 0;
        OrderKey told = 0; // the server has it, or never will
        OrderKey onTheWay = 0;
    };

    void tell(const QString &flowId);

    AdapterHandle &m_adapter;
    QHash<QString, Mark> m_marks;
    QHash<LocalId, QString> m_asked; // the flow of each command without a result
    bool m_online = false;
};

} // namespace Morelia

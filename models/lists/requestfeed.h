// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "models/base/readturn.h"
#include "models/lists/readretry.h"
#include "models/store/records.h"

#include <QObject>

namespace Morelia {

class Store;
struct StoreChanges;

//! The latest requests of strangers, and how many there are. Follows the store by itself; a failed read leaves what is
//! there and is repeated. Lives on the interface's thread.
class RequestFeed : public QObject
{
    Q_OBJECT

public:
    //! Most rows; of more requests the earlier ones come when later ones have been answered.
    static constexpr int mostRows = 200;

    //! Store and clock must outlive this.
    RequestFeed(Store &store, Clock &clock, QObject *parent = nullptr);

    //! 0 for all.
    void setAccount(AccountId account);
    int total() const { return m_page.total; }
    const QList<FlowRow> &rows() const { return m_page.rows; }
    const std::optional<Error> &error() const { return m_retry.error(); }
    QString errorText() const { return m_retry.errorText(); }
    //! Repeats a failed read now.
    void retry();

Q_SIGNALS:
    void changed();
    void errorChanged();

private:
    bool concerns(const StoreChanges &changes) const;
    void read();

    Store &m_store;
    ReadRetry m_retry;
    ReadTurn m_turn;
    AccountId m_account = 0;
    RequestPage m_page;
};

} // namespace Morelia

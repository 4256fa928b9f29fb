// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/readturn.h"
#include "models/lists/readretry.h"
#include "models/store/records.h"

#include <QAbstractListModel>
#include <QtQmlIntegration/qqmlintegration.h>

namespace Morelia {

class Store;

//! Requests that the person has declined, on all accounts, the latest first. Follows the store; they are read when somebody
//! looks first.
class DeclinedRequests : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the application")

    Q_PROPERTY(int count READ count NOTIFY countChanged)
    //! Why the store could not be read, in words; empty when it could.
    Q_PROPERTY(QString errorText READ errorText NOTIFY errorChanged)

public:
    enum Role {
        AccountIdRole = Qt::UserRole + 1,
        FlowIdRole,
        TitleRole, //!< the conversation, cleaned
        AskerRole, //!< who asked, with the login where there is one; cleaned
    };
    //! Most rows: of more requests the earlier ones come when later ones have been shown again.
    static constexpr int mostRows = 100;

    //! Both must outlive the model.
    DeclinedRequests(Store &store, Clock &clock, QObject *parent = nullptr);

    int count() const { return static_cast<int>(m_rows.size()); }
    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
    QString errorText() const { return m_retry.errorText(); }

    //! Begins to read; does nothing later.
    Q_INVOKABLE void begin();
    //! Every text is read again.
    void retranslate();

Q_SIGNALS:
    void countChanged();
    void errorChanged();

private:
    void read();

    Store &m_store;
    ReadRetry m_retry;
    ReadTurn m_turn;
    QList<FlowRow> m_rows;
    bool m_begun = false;
};

} // namespace Morelia

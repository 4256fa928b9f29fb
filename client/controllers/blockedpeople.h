// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/readturn.h"
#include "models/lists/readretry.h"
#include "models/store/flowrequest.h"

#include <QAbstractListModel>
#include <QtQmlIntegration/qqmlintegration.h>

namespace Morelia {

class Store;

//! Everybody whom the person has blocked, on all accounts, by name. Follows the store; it is read when somebody looks first.
class BlockedPeople : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the application")

    Q_PROPERTY(int count READ count NOTIFY countChanged)
    //! Why the store could not be read or changed last time, in words; empty when it could.
    Q_PROPERTY(QString errorText READ errorText NOTIFY errorChanged)

public:
    enum Role {
        AccountIdRole = Qt::UserRole + 1,
        UserIdRole, //!< id on the server
        NameRole,   //!< with the login; cleaned, or words where there is none
    };

    //! Both must outlive the model.
    BlockedPeople(Store &store, Clock &clock, QObject *parent = nullptr);

    int count() const { return static_cast<int>(m_people.size()); }
    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
    QString errorText() const;

    //! Begins to read; does nothing later.
    Q_INVOKABLE void begin();
    //! Conversations with the person come back, see Store::unblock().
    Q_INVOKABLE void unblock(qint64 accountId, const QString &userId);
    //! Every text is read again.
    void retranslate();

Q_SIGNALS:
    void countChanged();
    void errorChanged();

private:
    void read();
    void take(const QList<BlockedPerson> &people);

    Store &m_store;
    ReadRetry m_retry;
    ReadTurn m_turn;
    std::optional<Error> m_refusal; // of unblock()
    QList<BlockedPerson> m_people;
    bool m_begun = false;
};

} // namespace Morelia

// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/controllers/connectioncontroller.h"

#include <QAbstractListModel>
#include <QVariantMap>
#include <QtQmlIntegration/qqmlintegration.h>

#include <memory>
#include <vector>

namespace Morelia {

class AccountManager;
class Clock;

//! The accounts of the profile, in the order in which they were added.
class AccountsModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the application")

    Q_PROPERTY(int count READ count NOTIFY countChanged)
    //! The person has to act for one of them at least.
    Q_PROPERTY(bool needsUser READ needsUser NOTIFY stateChanged)
    //! How many of them are online, in words; empty where there are not several.
    Q_PROPERTY(QString onlineText READ onlineText NOTIFY stateChanged)
    //! State of a ConnectionController: Online where all are; else the one that matters most.
    Q_PROPERTY(int state READ state NOTIFY stateChanged)
    //! Name and server in one line by account id.
    Q_PROPERTY(QVariantMap labels READ labels NOTIFY labelsChanged)
    //! Trying again now may bring one of them online.
    Q_PROPERTY(bool canRetry READ canRetry NOTIFY stateChanged)

public:
    enum Role {
        AccountIdRole = Qt::UserRole + 1,
        LabelRole,      //!< name and server in one line
        ConnectionRole, //!< ConnectionController: all that changes of the account
        ColorRole,      //!< number of its colour, from 0 on, stable while the account lives
    };

    //! Both must outlive the model.
    AccountsModel(AccountManager &accounts, Clock &clock, QObject *parent = nullptr);
    ~AccountsModel() override;

    int count() const { return static_cast<int>(m_rows.size()); }
    bool needsUser() const;
    QString onlineText() const;
    int state() const;
    bool canRetry() const;
    const QVariantMap &labels() const { return m_labels; }
    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    //! Null for an unknown account.
    ConnectionController *connectionOf(AccountId account) const;
    //! Every text is read again.
    void retranslate();

    //! Number of the colour of an account; 0 for an unknown one.
    Q_INVOKABLE int colorOf(qint64 account) const;
    //! Those that wait try again now.
    Q_INVOKABLE void retryNow();

Q_SIGNALS:
    void countChanged();
    //! Of one of them, or their number.
    void stateChanged();
    void labelsChanged();

private:
    using State = ConnectionController::State;

    void readAgain();
    void add(AccountId account);
    void tell(AccountId account);
    void remove(AccountId account);
    void updateLabels();

    AccountManager &m_accounts;
    Clock &m_clock;
    std::vector<std::unique_ptr<ConnectionController>> m_rows;
    QVariantMap m_labels;
};

} // namespace Morelia

// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractListModel>
#include <QPoint>
#include <QVariantMap>
#include <QtQmlIntegration/qqmlintegration.h>

namespace Morelia {

//! A list model whose rows a test writes as objects; missing values come from the defaults of its kind.
class FakeList : public QAbstractListModel
{
    Q_OBJECT
    QML_ANONYMOUS

    Q_PROPERTY(QVariantList rows READ rows WRITE setRows NOTIFY rowsChanged)
    Q_PROPERTY(int count READ count NOTIFY rowsChanged)
    Q_PROPERTY(bool loaded MEMBER m_loaded NOTIFY loadedChanged)
    Q_PROPERTY(QString errorText MEMBER m_errorText NOTIFY loadedChanged)
    //! Names of the methods that were called, in order.
    Q_PROPERTY(QStringList calls MEMBER m_calls NOTIFY callsChanged)

public:
    explicit FakeList(const QVariantMap &defaults, QObject *parent = nullptr);

    QVariantList rows() const;
    void setRows(const QVariantList &rows);
    int count() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    Q_INVOKABLE void insertRow(int row, const QVariantMap &values);
    Q_INVOKABLE void change(int row, const QVariantMap &values);
    Q_INVOKABLE void drop(int row);
    Q_INVOKABLE void retry() { record(QStringLiteral("retry")); }

Q_SIGNALS:
    void rowsChanged();
    void loadedChanged();
    void valuesChanged();
    void callsChanged();

protected:
    void record(const QString &call);
    QVariant written(int row, const QString &name) const;

private:
    QVariantMap m_defaults;
    QVariantList m_rows;
    QStringList m_calls;
    bool m_loaded = true;
    QString m_errorText;
};

class FlowListModel : public FakeList
{
    Q_OBJECT
    QML_ELEMENT

    Q_PROPERTY(qint64 shownAccount MEMBER m_shownAccount NOTIFY valuesChanged)
    Q_PROPERTY(int totalUnread MEMBER m_totalUnread NOTIFY valuesChanged)
    Q_PROPERTY(bool unreadOnly MEMBER m_unreadOnly NOTIFY valuesChanged)
    Q_PROPERTY(int leftOut MEMBER m_leftOut NOTIFY valuesChanged)
    Q_PROPERTY(bool inArchive MEMBER m_inArchive NOTIFY valuesChanged)
    Q_PROPERTY(int archivedCount MEMBER m_archivedCount NOTIFY valuesChanged)
    Q_PROPERTY(bool inRequests MEMBER m_inRequests NOTIFY valuesChanged)
    Q_PROPERTY(int requestCount MEMBER m_requestCount NOTIFY valuesChanged)
    Q_PROPERTY(int archivedUnread MEMBER m_archivedUnread NOTIFY valuesChanged)
    Q_PROPERTY(QVariantMap unreadByAccount MEMBER m_unreadByAccount NOTIFY unreadByAccountChanged)
    Q_PROPERTY(bool complete MEMBER m_complete NOTIFY valuesChanged)

public:
    explicit FlowListModel(QObject *parent = nullptr);

    Q_INVOKABLE int currentRow() const;

Q_SIGNALS:
    void unreadByAccountChanged();

private:
    qint64 m_shownAccount = 0;
    int m_totalUnread = 0;
    bool m_unreadOnly = false;
    int m_leftOut = 0;
    bool m_inArchive = false;
    int m_archivedCount = 0;
    bool m_inRequests = false;
    int m_requestCount = 0;
    int m_archivedUnread = 0;
    QVariantMap m_unreadByAccount;
    bool m_complete = true;
};

//! The rows are those of a real list: values of the real kind, made of one flat object that the test writes. There
//! keys of the answered message begin with "reply", those of the file with "file" and "picture".
class MessageListModel : public FakeList
{
    Q_OBJECT
    QML_ELEMENT

    Q_PROPERTY(bool atNewest MEMBER m_atNewest NOTIFY valuesChanged)
    //! The result of unreadLineRow().
    Q_PROPERTY(int lineRow MEMBER m_unreadLineRow)
    //! First and last row that the view says it shows, as x and y.
    Q_PROPERTY(QPoint visibleRows MEMBER m_visible)

public:
    explicit MessageListModel(QObject *parent = nullptr);

    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    Q_INVOKABLE void fetchOlder() { record(QStringLiteral("fetchOlder")); }
    Q_INVOKABLE void fetchNewer() { record(QStringLiteral("fetchNewer")); }
    Q_INVOKABLE int rowOf(const QString &localId) const;
    Q_INVOKABLE int unreadLineRow() const { return m_unreadLineRow; }
    Q_INVOKABLE void setVisibleRows(int first, int last) { m_visible = QPoint(first, last); }

Q_SIGNALS:
    void unreadLineMoved();

private:
    QPoint m_visible;
    int m_unreadLineRow = -1;
    bool m_atNewest = true;
};

class AccountsModel : public FakeList
{
    Q_OBJECT
    QML_ELEMENT

    Q_PROPERTY(int count READ count NOTIFY countChanged)
    Q_PROPERTY(bool needsUser READ needsUser NOTIFY stateChanged)
    Q_PROPERTY(QString onlineText MEMBER m_onlineText NOTIFY stateChanged)
    Q_PROPERTY(int state MEMBER m_state NOTIFY stateChanged)
    Q_PROPERTY(QVariantMap labels READ labels NOTIFY labelsChanged)
    Q_PROPERTY(bool canRetry MEMBER m_canRetry NOTIFY stateChanged)

public:
    explicit AccountsModel(QObject *parent = nullptr);

    bool needsUser() const;
    QVariantMap labels() const;
    Q_INVOKABLE int colorOf(qint64 account) const { return static_cast<int>(account - 1); }
    Q_INVOKABLE void retryNow() { record(QStringLiteral("retryNow")); }

Q_SIGNALS:
    void countChanged();
    void stateChanged();
    void labelsChanged();

private:
    QObject *connectionAt(int row) const;

    QString m_onlineText;
    int m_state = 0;
    bool m_canRetry = false;
};

class UserListModel : public FakeList
{
    Q_OBJECT
    QML_ELEMENT

    Q_PROPERTY(QString filterText MEMBER m_filterText NOTIFY valuesChanged)

public:
    explicit UserListModel(QObject *parent = nullptr);

private:
    QString m_filterText;
};

} // namespace Morelia

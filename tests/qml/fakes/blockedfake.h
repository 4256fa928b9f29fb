// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/qml/fakes/fakelist.h"

namespace Morelia {

//! People whom the person has blocked.
class BlockedPeople : public FakeList
{
    Q_OBJECT
    QML_ELEMENT

    Q_PROPERTY(int count READ count NOTIFY rowsChanged)
    Q_PROPERTY(QString errorText MEMBER m_error NOTIFY errorChanged)

public:
    explicit BlockedPeople(QObject *parent = nullptr)
        : FakeList({{QStringLiteral("accountId"), 1}, {QStringLiteral("userId"), QStringLiteral("eve")},
                       {QStringLiteral("name"), QStringLiteral("Eve")}},
              parent)
    {}

    Q_INVOKABLE void begin() { record(QStringLiteral("begin")); }
    Q_INVOKABLE void unblock(qint64 accountId, const QString &userId)
    {
        record(QStringLiteral("unblock %1 %2").arg(accountId).arg(userId));
    }

Q_SIGNALS:
    void countChanged();
    void errorChanged();

private:
    QString m_error;
};

//! Requests that the person has declined.
class DeclinedRequests : public FakeList
{
    Q_OBJECT
    QML_ELEMENT

    Q_PROPERTY(int count READ count NOTIFY rowsChanged)
    Q_PROPERTY(QString errorText MEMBER m_error NOTIFY errorChanged)

public:
    explicit DeclinedRequests(QObject *parent = nullptr)
        : FakeList({{QStringLiteral("accountId"), 1}, {QStringLiteral("flowId"), QStringLiteral("g")},
                       {QStringLiteral("title"), QStringLiteral("Garden")},
                       {QStringLiteral("asker"), QStringLiteral("Eve (eve)")}},
              parent)
    {}

    Q_INVOKABLE void begin() { record(QStringLiteral("begin")); }

Q_SIGNALS:
    void countChanged();
    void errorChanged();

private:
    QString m_error;
};

} // namespace Morelia

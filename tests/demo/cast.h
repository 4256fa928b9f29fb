// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/demo/serverfiller.h"
#include "tests/demo/tale.h"

#include <QHash>
#include <QJsonValue>
#include <QObject>
#include <QSet>
#include <QUrl>
#include <QWebSocket>

#include <memory>
#include <vector>

namespace Morelia::Demo {

//! One person on the server while the window is open: says what it is told to, and hears what others say.
class Actor : public QObject
{
    Q_OBJECT

public:
    Actor(const Member &member, const QUrl &server);
    ~Actor() override;

    //! flow: the server's id.
    void say(const QString &flow, const QString &text);

Q_SIGNALS:
    //! A message was written; a reaction, an edit and the own ones too.
    void heard(const QJsonObject &message);

private:
    QString frame(const QString &type, QJsonObject data, const QJsonValue &meta = {}) const;
    void read(const QString &frame);

    const Member m_member;
    QWebSocket m_socket;
    QStringList m_waiting; // until the link is there
};

//! The people of a tale, who answer the person at the window and say something now and then.
class Cast : public QObject
{
    Q_OBJECT

public:
    //! haste divides all waits.
    Cast(const Tale &tale, const ServerFiller &filled, const QUrl &server, int haste = 1);

private:
    void onHeard(const QJsonObject &message);

    QHash<QString, QList<Saying>> m_answers; //!< those that are left, by conversation
    QHash<QString, QString> m_flowUuids;
    const QString m_me;
    const int m_haste;
    QHash<QString, Actor *> m_actors;
    std::vector<std::unique_ptr<Actor>> m_owned;
    QSet<QString> m_seen; //!< messages that were answered: each of us hears of them
};

} // namespace Morelia::Demo

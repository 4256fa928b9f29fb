// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/qml/fakes/fakelist.h"
#include "tests/qml/fakes/recorder.h"

namespace Morelia {

class JumpListModel : public FakeList
{
    Q_OBJECT
    QML_ELEMENT

public:
    enum class Kind : quint8 { Conversation, Person, Command };
    Q_ENUM(Kind)

    explicit JumpListModel(QObject *parent = nullptr)
        : FakeList({{QStringLiteral("kind"), 0}, {QStringLiteral("accountId"), qint64{1}},
                       {QStringLiteral("targetId"), QStringLiteral("f")},
                       {QStringLiteral("title"), QStringLiteral("Flow")}, {QStringLiteral("login"), QString()},
                       {QStringLiteral("initials"), QStringLiteral("F")}, {QStringLiteral("colorIndex"), 0},
                       {QStringLiteral("picture"), QString()}, {QStringLiteral("unread"), 0},
                       {QStringLiteral("markedUnread"), false}, {QStringLiteral("muted"), false},
                       {QStringLiteral("archived"), false}, {QStringLiteral("saved"), false}},
              parent)
    {}
};

class JumpController : public Recorder
{
    Q_OBJECT
    QML_ELEMENT

    Q_PROPERTY(Morelia::JumpListModel *rows READ rows CONSTANT)
    Q_PROPERTY(QString filterText MEMBER m_filterText NOTIFY filterTextChanged)
    Q_PROPERTY(QStringList commands MEMBER m_commands NOTIFY commandsChanged)
    Q_PROPERTY(int current MEMBER m_current NOTIFY currentChanged)
    Q_PROPERTY(bool busy MEMBER m_busy NOTIFY changed)
    Q_PROPERTY(QString errorText MEMBER m_errorText NOTIFY changed)
    Q_PROPERTY(bool openUnread MEMBER m_openUnread NOTIFY begun)
    Q_PROPERTY(bool openPinned MEMBER m_openPinned NOTIFY begun)
    Q_PROPERTY(bool openMuted MEMBER m_openMuted NOTIFY begun)
    Q_PROPERTY(bool openArchived MEMBER m_openArchived NOTIFY begun)

public:
    using Recorder::Recorder;

    JumpListModel *rows() { return &m_rows; }
    Q_INVOKABLE void begin(bool writableOnly, bool people)
    {
        record("begin", writableOnly, people);
        m_current = 0;
        Q_EMIT currentChanged();
        Q_EMIT begun();
    }
    Q_INVOKABLE void end() { record("end"); }
    Q_INVOKABLE void move(int step)
    {
        m_current = (m_current + step + m_rows.count()) % m_rows.count();
        Q_EMIT currentChanged();
    }
    Q_INVOKABLE void moveWithin(int step)
    {
        m_current = qBound(0, m_current + step, m_rows.count() - 1);
        Q_EMIT currentChanged();
    }
    Q_INVOKABLE void take(int row = -1) { record("take", row); }

Q_SIGNALS:
    void filterTextChanged();
    void commandsChanged();
    void currentChanged();
    void changed();
    void begun();
    void chosen(qint64 accountId, const QString &flowId);
    void commandChosen(int place);

private:
    JumpListModel m_rows;
    QString m_filterText;
    QStringList m_commands;
    QString m_errorText;
    int m_current = 0;
    bool m_busy = false;
    bool m_openUnread = false;
    bool m_openPinned = false;
    bool m_openMuted = false;
    bool m_openArchived = false;
};

} // namespace Morelia

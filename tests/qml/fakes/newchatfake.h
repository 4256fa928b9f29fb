// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/qml/fakes/fakelist.h"
#include "tests/qml/fakes/recorder.h"

namespace Morelia {

class NewChatController : public Recorder
{
    Q_OBJECT
    QML_ELEMENT

    Q_PROPERTY(Kind kind MEMBER m_kind NOTIFY changed)
    Q_PROPERTY(qint64 accountId MEMBER m_accountId NOTIFY changed)
    Q_PROPERTY(QString title MEMBER m_title NOTIFY changed)
    Q_PROPERTY(Morelia::UserListModel *people READ people CONSTANT)
    Q_PROPERTY(bool peopleKnown MEMBER m_peopleKnown NOTIFY changed)
    Q_PROPERTY(int maxTitleChars MEMBER m_maxTitleChars CONSTANT)
    Q_PROPERTY(QString titleText MEMBER m_titleText NOTIFY changed)
    Q_PROPERTY(QString missingText MEMBER m_missingText NOTIFY changed)
    Q_PROPERTY(bool canCreate MEMBER m_canCreate NOTIFY changed)
    Q_PROPERTY(bool busy MEMBER m_busy NOTIFY changed)
    Q_PROPERTY(QString errorText MEMBER m_errorText NOTIFY changed)

public:
    enum class Kind : quint8 { Chat, Group, Channel };
    Q_ENUM(Kind)

    using Recorder::Recorder;

    UserListModel *people() { return &m_people; }
    Q_INVOKABLE void reset(qint64 accountId = 0) { record("reset", accountId); }
    Q_INVOKABLE void toggle(const QString &userId) { record("toggle", userId); }
    Q_INVOKABLE void create() { record("create"); }
    Q_INVOKABLE void openSaved() { record("openSaved"); }

Q_SIGNALS:
    void changed();
    void created(qint64 accountId, const QString &flowId);

private:
    UserListModel m_people;
    qint64 m_accountId = 1;
    Kind m_kind = Kind::Chat;
    QString m_title;
    QString m_errorText;
    QString m_titleText;
    QString m_missingText;
    int m_maxTitleChars = 120;
    bool m_peopleKnown = true;
    bool m_canCreate = false;
    bool m_busy = false;
};

} // namespace Morelia

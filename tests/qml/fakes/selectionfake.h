// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/qml/fakes/fakelist.h"
#include "tests/qml/fakes/mediafake.h"
#include "tests/qml/fakes/recorder.h"

#include <algorithm>

namespace Morelia {

//! Stands in for the selection of messages: chooses rows of the list at once, without a limit.
class MessageSelection : public Recorder
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("part of a flow")

    Q_PROPERTY(int count READ count NOTIFY changed)
    Q_PROPERTY(bool active READ isActive NOTIFY changed)
    Q_PROPERTY(QStringList ids READ ids NOTIFY changed)
    Q_PROPERTY(QString last READ last NOTIFY changed)
    Q_PROPERTY(QString line MEMBER m_line NOTIFY changed)
    Q_PROPERTY(bool capped MEMBER m_capped NOTIFY changed)
    Q_PROPERTY(int most READ most CONSTANT)
    Q_PROPERTY(QString forwardProblem MEMBER m_forwardProblem NOTIFY changed)
    Q_PROPERTY(QString saveProblem MEMBER m_saveProblem NOTIFY changed)
    Q_PROPERTY(QString everyoneProblem MEMBER m_everyoneProblem NOTIFY changed)

public:
    explicit MessageSelection(const MessageListModel &messages, QObject *parent = nullptr)
        : Recorder(parent)
        , m_messages(messages)
    {}

    int count() const { return static_cast<int>(m_ids.size()); }
    bool isActive() const { return !m_ids.isEmpty(); }
    //! In the order of the conversation, whose rows are the newest first.
    QStringList ids() const
    {
        QStringList ids = m_ids;
        std::ranges::sort(ids, std::greater(), [this](const QString &id) { return m_messages.rowOf(id); });
        return ids;
    }
    QString last() const { return m_last; }
    static int most() { return 100; }

    Q_INVOKABLE void toggle(const QString &localId)
    {
        if (!m_ids.removeOne(localId))
            m_ids.append(localId);
        m_last = m_ids.isEmpty() ? QString() : localId;
        Q_EMIT changed();
    }
    Q_INVOKABLE void selectTo(const QString &localId)
    {
        record("selectTo", localId);
        const auto [first, last] = std::minmax({m_messages.rowOf(m_last), m_messages.rowOf(localId)});
        for (int row = first; row <= last; ++row) {
            const QString id = m_messages.data(m_messages.index(row), localIdRole()).toString();
            if (!m_ids.contains(id))
                m_ids.append(id);
        }
        m_last = localId;
        Q_EMIT changed();
    }
    Q_INVOKABLE void clear()
    {
        m_ids.clear();
        m_last.clear();
        Q_EMIT changed();
    }
    Q_INVOKABLE void saveFiles(Morelia::MediaController *media)
    {
        record("saveFiles", ids().join(u' '), media != nullptr);
    }

Q_SIGNALS:
    void changed();
    void failed();

private:
    int localIdRole() const { return m_messages.roleNames().key("localId"); }

    const MessageListModel &m_messages;
    QStringList m_ids;
    QString m_last;
    QString m_line;
    QString m_forwardProblem;
    QString m_saveProblem;
    QString m_everyoneProblem;
    bool m_capped = false;
};

} // namespace Morelia

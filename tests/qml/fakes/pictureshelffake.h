// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/lists/messagevalue.h"
#include "tests/qml/fakes/fakelist.h"
#include "tests/qml/fakes/recorder.h"

namespace Morelia {

//! Goes through the pictures among the rows of a list of messages, the newest first.
class PictureShelf : public Recorder
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by its flow")

    Q_PROPERTY(Morelia::MessageValue message READ message NOTIFY changed)
    Q_PROPERTY(QString caption READ caption NOTIFY changed)
    Q_PROPERTY(QString day MEMBER m_day NOTIFY changed)
    Q_PROPERTY(bool hasOlder READ hasOlder NOTIFY changed)
    Q_PROPERTY(bool hasNewer READ hasNewer NOTIFY changed)
    Q_PROPERTY(QString placeText MEMBER m_placeText NOTIFY changed)
    Q_PROPERTY(QString nextKey MEMBER m_nextKey NOTIFY changed)
    Q_PROPERTY(QString errorText MEMBER m_errorText NOTIFY changed)

public:
    explicit PictureShelf(MessageListModel &messages)
        : m_messages(messages)
    {}

    MessageValue message() const { return at(m_row); }
    QString caption() const { return message().body.text; }
    bool hasOlder() const { return next(1) >= 0; }
    bool hasNewer() const { return next(-1) >= 0; }
    Q_INVOKABLE void begin(const QString &localId, const QString &fileKey)
    {
        record("begin", localId, fileKey);
        go(m_messages.rowOf(localId));
    }
    Q_INVOKABLE void end()
    {
        record("end");
        m_row = -1;
        Q_EMIT changed();
    }
    Q_INVOKABLE void goOlder() { go(next(1)); }
    Q_INVOKABLE void goNewer() { go(next(-1)); }
    Q_INVOKABLE void goOldest()
    {
        while (hasOlder())
            goOlder();
    }
    Q_INVOKABLE void goNewest()
    {
        while (hasNewer())
            goNewer();
    }

Q_SIGNALS:
    void changed();
    void emptied();

private:
    MessageValue at(int row) const
    {
        return row < 0 ? MessageValue()
                       : m_messages.data(m_messages.index(row), Qt::UserRole + 1).value<MessageValue>();
    }
    int next(int by) const
    {
        for (int row = m_row + by; m_row >= 0 && row >= 0 && row < m_messages.count(); row += by) {
            if (at(row).kind() == MessageKind::Picture)
                return row;
        }
        return -1;
    }
    void go(int row)
    {
        if (row >= 0)
            m_row = row;
        Q_EMIT changed();
    }

    MessageListModel &m_messages;
    int m_row = -1;
    QString m_day = QStringLiteral("Today");
    QString m_placeText;
    QString m_nextKey;
    QString m_errorText;
};

} // namespace Morelia

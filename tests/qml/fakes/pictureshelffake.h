// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/lists/messageitem.h"
#include "models/lists/messagevalue.h"
#include "tests/qml/fakes/fakelist.h"
#include "tests/qml/fakes/recorder.h"

#include <algorithm>

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

    MessageValue message() const { return pictures().value(m_place); }
    QString caption() const { return message().body.text; }
    bool hasOlder() const { return next(1) >= 0; }
    bool hasNewer() const { return next(-1) >= 0; }
    Q_INVOKABLE void begin(const QString &localId, const QString &fileKey)
    {
        record("begin", localId, fileKey);
        const QList<MessageValue> all = pictures();
        const auto it =
            std::ranges::find_if(all, [&](const MessageValue &message) { return message.localId == localId; });
        go(it == all.cend() ? -1 : int(it - all.cbegin()));
    }
    Q_INVOKABLE void end()
    {
        record("end");
        m_place = -1;
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
    //! Newest first; those of an album are one row of the list.
    QList<MessageValue> pictures() const
    {
        QList<MessageValue> found;
        for (int row = 0; row < m_messages.count(); ++row) {
            const QModelIndex index = m_messages.index(row);
            QList<MessageValue> parts = m_messages.data(index, Qt::UserRole + 2).value<MessageDecoration>().album.parts;
            if (parts.isEmpty())
                parts.append(m_messages.data(index, Qt::UserRole + 1).value<MessageValue>());
            for (auto it = parts.crbegin(); it != parts.crend(); ++it) {
                if (it->hasFile() && it->file.kind == static_cast<int>(AttachmentKind::Picture))
                    found.append(*it);
            }
        }
        return found;
    }
    int next(int by) const
    {
        const int place = m_place + by;
        return m_place >= 0 && place >= 0 && place < pictures().size() ? place : -1;
    }
    void go(int place)
    {
        if (place >= 0)
            m_place = place;
        Q_EMIT changed();
    }

    MessageListModel &m_messages;
    int m_place = -1;
    QString m_day = QStringLiteral("Today");
    QString m_placeText;
    QString m_nextKey;
    QString m_errorText;
};

} // namespace Morelia
